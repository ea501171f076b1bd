/* sources.h - media that a sentence cites: "(Asahi Shimbun, November 23)", "Tokyo Shimbun (November 24)" */
#ifndef TAG_SOURCES_H
#define TAG_SOURCES_H

#include "tag/spans.h"

/*
 * Mark the cited media among `names` as sources and add those that no one knew: what stands in brackets
 * before a date is a source, and so is a medium before a bracket with a date, or asked, quoted, reported
 * from.
 */
void sources_find(const struct discourse *discourse, const struct discourse_sentence *sentence,
                    struct spans *names);

#endif
