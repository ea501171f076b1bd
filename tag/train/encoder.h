/*
 * encoder.h - from words to states while the network learns: vectors, embeddings of features, layers
 *
 * Words become a vector beside a sum of feature embeddings; layers of simple recurrent units (layer.h) read
 * them.  First running text teaches all of it (guess.h), then annotated sentences all but the vectors
 * (learner.h).
 */
#ifndef TAG_TRAIN_ENCODER_H
#define TAG_TRAIN_ENCODER_H

#include <stdbool.h>

#include "tag/model.h"
#include "tag/train/inputs.h"
#include "tag/train/layer.h"

#define LAYERS MODEL_LAYERS

struct batch {                     /* sentences one after the other */
	size_t                 sentence_count, word_count;
	size_t                *ends;           /* [sentence_count] */
	const struct example **examples;       /* [sentence_count] */
	struct seen           *seen;           /* [word_count] */
	const struct opinion  *opinion;        /* of running text: what the teachers think of it; or NULL */
};

struct opinion {                   /* shares of classes, for all words of a batch */
	float  *tags, *lemmas, *labels;        /* [n][width of the output layer] */
	float **arcs;                          /* [sentence] heads of its words: [count][padded to 16] */
};

struct encoder {
	struct parameter vectors;              /* [words][dimension] */
	struct parameter features;             /* [features][width of their embeddings] */
	struct layer     layers[LAYERS];
	bool             vectors_learn;
};

struct dropout {                           /* chances that inputs of a sentence are dropped */
	float input, layer;
};

struct encoder_pass {                      /* what the backward pass needs of the forward pass */
	struct layer_pass layers[LAYERS];
	float            *masks[LAYERS + 1];   /* [sentences][width]; NULL where nothing is dropped */
	float            *top;                 /* [n][2 * hidden] the states */
};

struct encoder encoder_new(struct vectors *vectors, size_t features, size_t feature, size_t squeeze,
                           size_t hidden, uint64_t *random);
/* Another one of the same sizes, to read parameters into. */
struct encoder encoder_copy(const struct encoder *encoder);
size_t encoder_width(const struct encoder *encoder);       /* of a state */
struct encoder_pass encoder_forward(const struct encoder *encoder, struct arena *arena,
                                    const struct batch *batch, struct dropout dropout, uint64_t *random);
/* Gradients of the parameters from dtop[n][width], which is changed. */
void encoder_backward(struct encoder *encoder, struct arena *arena, const struct batch *batch,
                      const struct encoder_pass *pass, float *dtop);
void encoder_update(struct encoder *encoder, const struct batch *batch, const struct adam *adam, float scale);

/* The parameters as they lie in memory, one after the other; false where a file is no such encoder's. */
bool encoder_write(const struct encoder *encoder, FILE *stream);
bool encoder_read(struct encoder *encoder, FILE *stream);

#endif
