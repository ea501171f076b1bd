/* export.c - from what was learnt to a model file */
#include "tag/train/export.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "tag/model.h"
#include "tokenize/message.h"

struct file {                      /* being built in memory */
	struct model_header header;
	unsigned char      *bytes;
	size_t              size, capacity;
};

static void put(struct file *file, const void *bytes, size_t size)
{
	while (file->size + size > file->capacity) {
		file->capacity = file->capacity * 2 + 4096;
		file->bytes = realloc(file->bytes, file->capacity);
	}
	if (bytes != NULL)
		memcpy(file->bytes + file->size, bytes, size);
	else
		memset(file->bytes + file->size, 0, size);
	file->size += size;
}

static void begin(struct file *file, enum section_name name, enum section_kind kind, size_t rows, size_t cols)
{
	put(file, NULL, (MODEL_ALIGN - file->size % MODEL_ALIGN) % MODEL_ALIGN);
	file->header.sections[name] =
		(struct section){ kind, (uint32_t)rows, (uint32_t)cols, (uint32_t)file->size };
}

static void put_index(struct file *file, enum section_name name, const struct map *map)
{
	size_t size = 64;

	while (size < map->count * 3 / 2)
		size *= 2;
	struct index_slot *slots = calloc(size, sizeof(*slots));
	for (size_t i = 0; i < map->size; i++) {
		if (!map->slots[i].used)
			continue;
		size_t at = map->slots[i].hash & (size - 1);
		uint32_t check = (uint32_t)(map->slots[i].hash >> 32);

		while (slots[at].check != 0)
			at = (at + 1) & (size - 1);
		slots[at] = (struct index_slot){ check == 0 ? 1 : check, map->slots[i].value };
	}
	begin(file, name, KIND_INDEX, size, 1);
	put(file, slots, size * sizeof(*slots));
	free(slots);
}

static int8_t rounded(float value, float unit)
{
	float scaled = roundf(value / unit);

	return (int8_t)(scaled > 127 ? 127 : scaled < -127 ? -127 : scaled);
}

static float largest(const float *values, size_t count, size_t stride)
{
	float largest = 1e-12f;

	for (size_t i = 0; i < count; i++)
		largest = fabsf(values[i * stride]) > largest ? fabsf(values[i * stride]) : largest;
	return largest;
}

static void put_table(struct file *file, enum section_name name, const struct parameter *p)
{
	float *units = calloc(p->rows, sizeof(*units));

	begin(file, name, KIND_TABLE, p->rows, p->cols);
	for (size_t r = 0; r < p->rows; r++) {
		const float *row = p->value + r * p->cols;

		units[r] = largest(row, p->cols, 1) / 127;
		for (size_t i = 0; i < p->cols; i++) {
			int8_t value = units[r] > 0 ? rounded(row[i], units[r]) : 0;
			put(file, &value, 1);
		}
	}
	put(file, units, p->rows * sizeof(*units));
	free(units);
}

static void round_output(const struct linear *linear, size_t outputs, size_t o, int8_t *weights, float *unit,
                         int32_t *sum)
{
	size_t inputs = linear->weights.rows, stride = linear->weights.cols;
	int8_t *block = weights + o / MATRIX_BLOCK * MATRIX_BLOCK * inputs + o % MATRIX_BLOCK * MATRIX_GROUP;

	if (o >= outputs)
		return;
	*unit = largest(linear->weights.value + o, inputs, stride) / 127;
	for (size_t i = 0; i < inputs; i++) {
		int8_t value = rounded(linear->weights.value[i * stride + o], *unit);

		*sum += value;
		block[i / MATRIX_GROUP * MATRIX_BLOCK * MATRIX_GROUP + i % MATRIX_GROUP] = value;
	}
}

static void put_matrix(struct file *file, enum section_name name, const struct linear *linear, size_t outputs)
{
	size_t inputs = linear->weights.rows, width = linear->weights.cols;
	int8_t *weights = calloc(width * inputs, sizeof(*weights));
	float *units = calloc(width, sizeof(*units)), *biases = calloc(width, sizeof(*biases));
	int32_t *sums = calloc(width, sizeof(*sums));

	for (size_t o = 0; o < width; o++)
		round_output(linear, outputs, o, weights, &units[o], &sums[o]);
	memcpy(biases, linear->bias.value, outputs * sizeof(*biases));
	begin(file, name, KIND_MATRIX, outputs, inputs);
	put(file, weights, width * inputs);
	put(file, units, width * sizeof(*units));
	put(file, biases, width * sizeof(*biases));
	put(file, sums, width * sizeof(*sums));
	free(weights);
	free(units);
	free(biases);
	free(sums);
}

