/* model.c - the model file, mapped and checked */
#include "tag/model.h"

#include <fcntl.h>
#include <stdbool.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include "tag/features.h"
#include "tokenize/message.h"

enum { LARGEST = 1 << 14 };        /* units of a layer: sums of products stay in 32 bits */

static uint64_t whole_blocks(uint64_t rows)
{
	return (rows + MATRIX_BLOCK - 1) / MATRIX_BLOCK * MATRIX_BLOCK;
}

static uint64_t bytes_of(const struct section *s)
{
	uint64_t rows = s->rows, cols = s->cols;

	switch (s->kind) {
	case KIND_INDEX:   return rows * sizeof(struct index_slot);
	case KIND_TABLE:   return rows * (cols + sizeof(float));
	case KIND_MATRIX:  return whole_blocks(rows) * (cols + 2 * sizeof(float) + sizeof(int32_t));
	case KIND_FLOATS:  return rows * cols * sizeof(float);
	case KIND_STRINGS: return rows * sizeof(uint32_t) + cols;
	default:           return UINT64_MAX;
	}
}

static const enum section_kind kinds[SECTIONS] = {
	[SECTION_VECTOR_INDEX] = KIND_INDEX,  [SECTION_VECTORS] = KIND_TABLE,
	[SECTION_FEATURE_INDEX] = KIND_INDEX, [SECTION_FEATURES] = KIND_TABLE,
	[SECTION_LEXICON] = KIND_INDEX,
	[SECTION_SQUEEZE ... SECTION_CARRY - 1] = KIND_MATRIX,
	[SECTION_CARRY ... SECTION_CLASSES - 1] = KIND_FLOATS,
	[SECTION_CLASSES] = KIND_MATRIX,      [SECTION_TAGS] = KIND_MATRIX,
	[SECTION_LEMMAS] = KIND_MATRIX,       [SECTION_NAMES] = KIND_MATRIX,
	[SECTION_TREE] = KIND_MATRIX,         [SECTION_ARCS] = KIND_MATRIX,
	[SECTION_LABELS] = KIND_MATRIX,       [SECTION_ROOT] = KIND_FLOATS,
	[SECTION_TRANSITIONS] = KIND_FLOATS,  [SECTION_TAG_NAMES] = KIND_STRINGS,
	[SECTION_LEMMA_NAMES] = KIND_STRINGS, [SECTION_LABEL_NAMES] = KIND_STRINGS,
};

static bool sections_inside(const struct model_header *header)
{
	for (int i = 0; i < SECTIONS; i++) {
		const struct section *s = &header->sections[i];

		if (s->kind != kinds[i] || s->offset % MODEL_ALIGN != 0 || s->rows == 0 || s->cols == 0 ||
		    s->offset + bytes_of(s) > header->size)
			return false;
		if (s->kind == KIND_INDEX && (s->rows & (s->rows - 1)) != 0)
			return false;
		if ((s->kind == KIND_TABLE || s->kind == KIND_MATRIX) && s->cols % 16 != 0)
			return false;
	}
	return true;
}

static bool shape_is(const struct section *s, uint32_t rows, uint32_t cols)
{
	return s->rows == rows && s->cols == cols;
}

static bool shapes_fit(const struct section *s)
{
	uint32_t hidden = s[SECTION_CARRY].cols, top = 2 * hidden, arc = s[SECTION_ARCS].rows;
	uint32_t label = s[SECTION_LABELS].cols, classes = s[SECTION_CLASSES].rows;
	uint32_t input = s[SECTION_VECTORS].cols + s[SECTION_FEATURES].cols;

	for (uint32_t i = 0; i < MODEL_LAYERS; i++) {
		uint32_t squeezed = s[SECTION_SQUEEZE + i].rows;

		if (squeezed > LARGEST || !shape_is(&s[SECTION_SQUEEZE + i], squeezed, i == 0 ? input : top) ||
		    !shape_is(&s[SECTION_GATES + i], (i == 0 ? 8 : 6) * hidden, squeezed) ||
		    !shape_is(&s[SECTION_CARRY + i], 4, hidden))
			return false;
	}
	return hidden <= LARGEST && hidden % MATRIX_BLOCK == 0 && arc <= LARGEST && label <= LARGEST && input <= LARGEST &&
	       classes <= LARGEST && shape_is(&s[SECTION_CLASSES], classes, top) &&
	       shape_is(&s[SECTION_TAGS], s[SECTION_TAG_NAMES].rows, classes) &&
	       shape_is(&s[SECTION_LEMMAS], s[SECTION_LEMMA_NAMES].rows, classes) &&
	       shape_is(&s[SECTION_NAMES], MODEL_NAME_TAGS, top) &&
	       shape_is(&s[SECTION_TREE], 2 * (arc + label), top) && shape_is(&s[SECTION_ARCS], arc, arc) &&
	       shape_is(&s[SECTION_LABELS], s[SECTION_LABEL_NAMES].rows, label) &&
	       shape_is(&s[SECTION_ROOT], 1, arc + label) &&
	       shape_is(&s[SECTION_TRANSITIONS], MODEL_NAME_TAGS + 1, MODEL_NAME_TAGS);
}

