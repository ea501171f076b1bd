/*
 * guess.h - running text teaches the encoder: guess hidden words from their sentences
 *
 * One word in four is to be guessed from the state at its place: the encoder sees nothing of it, or in one
 * case of ten each another word or the word itself (Devlin et al. 2019, "BERT", section 3.1).  The guess is a
 * softmax over the word itself and a sample of others, the same ones for a whole batch, corrected for how
 * often each is drawn (Jean et al. 2015, "On using very large target vocabulary").
 */
#ifndef TAG_TRAIN_GUESS_H
#define TAG_TRAIN_GUESS_H

#include "tag/train/encoder.h"
#include "tag/train/running.h"

struct guess_settings {
	size_t   batch;                    /* words of a step */
	float    rate, epochs;
	uint64_t seed;
};

/* All of the text in a random order, as often as asked for. */
void guess_learn(struct encoder *encoder, const struct inputs *inputs, const struct running *running,
                 const struct guess_settings *settings);

#endif
