/*
 * model.h - the model file: what the network has learnt, mapped into memory as it lies on disk
 *
 * Little-endian.  A header, then sections, each at a multiple of 64 bytes.  A section is a table of what its
 * kind says; tag/train/export.c writes them.  Nothing is unpacked or moved when a model is opened.
 */
#ifndef TAG_MODEL_H
#define TAG_MODEL_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "tokenize/text.h"

#define MODEL_MAGIC   "BULLETIN"
#define MODEL_VERSION 6
#define MODEL_ALIGN   64
#ifndef MODEL_LAYERS
#define MODEL_LAYERS 4
#endif
#define MODEL_NAME_TAGS 27         /* O, then B- and I- of NAME_PERSON to NAME_TIME */

enum section_kind {
	KIND_INDEX,                /* struct index_slot [rows], rows a power of two */
	KIND_TABLE,                /* int8 [rows][cols], then float [rows]: the unit of each row */
	KIND_MATRIX,               /* struct matrix, its four tables one behind the other */
	KIND_FLOATS,               /* float [rows][cols] */
	KIND_STRINGS,              /* uint32 end[rows], then cols bytes of text */
};

enum section_name {
	SECTION_VECTOR_INDEX,      /* word_hash() to the row of its vector */
	SECTION_VECTORS,
	SECTION_FEATURE_INDEX,     /* feature hash to its row */
	SECTION_FEATURES,
	SECTION_LEXICON,           /* word_hash() to the bits of the word lists that have it */
	SECTION_SQUEEZE,           /* and the other layers': what a layer reads to what its gates see */
	SECTION_GATES = SECTION_SQUEEZE + MODEL_LAYERS,    /* to the gates of both directions, by direction */
	SECTION_CARRY = SECTION_GATES + MODEL_LAYERS, /* [2 * 2][hidden]: forget, reset of each direction */
	SECTION_CLASSES = SECTION_CARRY + MODEL_LAYERS,    /* encoder state to what tags and lemmas see */
	SECTION_TAGS,              /* to a score for each tag */
	SECTION_LEMMAS,            /* ... for each lemma rule */
	SECTION_NAMES,             /* encoder state to a score for each BIO tag */
	SECTION_TREE,              /* ... to dependent and head (arcs), dependent and head (labels) */
	SECTION_ARCS,              /* dependent to what its head should look like */
	SECTION_LABELS,            /* a pair's hidden layer to a score for each label */
	SECTION_ROOT,              /* [arc + label]: what the root looks like as a head */
	SECTION_TRANSITIONS,       /* [BIO tags + 1][BIO tags]; the last row: at the start */
	SECTION_TAG_NAMES,         /* "UPOS XPOS FEATS", blanks between */
	SECTION_LEMMA_NAMES,       /* lemma.h's rules */
	SECTION_LABEL_NAMES,       /* deprels */
	SECTIONS
};

struct section { uint32_t kind, rows, cols, offset; };

struct model_header {
	char           magic[8];
	uint32_t       version, size;             /* of the whole file, in bytes */
	uint64_t       checksum;                  /* FNV-1a of the sections below */
	struct section sections[SECTIONS];
};

struct index_slot { uint32_t check, value; }; /* check: the hash's upper half, 0 where the slot is empty */

/*
 * Outputs are stored in blocks of MATRIX_BLOCK, the last one filled up with zeros; inputs in groups of
 * MATRIX_GROUP: a block has the weights of its first group for all its outputs, then those of the second
 * group ...
 */
#define MATRIX_BLOCK 16
#define MATRIX_GROUP 4

struct matrix {                    /* `rows` outputs from `cols` inputs; see product.h */
	uint32_t       rows, cols;
	uint32_t       width;      /* rows, rounded up to whole blocks */
	const int8_t  *weights;    /* [width / BLOCK][cols / GROUP][BLOCK][GROUP] */
	const float   *units;      /* [width] */
	const float   *biases;     /* [width] */
	const int32_t *sums;       /* [width] sum of the output's weights */
};

struct table {                     /* small numbers, each row in a unit of its own */
	uint32_t      rows, cols;
	const int8_t *values;      /* [rows][cols] */
	const float  *units;       /* [rows] */
};

struct model {
	const struct model_header *header;
	size_t                     size;          /* of the mapping */
};

/*
 * Map the file at `path`.  False after a message where it cannot be read or is not a whole model of this
 * version with all sections inside the file and of shapes that fit each other.
 */
bool model_open(struct model *model, const char *path);
void model_close(struct model *model);

struct matrix model_matrix(const struct model *model, enum section_name name);
struct table model_table(const struct model *model, enum section_name name);
const float *model_floats(const struct model *model, enum section_name name);
uint32_t model_rows(const struct model *model, enum section_name name);
/* String number `row`; empty if there is no such row. */
struct text model_string(const struct model *model, enum section_name name, uint32_t row);
/* What the index has for a hash; false if it has nothing. */
bool model_find(const struct model *model, enum section_name name, uint64_t hash, uint32_t *value);

#endif
