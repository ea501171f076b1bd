/* main.c - train: the vectors of words, then the network */
#include <getopt.h>
#include <malloc.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "tag/train/export.h"
#include "tag/train/guess.h"
#include "tag/train/learner.h"
#include "tag/train/random.h"
#include "tokenize/message.h"

static const char usage[] =
	"usage: train [-hV] vectors VECTORS < ROWS\n"
	"       train [-hV] [--OPTION=VALUE ...] encoder DATA VECTORS ENCODER < ROWS\n"
	"       train [-hV] [--OPTION=VALUE ...] network DATA VECTORS ENCODER MODEL\n"
	"\n"
	"Learn word vectors from running text in CoNLL-U, then the network's encoder, then all of the\n"
	"model from annotated sentences.  Options, with the defaults that MODEL.md tells: --epochs\n"
	"--batch --rate --feature --squeeze --hidden --classes --arc --label --drop-input --drop-layer\n"
	"--drop-pair --drop-word --seed --names-share; of the encoder: --guess-epochs --guess-batch\n"
	"--guess-rate\n"
	"\n"
	"  -h, --help     this text\n"
	"  -V, --version  the version\n"
	"\n"
	"example: scripts/train DATA tag/english.model\n";

static struct settings settings = {
	.feature = 128, .squeeze = 128, .hidden = 256, .classes = 128, .arc = 128, .label = 128, .epochs = 22,
	.batch = 400, .rate = 1e-3f,
	.drop_input = 0.1f, .drop_layer = 0.18f, .drop_pair = 0.18f, .drop_word = 0.15f, .seed = 139,
};
static struct guess_settings guess = { .batch = 2000, .rate = 1.5e-3f, .epochs = 1, .seed = 6 };
static float names_share = 0.5f;      /* of the sentences without trees, how many are shown in an epoch */

enum { VOCABULARY = 60000, DIMENSION = 128, LEAST_FEATURE = 5, LEAST_CLASS = 2, LONGEST = 250 };

static bool add_corpora(struct corpus *corpus, const char *data)
{
	static const char *const sources[] = { "wikigold", "politics", "redocred", "re3d", "meantime" };
	char path[4096];

	snprintf(path, sizeof(path), "%s/ud/train.conllu", data);
	if (!corpus_add_trees(corpus, path))
		return false;
	for (size_t i = 0; i < sizeof(sources) / sizeof(*sources); i++) {
		snprintf(path, sizeof(path), "%s/ner/%s.train.conll", data, sources[i]);
		if (!corpus_add_names(corpus, path))
			return false;
	}
	corpus_rank(corpus, LEAST_CLASS);
	return true;
}

static void shuffle(uint32_t *order, size_t count, uint64_t *random)
{
	for (size_t i = count; i > 1; i--) {
		size_t other = random_next(random) % i;
		uint32_t kept = order[i - 1];
		order[i - 1] = order[other];
		order[other] = kept;
	}
}

struct trainer {
	struct corpus  corpus;
	struct inputs  inputs;
	struct learner learner;
	struct batch   batch;
	struct arena   arena;
	struct losses  losses;
	uint64_t       random;
};

static void add_to_batch(struct trainer *t, const struct example *example)
{
	struct batch *b = &t->batch;
	bool shouted = forms_shouted(example->forms, example->count) || random_next(&t->random) % 50 == 0;

	inputs_see(&t->inputs, example->forms, example->count, shouted, b->seen + b->word_count);
	b->word_count += example->count;
	b->examples[b->sentence_count] = example;
	b->ends[b->sentence_count++] = b->word_count;
}

static void step(struct trainer *t, float left)
{
	if (t->batch.word_count == 0)
		return;
	learner_step(&t->learner, &t->arena, &t->batch, left, &t->losses);
	arena_reset(&t->arena);
	t->batch.word_count = t->batch.sentence_count = 0;
}

