/* network.c - the neural network that fills the columns of a sentence and finds its names */
#include "tag/network.h"

#include <stdlib.h>
#include <string.h>

#include "tag/bio.h"
#include "tag/encoder.h"
#include "tag/morphology.h"
#include "tag/parser.h"
#include "tokenize/message.h"

struct network {
	struct model model;
	struct arena arena;        /* what is only needed while a piece is read */
	bool shares;               /* the model is another handle's to close */
};

static struct network *network_new(void)
{
	struct network *network = calloc(1, sizeof(*network));

	if (network == NULL)
		message_trouble("out of memory");
	return network;
}

struct network *network_open(const char *path)
{
	struct network *network = network_new();

	if (network == NULL)
		return NULL;
	if (!model_open(&network->model, path)) {
		free(network);
		return NULL;
	}
	return network;
}

struct network *network_share(const struct network *network)
{
	struct network *other = network_new();

	if (other != NULL)
		*other = (struct network){ .model = network->model, .shares = true };
	return other;
}

void network_close(struct network *network)
{
	if (network == NULL)
		return;
	if (!network->shares)
		model_close(&network->model);
	arena_free(&network->arena);
	free(network);
}

struct scores { const float *values; size_t width; };

/* a row of scores for each word, from one of the output layers */
static struct scores scores_of(struct network *n, enum section_name name, const struct activations *states)
{
	struct matrix matrix = model_matrix(&n->model, name);

	return (struct scores){ product_matrix(&n->arena, &matrix, states), matrix.width };
}

/* the hidden layer that tags and lemmas share */
static struct activations classes_of(struct network *n, const struct activations *states)
{
	struct matrix matrix = model_matrix(&n->model, SECTION_CLASSES);
	float *hidden = product_matrix(&n->arena, &matrix, states);

	for (size_t i = 0; i < states->count * matrix.width; i++)
		hidden[i] = hidden[i] > 0 ? hidden[i] : 0;
	return activations_of(&n->arena, hidden, states->count, matrix.rows, matrix.width);
}

static void tag_piece(struct network *n, struct arena *arena, struct token *tokens, size_t count,
                      float *names)
{
	struct text *forms = arena_array(&n->arena, count, sizeof(*forms));

	for (size_t i = 0; i < count; i++)
		forms[i] = tokens[i].form;
	struct activations states = encode(&n->model, &n->arena, forms, count);
	struct activations classes = classes_of(n, &states);
	struct scores tags = scores_of(n, SECTION_TAGS, &classes),
		      lemmas = scores_of(n, SECTION_LEMMAS, &classes);
	struct scores bio = scores_of(n, SECTION_NAMES, &states);
	for (size_t i = 0; i < count; i++) {
		morphology_tag(&n->model, tags.values + i * tags.width, &tokens[i]);
		morphology_lemma(&n->model, arena, lemmas.values + i * lemmas.width, &tokens[i]);
	}
	parse(&n->model, &n->arena, &states, tokens);
	for (size_t i = 0; i < count; i++)
		memcpy(names + i * MODEL_NAME_TAGS, bio.values + i * bio.width,
		       MODEL_NAME_TAGS * sizeof(float));
	arena_reset(&n->arena);
}

/* Make the heads of a piece those of the sentence; its root depends on the first piece's. */
static void shift_heads(struct token *tokens, size_t first, size_t count, int *root)
{
	for (size_t i = first; i < first + count; i++)
		if (tokens[i].head > 0) {
			tokens[i].head += (int)first;
		} else if (first == 0) {
			*root = (int)i + 1;
		} else {
			tokens[i].head = *root;
			tokens[i].deprel = TEXT("parataxis");
		}
}

void network_tag(struct network *network, struct arena *arena, struct sentence *sentence, float *names)
{
	size_t total = sentence->token_count;
	int root = 0;

	for (size_t first = 0; first < total; first += NETWORK_PIECE) {
		size_t count = total - first < NETWORK_PIECE ? total - first : NETWORK_PIECE;

		tag_piece(network, arena, sentence->tokens + first, count, names + first * MODEL_NAME_TAGS);
		shift_heads(sentence->tokens, first, count, &root);
	}
}

void network_names(struct network *network, const float *scores, size_t count, struct name_tag *names)
{
	bio_decode(&network->arena, scores, MODEL_NAME_TAGS,
	           model_floats(&network->model, SECTION_TRANSITIONS), count, names);
	arena_reset(&network->arena);
}
