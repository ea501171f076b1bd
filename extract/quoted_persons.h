/*
 * quoted_persons.h - who "I", "we" and "it" are in what somebody says
 *
 * "I" is the speaker.  "We" of somebody who holds an office of a country is that country, of "an official of the bank" the
 * bank, of anybody else the speaker.  "It" is a country or body that speaks, where no thing before it could be meant.
 */
#ifndef EXTRACT_QUOTED_PERSONS_H
#define EXTRACT_QUOTED_PERSONS_H

#include "extract/document.h"
#include "extract/event.h"

/* Behind attribution_apply(): fillers that are such pronouns get a name, as inferred ones. */
void quoted_persons_apply(const struct document *document, struct events *events);

#endif
