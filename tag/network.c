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
	struct arena arena;        /* what is only needed while a batch is read */
	struct word_memory memory;
	enum processor processor;
	bool shares;               /* the model is another handle's to close */
};

enum { BATCH = 256 };              /* words that are read together, unless one piece has more */

static struct network *network_new(void)
{
	struct network *network = calloc(1, sizeof(*network));

	if (network == NULL)
		message_trouble("out of memory");
	else
		network->processor = processor_best();
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

	if (other != NULL) {
		other->model = network->model;
		other->shares = true;
	}
	return other;
}

void network_close(struct network *network)
{
	if (network == NULL)
		return;
	if (!network->shares)
		model_close(&network->model);
	arena_free(&network->arena);
	arena_free(&network->memory.arena);
	free(network);
}

struct scores { const float *values; size_t width; uint32_t *highest; };

/* a row of scores for each word, from one of the output layers */
static struct scores scores_of(const struct engine *engine, enum section_name name,
                               const struct activations *states)
{
	struct matrix matrix = model_matrix(engine->model, name);
	struct scores scores = { product_matrix(engine, &matrix, states), matrix.width, NULL };

	scores.highest = arena_room(engine->arena, states->count, sizeof(*scores.highest));
	product_highest(engine, scores.values, states->count, matrix.rows, matrix.width, scores.highest);
	return scores;
}

/* the hidden layer that tags and lemmas share */
static struct activations classes_of(const struct engine *engine, const struct activations *states)
{
	struct matrix matrix = model_matrix(engine->model, SECTION_CLASSES);
	float *hidden = product_matrix(engine, &matrix, states);

	product_rectify(engine, hidden, states->count, matrix.width, matrix.width);
	return activations_of(engine, hidden, states->count, matrix.rows, matrix.width);
}

/* words of several pieces that are read together, so that the weights are fetched once for all of them */
struct batch {
	struct pieces    pieces;
	size_t           word_count;
	size_t           ends[NETWORK_PIECE];
	struct token    *tokens[NETWORK_PIECE];
	float           *names[NETWORK_PIECE];     /* of each piece */
};

static void read_tags(const struct engine *engine, struct arena *arena, const struct batch *batch,
                      const struct activations *states)
{
	struct activations classes = classes_of(engine, states);
	struct scores tags = scores_of(engine, SECTION_TAGS, &classes);
	struct scores lemmas = scores_of(engine, SECTION_LEMMAS, &classes);

	for (size_t i = 0; i < batch->word_count; i++) {
		morphology_tag(engine->model, tags.highest[i], batch->tokens[i]);
		morphology_lemma(engine->model, arena, engine->arena, lemmas.values + i * lemmas.width,
		                 lemmas.highest[i], batch->tokens[i]);
	}
}

static void read_names(const struct engine *engine, const struct batch *batch,
                       const struct activations *states)
{
	struct matrix matrix = model_matrix(engine->model, SECTION_NAMES);
	const float *scores = product_matrix(engine, &matrix, states);

	for (size_t piece = 0, word = 0; piece < batch->pieces.count; piece++)
		for (float *names = batch->names[piece]; word < batch->ends[piece]; word++) {
			memcpy(names, scores + word * matrix.width, MODEL_NAME_TAGS * sizeof(float));
			names += MODEL_NAME_TAGS;
		}
}

static void tag_batch(struct network *n, struct arena *arena, struct batch *batch)
{
	struct engine engine = { &n->model, kernel_for(n->processor), &n->arena };
	struct text *forms = arena_array(&n->arena, batch->word_count, sizeof(*forms));

	for (size_t i = 0; i < batch->word_count; i++)
		forms[i] = batch->tokens[i]->form;
	batch->pieces.ends = batch->ends;
	if (batch->word_count > 0) {
		struct activations states = encode(&engine, &n->memory, forms, &batch->pieces);
		read_tags(&engine, arena, batch, &states);
		parse(&engine, &batch->pieces, &states, batch->tokens);
		read_names(&engine, batch, &states);
	}
	arena_reset(&n->arena);
	batch->pieces.count = batch->word_count = 0;
}

/* Put a piece into the batch; where it does not fit any more, the others are read first. */
static void add_piece(struct network *n, struct arena *arena, struct batch *batch, struct token *tokens,
                      size_t count, float *names)
{
	if (batch->word_count + count > (count < BATCH ? BATCH : NETWORK_PIECE))
		tag_batch(n, arena, batch);
	for (size_t i = 0; i < count; i++)
		batch->tokens[batch->word_count + i] = &tokens[i];
	batch->word_count += count;
	batch->names[batch->pieces.count] = names;
	batch->ends[batch->pieces.count++] = batch->word_count;
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

static size_t piece_at(const struct sentence *sentence, size_t first)
{
	size_t left = sentence->token_count - first;

	return left < NETWORK_PIECE ? left : NETWORK_PIECE;
}

void network_tag_all(struct network *network, struct arena *arena, const struct network_task *tasks,
                     size_t task_count)
{
	struct batch batch = { .word_count = 0 };

	for (size_t i = 0; i < task_count; i++) {
		struct sentence *s = tasks[i].sentence;
		for (size_t first = 0; first < s->token_count; first += NETWORK_PIECE)
			add_piece(network, arena, &batch, s->tokens + first, piece_at(s, first),
			          tasks[i].names + first * MODEL_NAME_TAGS);
	}
	tag_batch(network, arena, &batch);
	for (size_t i = 0; i < task_count; i++) {
		struct sentence *s = tasks[i].sentence;
		int root = 0;
		for (size_t first = 0; first < s->token_count; first += NETWORK_PIECE)
			shift_heads(s->tokens, first, piece_at(s, first), &root);
	}
}

void network_tag(struct network *network, struct arena *arena, struct sentence *sentence, float *names)
{
	network_tag_all(network, arena, &(struct network_task){ sentence, names }, 1);
}

void network_names(struct network *network, const float *scores, size_t count, struct name_tag *names)
{
	struct engine engine = { &network->model, kernel_for(network->processor), &network->arena };

	bio_decode(&engine, scores, MODEL_NAME_TAGS, model_floats(&network->model, SECTION_TRANSITIONS), count,
	           names);
	arena_reset(&network->arena);
}
