/* bio.h - the best legal sequence of BIO tags */
#ifndef TAG_BIO_H
#define TAG_BIO_H

#include "tag/name_type.h"
#include "tag/product.h"

/*
 * names[count]: the sequence with the highest sum of scores[count][width] (MODEL_NAME_TAGS used) and of
 * transitions from tag to tag (Viterbi), among those in which every I- follows a B- or I- of its class.  Tag
 * 0 is O, 2t - 1 and 2t are B- and I- of class t.  transitions[MODEL_NAME_TAGS + 1][MODEL_NAME_TAGS]; the
 * last row is for the first word.
 */
void bio_decode(const struct engine *engine, const float *scores, size_t width, const float *transitions,
                size_t count, struct name_tag *names);

#endif
