/*
 * open_confidence.h - how likely an open tuple is one that a reader would write down, from 0 to 1
 *
 * Gradient-boosted trees (Friedman 2001, "Greedy function approximation") over open_features.h, learned by
 * scripts/train_open; lexicon/confidence.tsv holds them and says from what.  The sums are of decimal numbers in
 * doubles and in one order: the same everywhere.
 */
#ifndef EXTRACT_OPEN_CONFIDENCE_H
#define EXTRACT_OPEN_CONFIDENCE_H

#include <stdbool.h>

#include "extract/open_features.h"

struct open_model;

/* The trees that are compiled in; one for the run of the program. */
struct open_model *open_model_open(void);
void open_model_close(struct open_model *model);

/* The confidence of a tuple; *worth: it is high enough to be written. */
double open_confidence(const struct open_model *model, const int *values, bool *worth);

#endif