static void put_floats(struct file *file, enum section_name name, const struct parameter *p, size_t rows,
                       size_t cols)
{
	begin(file, name, KIND_FLOATS, rows, cols);
	for (size_t r = 0; r < rows; r++)
		put(file, p->value + r * p->cols, cols * sizeof(float));
}

static void put_strings(struct file *file, enum section_name name, const struct classes *classes)
{
	uint32_t end = 0;

	for (size_t i = 0; i < classes->count; i++)
		end += (uint32_t)classes->strings[i].length;
	begin(file, name, KIND_STRINGS, classes->count, end);
	end = 0;
	for (size_t i = 0; i < classes->count; i++) {
		end += (uint32_t)classes->strings[i].length;
		put(file, &end, sizeof(end));
	}
	for (size_t i = 0; i < classes->count; i++)
		put(file, classes->strings[i].bytes, classes->strings[i].length);
}

static void put_all(struct file *file, const struct learner *l, const struct inputs *inputs,
                    const struct corpus *corpus)
{
	put_index(file, SECTION_VECTOR_INDEX, &inputs->vectors);
	put_table(file, SECTION_VECTORS, &l->encoder.vectors);
	put_index(file, SECTION_FEATURE_INDEX, &inputs->features);
	put_table(file, SECTION_FEATURES, &l->encoder.features);
	put_index(file, SECTION_LEXICON, &inputs->lists);
	for (size_t i = 0; i < LAYERS; i++) {
		put_matrix(file, SECTION_SQUEEZE + i, &l->encoder.layers[i].squeeze, l->settings.squeeze);
		put_matrix(file, SECTION_GATES + i, &l->encoder.layers[i].linear, l->encoder.layers[i].linear.weights.cols);
		put_floats(file, SECTION_CARRY + i, &l->encoder.layers[i].carry, 4, l->settings.hidden);
	}
	put_matrix(file, SECTION_CLASSES, &l->classes, l->settings.classes);
	put_matrix(file, SECTION_TAGS, &l->tags, l->tag_count);
	put_matrix(file, SECTION_LEMMAS, &l->lemmas, l->lemma_count);
	put_matrix(file, SECTION_NAMES, &l->names, NAME_TAGS);
	put_matrix(file, SECTION_TREE, &l->tree, l->tree.weights.cols);
	put_matrix(file, SECTION_ARCS, &l->arcs, l->arcs.weights.cols);
	put_matrix(file, SECTION_LABELS, &l->labels, l->label_count);
	put_floats(file, SECTION_ROOT, &l->root, 1, l->root.cols);
	put_floats(file, SECTION_TRANSITIONS, &l->transitions, NAME_TAGS + 1, NAME_TAGS);
	put_strings(file, SECTION_TAG_NAMES, &corpus->tags);
	put_strings(file, SECTION_LEMMA_NAMES, &corpus->lemmas);
	put_strings(file, SECTION_LABEL_NAMES, &corpus->labels);
}

bool export_model(const char *path, const struct learner *l, const struct inputs *inputs,
                  const struct corpus *corpus)
{
	struct file file = { 0 };
	FILE *stream = fopen(path, "w");
	bool written;

	if (stream == NULL) {
		message_errno("cannot write %s", path);
		return false;
	}
	memcpy(file.header.magic, MODEL_MAGIC, sizeof(file.header.magic));
	file.header.version = MODEL_VERSION;
	put(&file, NULL, sizeof(file.header));
	put_all(&file, l, inputs, corpus);
	file.header.size = (uint32_t)file.size;
	file.header.checksum =
		text_hash((struct text){ (const char *)file.header.sections, sizeof(file.header.sections) });
	memcpy(file.bytes, &file.header, sizeof(file.header));
	written = fwrite(file.bytes, 1, file.size, stream) == file.size;
	if (fclose(stream) != 0 || !written)
		message_errno("cannot write %s", path);
	free(file.bytes);
	return written;
}
