/* main.c - train: the vectors of words, then the network */
#include <getopt.h>
#include <malloc.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "tag/train/export.h"
#include "tag/train/guess.h"
#include "tag/train/trainer.h"
#include "tokenize/message.h"

static const char usage[] =
	"usage: train [-hV] vectors VECTORS < ROWS\n"
	"       train [-hV] [--OPTION=VALUE ...] encoder DATA VECTORS ENCODER < ROWS\n"
	"       train [-hV] [--OPTION=VALUE ...] network DATA VECTORS ENCODER MODEL\n"
	"\n"
	"Learn word vectors from running text in CoNLL-U, then the network's encoder, then all of the\n"
	"model from annotated sentences.  Options, with the defaults that MODEL.md tells: --epochs\n"
	"--batch --rate --feature --squeeze --hidden --classes --arc --label --drop-input --drop-layer\n"
	"--drop-pair --drop-word --seed --names-share --encoder-share; of the encoder: --guess-epochs --guess-batch\n"
	"--guess-rate.  --state=FILE keeps the network's parameters, --start=FILE begins with such;\n"
	"with --teacher=FILE, up to eight times, such networks teach it on running text from stdin,\n"
	"--silver=N batches for one of the annotated sentences.\n"
	"\n"
	"  -h, --help     this text\n"
	"  -V, --version  the version\n"
	"\n"
	"example: scripts/train DATA tag/english.model\n";

static struct settings settings = {
	.feature = 128, .squeeze = 128, .hidden = 256, .classes = 128, .arc = 128, .label = 128, .epochs = 22,
	.batch = 400, .rate = 1e-3f,
	.drop_input = 0.1f, .drop_layer = 0.18f, .drop_pair = 0.18f, .drop_word = 0.15f, .seed = 139,
	.encoder_share = 1,
};
static struct guess_settings guess = { .batch = 800, .rate = 7e-4f, .epochs = 0.6f, .seed = 6 };
static struct schedule schedule = { .names_share = 0.5f, .silver = 1 };
static const char *teachers[TEACHERS_MAX], *state, *start;

enum { VOCABULARY = 60000, DIMENSION = 128, LEAST_FEATURE = 5, LEAST_CLASS = 2 };

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

/* a network of the same sizes with the parameters of a file */
static bool read_learner(struct learner *learner, const char *path)
{
	FILE *stream = fopen(path, "r");
	bool whole = stream != NULL && learner_read(learner, stream);

	if (stream == NULL)
		message_errno("cannot open %s", path);
	else if (!whole)
		message_trouble("%s is no network of these data, vectors and sizes", path);
	if (stream != NULL)
		fclose(stream);
	return whole;
}

static bool write_learner(struct learner *learner, const char *path)
{
	FILE *stream = fopen(path, "w");

	if (stream != NULL && learner_write(learner, stream) && fclose(stream) == 0)
		return true;
	message_errno("cannot write %s", path);
	return false;
}

static bool read_teachers(struct trainer *t, const struct sources *sources)
{
	for (; t->teacher_count < TEACHERS_MAX && teachers[t->teacher_count] != NULL; t->teacher_count++) {
		struct learner *teacher = &t->teachers[t->teacher_count];

		*teacher = learner_new(&settings, &sources->corpus, encoder_copy(&sources->encoder));
		if (!read_learner(teacher, teachers[t->teacher_count]))
			return false;
	}
	if (t->teacher_count > 0)
		t->running = running_read(stdin);
	return true;
}

static int train_network(const char *data, const char *vectors, const char *encoder, const char *model)
{
	struct sources sources = { .corpus = { .count = 0 } };
	struct trainer t = { .schedule = schedule, .teacher_count = 0 };

	if (!open_sources(&sources, data, vectors) || !read_teachers(&t, &sources) ||
	    (strcmp(encoder, "-") != 0 && !read_encoder(&sources.encoder, encoder)))
		return EXIT_TROUBLE;
	t.corpus = &sources.corpus;
	t.inputs = &sources.inputs;
	t.learner = learner_new(&settings, t.corpus, sources.encoder);
	if (start != NULL && !read_learner(&t.learner, start))
		return EXIT_TROUBLE;
	trainer_run(&t);
	if (state != NULL && !write_learner(&t.learner, state))
		return EXIT_TROUBLE;
	return export_model(model, &t.learner, t.inputs, t.corpus) ? EXIT_DONE : EXIT_TROUBLE;
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

static void add_teacher(const char *path)
{
	for (size_t i = 0; i < TEACHERS_MAX; i++)
		if (teachers[i] == NULL) {
			teachers[i] = path;
			return;
		}
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
	case 'x': settings.encoder_share = number; break;
	case 'n': schedule.names_share = number; break;
	case 'S': schedule.silver = count;      break;
	case 'o': state = value;                break;
	case 'O': start = value;                break;
	case 't': add_teacher(value);           break;
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
	{ "encoder-share", required_argument, NULL, 'x' },
	{ "names-share", required_argument, NULL, 'n' }, { "guess-epochs", required_argument, NULL, 'E' },
	{ "guess-batch", required_argument, NULL, 'B' }, { "guess-rate", required_argument, NULL, 'R' },
	{ "silver", required_argument, NULL, 'S' }, { "state", required_argument, NULL, 'o' },
	{ "start", required_argument, NULL, 'O' },
	{ "teacher", required_argument, NULL, 't' }, { NULL, 0, NULL, 0 },
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
