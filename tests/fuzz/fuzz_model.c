/*
 * fuzz_model.c - a damaged model, and a sentence tagged with it
 *
 * The input says what is damaged: patches of a section's number (SECTIONS: the header), four bytes of a place in it,
 * a length from 1 to 16 and so many bytes.  The checksum of the header is made right, so that what is behind it has
 * to hold.
 */
#include "tests/fuzz/run.h"

#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include "tag/network.h"
#include "tests/fuzz/sample.h"
#include "tokenize/message.h"

#define PATCH_MAX 16
#define PATCHES 32

struct patch {
	size_t  at, length;
	uint8_t before[PATCH_MAX];
};

static uint8_t *model;             /* a file of our own, mapped */
static size_t model_size;
static struct model_header whole;  /* its header before any damage */
static char path[] = "/tmp/bulletin-model-XXXXXX";

static void remove_model(void)
{
	unlink(path);
}

static void open_model(void)
{
	const char *source = getenv("BULLETIN_MODEL");
	int from = source == NULL ? -1 : open(source, O_RDONLY), to = mkstemp(path);
	struct stat status;

	atexit(remove_model);
	if (from < 0 || to < 0 || fstat(from, &status) != 0 || ftruncate(to, status.st_size) != 0) {
		message_errno("cannot copy the model $BULLETIN_MODEL");
		exit(EXIT_TROUBLE);
	}
	model_size = (size_t)status.st_size;
	model = mmap(NULL, model_size, PROT_READ | PROT_WRITE, MAP_SHARED, to, 0);
	for (size_t at = 0; at < model_size;) {
		ssize_t got = model == MAP_FAILED ? -1 : read(from, model + at, model_size - at);
		if (got <= 0)
			exit(message_errno("cannot read %s", source));
		at += (size_t)got;
	}
	memcpy(&whole, model, sizeof whole);
	close(from);
	close(to);
}

/* Take a patch off the input and make it; false at the end. */
static bool make_patch(struct text *input, struct patch *patch)
{
	if (input->length < 6)
		return false;
	const uint8_t *bytes = (const uint8_t *)input->bytes;
	unsigned section = bytes[0] % (SECTIONS + 1);
	size_t offset = bytes[1] | (size_t)bytes[2] << 8 | (size_t)bytes[3] << 16 | (size_t)bytes[4] << 24;
	size_t start = section == SECTIONS ? 0 : whole.sections[section].offset;
	size_t end = section == SECTIONS ? sizeof whole : section + 1 == SECTIONS ? model_size : whole.sections[section + 1].offset;

	patch->length = bytes[5] % PATCH_MAX + 1;
	*input = text_slice(*input, 6, input->length);
	if (patch->length > input->length || end <= start || patch->length > end - start)
		return false;
	patch->at = start + offset % (end - start - patch->length + 1);
	memcpy(patch->before, model + patch->at, patch->length);
	memcpy(model + patch->at, input->bytes, patch->length);
	*input = text_slice(*input, patch->length, input->length);
	return true;
}

static void correct_checksum(void)
{
	uint64_t sum = text_hash((struct text){ (const char *)model + offsetof(struct model_header, sections),
	                                        sizeof whole.sections });
	memcpy(model + offsetof(struct model_header, checksum), &sum, sizeof sum);
}

static void tag_sample(struct network *network)
{
	struct conllu_reader reader = { .stream = run_stream(TEXT(sample)), .name = "sample" };
	struct arena arena = { 0 };
	struct sentence sentence;
	enum conllu_status status;

	while ((status = conllu_read(&reader, &arena, &sentence)) != CONLLU_END) {
		if (status == CONLLU_SENTENCE) {
			float *scores = arena_array(&arena, sentence.token_count, MODEL_NAME_TAGS * sizeof *scores);
			struct name_tag *names = arena_array(&arena, sentence.token_count, sizeof *names);
			network_tag(network, &arena, &sentence, scores);
			network_names(network, scores, sentence.token_count, names);
			conllu_write(stdout, &sentence);
		}
		arena_reset(&arena);
	}
	conllu_close(&reader);
	arena_free(&arena);
	fclose(reader.stream);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct text input = { (const char *)data, size };
	struct patch patches[PATCHES];
	int count = 0;

	if (model == NULL)
		open_model();
	while (count < PATCHES && make_patch(&input, &patches[count]))
		count++;
	correct_checksum();
	run_begin("tag");
	struct network *network = network_open(path);
	if (network != NULL)
		tag_sample(network);
	network_close(network);
	run_expect_sentences(run_end(network == NULL ? EXIT_TROUBLE : EXIT_DONE));
	while (count-- > 0)
		memcpy(model + patches[count].at, patches[count].before, patches[count].length);
	memcpy(model, &whole, sizeof whole);
	return 0;
}
