/* loss.h - what the network is told about its mistakes: losses and their gradients */
#ifndef TAG_TRAIN_LOSS_H
#define TAG_TRAIN_LOSS_H

#include "tag/train/corpus.h"
#include "tag/train/parameter.h"

/*
 * Cross entropy of a softmax over scores[count] against `gold` (NO_CLASS: no loss); scores become the
 * gradient, times weight; what lies behind `count`, up to `width`, becomes 0.
 */
float loss_class(float *scores, size_t count, size_t width, uint32_t gold, float weight);

/* scores[count] become their softmax, what lies behind them 0. */
void softmax(float *scores, size_t count, size_t width);
/* Cross entropy against shares[count] that sum up to 1; scores become the gradient. */
float loss_shares(float *scores, size_t count, size_t width, const float *shares);

/*
 * A conditional random field over BIO tags (Lafferty et al. 2001), trained on sets of possible tags (Tsuboi
 * et al. 2008): minus the log of the chance of all sequences that gold allows.  scores[n][32] become the
 * gradient; transitions is [NAME_TAGS + 1][32], its last row for the first word.
 */
float loss_names(float *scores, const struct gold *gold, size_t n, struct parameter *transitions,
                 float weight);
/* Add to chances[n][32] how likely each tag is by such a field. */
void name_chances(const float *scores, size_t n, const struct parameter *transitions, float *chances);

#endif