static const char *fault(const struct model_header *header, uint64_t size)
{
	struct text sections = { (const char *)header->sections, sizeof(header->sections) };

	if (size < sizeof(*header) || memcmp(header->magic, MODEL_MAGIC, sizeof(header->magic)) != 0)
		return "not a model";
	if (header->version != MODEL_VERSION)
		return "a model of another version";
	if (header->size != size)
		return "a model that was cut short";
	if (header->checksum != text_hash(sections) || !sections_inside(header) ||
	    !shapes_fit(header->sections))
		return "a damaged model";
	return NULL;
}

/* Strings end up in columns: a damaged one would break rows. */
static bool strings_are_text(const struct model *model)
{
	static const enum section_name names[] = { SECTION_TAG_NAMES, SECTION_LEMMA_NAMES, SECTION_LABEL_NAMES };

	for (size_t i = 0; i < sizeof names / sizeof *names; i++)
		for (uint32_t row = 0; row < model_rows(model, names[i]); row++) {
			struct text string = model_string(model, names[i], row);

			if (string.length == 0 || !text_valid(string))
				return false;
			for (size_t at = 0; at < string.length; at++)
				if ((unsigned char)string.bytes[at] < 0x20)
					return false;
		}
	return true;
}

bool model_open(struct model *model, const char *path)
{
	int file = open(path, O_RDONLY | O_CLOEXEC);
	struct stat status;
	const char *problem;
	void *bytes;

	*model = (struct model){ 0 };
	if (file < 0) {
		message_errno("cannot open %s", path);
		return false;
	}
	if (fstat(file, &status) != 0 || status.st_size < (off_t)sizeof(struct model_header) ||
	    status.st_size > INT32_MAX) {
		message_trouble("%s is not a model", path);
		close(file);
		return false;
	}
	bytes = mmap(NULL, (size_t)status.st_size, PROT_READ, MAP_PRIVATE, file, 0);
	close(file);
	if (bytes == MAP_FAILED) {
		message_errno("cannot map %s", path);
		return false;
	}
	*model = (struct model){ bytes, (size_t)status.st_size };
	problem = fault(model->header, model->size);
	if (problem == NULL && !strings_are_text(model))
		problem = "a damaged model";
	if (problem != NULL) {
		message_trouble("%s is %s", path, problem);
		model_close(model);
		return false;
	}
	return true;
}

void model_close(struct model *model)
{
	if (model->header != NULL)
		munmap((void *)(uintptr_t)model->header, model->size);
	*model = (struct model){ 0 };
}

static const void *start(const struct model *model, enum section_name name)
{
	return (const char *)model->header + model->header->sections[name].offset;
}

struct matrix model_matrix(const struct model *model, enum section_name name)
{
	const struct section *s = &model->header->sections[name];
	struct matrix matrix = { .rows = s->rows, .cols = s->cols, .weights = start(model, name) };

	matrix.width = (uint32_t)whole_blocks(s->rows);
	matrix.units = (const float *)(const void *)(matrix.weights + (size_t)matrix.width * s->cols);
	matrix.biases = matrix.units + matrix.width;
	matrix.sums = (const int32_t *)(const void *)(matrix.biases + matrix.width);
	return matrix;
}

struct table model_table(const struct model *model, enum section_name name)
{
	const struct section *s = &model->header->sections[name];
	struct table table = { .rows = s->rows, .cols = s->cols, .values = start(model, name) };

	table.units = (const float *)(const void *)(table.values + (size_t)s->rows * s->cols);
	return table;
}

const float *model_floats(const struct model *model, enum section_name name)
{
	return start(model, name);
}

uint32_t model_rows(const struct model *model, enum section_name name)
{
	return model->header->sections[name].rows;
}

struct text model_string(const struct model *model, enum section_name name, uint32_t row)
{
	const struct section *s = &model->header->sections[name];
	const uint32_t *ends = start(model, name);

	if (row >= s->rows)
		return (struct text){ 0 };
	uint32_t from = row == 0 ? 0 : ends[row - 1], to = ends[row];
	if (from > to || to > s->cols)
		return (struct text){ 0 };
	return (struct text){ (const char *)(ends + s->rows) + from, to - from };
}

bool model_find(const struct model *model, enum section_name name, uint64_t hash, uint32_t *value)
{
	const struct index_slot *slots = start(model, name);
	uint32_t rows = model->header->sections[name].rows, at = (uint32_t)hash & (rows - 1);
	uint32_t check = (uint32_t)(hash >> 32);

	check = check == 0 ? 1 : check;
	for (uint32_t tries = 0; tries < rows && slots[at].check != 0; tries++, at = (at + 1) & (rows - 1))
		if (slots[at].check == check) {
			*value = slots[at].value;
			return true;
		}
	return false;
}
