/*
 * lexicon_rows.h - how rows of the lexicon lie in memory: shared by lexicon.c and the compiler of the
 * tables /
 */
#ifndef TAG_LEXICON_ROWS_H
#define TAG_LEXICON_ROWS_H

#include <stddef.h>
#include <stdint.h>

#include "tag/lexicon.h"

enum lexicon_flag {
	LEXICON_PREFIX = 1,        /* the beginning of longer names, up to the end of a word */
	LEXICON_WHOLE  = 32,       /* a name as it is; a row may be both */
	LEXICON_UNSURE = 2,
	LEXICON_MEDIUM = 4,
	LEXICON_FEMALE = 8,
	LEXICON_DATED  = 16,       /* has from and to: only in the user's rows */
	LEXICON_COUNTRY = 64,      /* a GPE that has a country code of its own */
	LEXICON_CAPITAL = 128,     /* a city that its country is governed from */
};

struct lexicon_row {
	uint64_t key;              /* lexicon_key() of all its letters */
	uint32_t canonical;        /* offset in the bytes; 0: as written */
	char     code[4];
	uint8_t  type, flags;
	uint16_t years;            /* LEXICON_DATED: its place in the table of dates */
	uint32_t place;            /* number of its table, then its line: of two rows of a name the first is meant */
};

/* How a place is divided; a line beyond the last one counts as that. */
enum { LEXICON_LINE_BITS = 28, LEXICON_LAST_LINE = (1 << LEXICON_LINE_BITS) - 1, LEXICON_TABLES = 16 };

struct lexicon_table {             /* open addressing: slots[key mod slot_count] is a row's number + 1 */
	const struct lexicon_row *rows;
	const uint32_t           *slots;
	const char               *bytes; /* canonical names, each with its NUL */
	const char *const        *names; /* of the files, by number */
	uint32_t                  slot_count; /* a power of two; 0: no rows at all */
};                                 /* rows of one key lie together; a last row of another key ends them */

/* The tables of lexicon/, compiled. */
extern const struct lexicon_row lexicon_builtin_rows[];
extern const uint32_t lexicon_builtin_slots[], lexicon_builtin_slot_count;
extern const char lexicon_builtin_bytes[], *const lexicon_builtin_names[];

/* A row of a table as it is written. */
struct lexicon_line {
	enum lexicon_kind kind;
	enum name_type    type;
	int               flags;
	struct text       name, canonical, code, from, to;
};

/* Split a line of a table; false, with what was expected and found in `problem`, where it is broken. */
bool lexicon_read_line(struct text line, struct lexicon_line *row, char *problem, size_t size);

/* The key of no letters at all, of a kind; and a key with the letters of `word` added. */
uint64_t lexicon_key(enum lexicon_kind kind);
uint64_t lexicon_key_add(uint64_t key, enum lexicon_kind kind, struct text word);
/* Bytes of the next piece of `name` that may be a word of its own; 0 at its end. */
size_t lexicon_piece(struct text name);

#endif