static void epoch(struct trainer *t, uint32_t *order, size_t number)
{
	size_t words = 0;

	t->losses = (struct losses){ 0 };
	shuffle(order, t->corpus.count, &t->random);
	for (size_t i = 0; i < t->corpus.count; i++) {
		const struct example *example = &t->corpus.examples[order[i]];
		float done = ((float)number + (float)i / (float)t->corpus.count) / (float)settings.epochs;

		if (example->count > LONGEST || (!example->tree && random_unit(&t->random) >= names_share))
			continue;
		words += example->count;
		add_to_batch(t, example);
		if (t->batch.word_count >= settings.batch)
			step(t, 1 - done);
	}
	step(t, 1e-4f);
	double n = (double)words;
	fprintf(stderr,
	        "train: epoch %zu: losses: tags %.4f lemmas %.4f names %.4f arcs %.4f labels %.4f; %.0f s\n",
	        number + 1, t->losses.tags / n, t->losses.lemmas / n, t->losses.names / n, t->losses.arcs / n,
	        t->losses.labels / n, (double)clock() / CLOCKS_PER_SEC);
}

static void scale_vectors(struct vectors *vectors)
{
	double squares = 0;
	size_t count = vectors->count * vectors->dimension;

	for (size_t i = 0; i < count; i++)
		squares += (double)(vectors->values[i] * vectors->values[i]);
	float scale = (float)(0.5 / sqrt(squares / (double)count));
	for (size_t i = 0; i < count; i++)
		vectors->values[i] *= scale;
}

struct sources {                   /* what both the encoder and the network are made of */
	struct corpus  corpus;
	struct inputs  inputs;
	struct encoder encoder;
};

static bool open_sources(struct sources *sources, const char *data, const char *vectors_path)
{
	FILE *stream = fopen(vectors_path, "r");
	uint64_t random = settings.seed + 1;
	char lists[4096];

	if (stream == NULL) {
		message_errno("cannot open %s", vectors_path);
		return false;
	}
	struct vectors vectors = vectors_read(stream);
	fclose(stream);
	scale_vectors(&vectors);
	if (!add_corpora(&sources->corpus, data))
		return false;
	snprintf(lists, sizeof(lists), "%s/lexicon", data);
	sources->inputs = inputs_collect(&sources->corpus, &vectors, lists, LEAST_FEATURE);
	sources->encoder = encoder_new(&vectors, sources->inputs.features.count, settings.feature,
	                               settings.squeeze, settings.hidden, &random);
	fprintf(stderr, "train: %zu sentences, %zu tags, %zu rules, %zu labels, %zu features, %zu listed words\n",
	        sources->corpus.count, sources->corpus.tags.count, sources->corpus.lemmas.count,
	        sources->corpus.labels.count, sources->inputs.features.count, sources->inputs.lists.count);
	return true;
}

static int train_encoder(const char *data, const char *vectors, const char *path)
{
	struct sources sources = { .corpus = { .count = 0 } };
	struct running running = running_read(stdin);
	FILE *stream;

	if (!open_sources(&sources, data, vectors))
		return EXIT_TROUBLE;
	guess_learn(&sources.encoder, &sources.inputs, &running, &guess);
	stream = fopen(path, "w");
	if (stream == NULL || !encoder_write(&sources.encoder, stream) || fclose(stream) != 0)
		return message_errno("cannot write %s", path);
	return EXIT_DONE;
}

static bool read_encoder(struct encoder *encoder, const char *path)
{
	FILE *stream = fopen(path, "r");
	bool whole = stream != NULL && encoder_read(encoder, stream);

	if (stream == NULL)
		message_errno("cannot open %s", path);
	else if (!whole)
		message_trouble("%s is no encoder of these data, vectors and sizes", path);
	if (stream != NULL)
		fclose(stream);
	return whole;
}

static int train_network(const char *data, const char *vectors, const char *encoder, const char *model)
{
	struct sources sources = { .corpus = { .count = 0 } };
	struct trainer t = { .random = settings.seed * 7919 + 1 };

	if (!open_sources(&sources, data, vectors) ||
	    (strcmp(encoder, "-") != 0 && !read_encoder(&sources.encoder, encoder)))
		return EXIT_TROUBLE;
	t.corpus = sources.corpus;
	t.inputs = sources.inputs;
	t.learner = learner_new(&settings, &t.corpus, sources.encoder);
	t.batch.seen = malloc((settings.batch + LONGEST) * sizeof(*t.batch.seen));
	t.batch.ends = malloc((settings.batch + LONGEST) * sizeof(*t.batch.ends));
	t.batch.examples = malloc((settings.batch + LONGEST) * sizeof(*t.batch.examples));
	uint32_t *order = malloc(t.corpus.count * sizeof(*order));
	for (uint32_t i = 0; i < t.corpus.count; i++)
		order[i] = i;
	for (size_t number = 0; number < settings.epochs; number++) {
		epoch(&t, order, number);
		if (!export_model(model, &t.learner, &t.inputs, &t.corpus))
			return EXIT_TROUBLE;
	}
	return EXIT_DONE;
}

static int train_vectors(const char *path)
{
	struct running running = running_read(stdin);
	struct vectors vectors = vectors_learn(&running, VOCABULARY, DIMENSION);
	FILE *stream = fopen(path, "w");

	if (stream == NULL)
		return message_errno("cannot write %s", path);
	vectors_write(stream, &vectors);
	return fclose(stream) == 0 ? EXIT_DONE : message_errno("cannot write %s", path);
}

static void set(int option, const char *value)
{
	size_t count = (size_t)strtoul(value, NULL, 10);
	float number = strtof(value, NULL);

	switch (option) {
	case 'e': settings.epochs = count;      break;
	case 'b': settings.batch = count;       break;
	case 'r': settings.rate = number;       break;
	case 'f': settings.feature = count;     break;
	case 'z': settings.squeeze = count;     break;
	case 'c': settings.classes = count;     break;
	case 'H': settings.hidden = count;      break;
	case 'a': settings.arc = count;         break;
	case 'l': settings.label = count;       break;
	case 'i': settings.drop_input = number; break;
	case 'y': settings.drop_layer = number; break;
	case 'p': settings.drop_pair = number;  break;
	case 'w': settings.drop_word = number;  break;
	case 's': settings.seed = count;        break;
	case 'n': names_share = number;         break;
	case 'E': guess.epochs = number;        break;
	case 'B': guess.batch = count;          break;
	case 'R': guess.rate = number;          break;
	}
}

static const struct option options[] = {
	{ "help", no_argument, NULL, 'h' }, { "version", no_argument, NULL, 'V' },
	{ "epochs", required_argument, NULL, 'e' }, { "batch", required_argument, NULL, 'b' },
	{ "rate", required_argument, NULL, 'r' }, { "feature", required_argument, NULL, 'f' },
	{ "squeeze", required_argument, NULL, 'z' }, { "classes", required_argument, NULL, 'c' },
	{ "hidden", required_argument, NULL, 'H' }, { "arc", required_argument, NULL, 'a' },
	{ "label", required_argument, NULL, 'l' }, { "drop-input", required_argument, NULL, 'i' },
	{ "drop-layer", required_argument, NULL, 'y' }, { "drop-pair", required_argument, NULL, 'p' },
	{ "drop-word", required_argument, NULL, 'w' }, { "seed", required_argument, NULL, 's' },
	{ "names-share", required_argument, NULL, 'n' }, { "guess-epochs", required_argument, NULL, 'E' },
	{ "guess-batch", required_argument, NULL, 'B' }, { "guess-rate", required_argument, NULL, 'R' },
	{ NULL, 0, NULL, 0 },
};

int main(int argc, char *argv[])
{
	int option;

	message_program("train");
	mallopt(M_MMAP_THRESHOLD, 1 << 30);
	mallopt(M_TRIM_THRESHOLD, INT32_MAX);
	while ((option = getopt_long(argc, argv, "hV", options, NULL)) != -1)
		switch (option) {
		case 'h': fputs(usage, stdout); return close_output();
		case 'V': puts("train " VERSION); return close_output();
		case '?': fputs(usage, stderr); return EXIT_TROUBLE;
		default:  set(option, optarg);
		}
	argv += optind;
	argc -= optind;
	if (argc == 2 && strcmp(argv[0], "vectors") == 0)
		return train_vectors(argv[1]);
	if (argc == 4 && strcmp(argv[0], "encoder") == 0)
		return train_encoder(argv[1], argv[2], argv[3]);
	if (argc == 5 && strcmp(argv[0], "network") == 0)
		return train_network(argv[1], argv[2], argv[3], argv[4]);
	fputs(usage, stderr);
	return EXIT_TROUBLE;
}
