/* name_type.h - the eighteen classes of names, as OntoNotes has them, and BIO tags over them */
#ifndef TAG_NAME_TYPE_H
#define TAG_NAME_TYPE_H

#include <stdbool.h>

#include "tokenize/text.h"

enum name_type {
	NAME_NONE,                 /* part of no name: BIO tag O */
	NAME_PERSON, NAME_NORP, NAME_FAC, NAME_ORG, NAME_GPE, NAME_LOC, NAME_PRODUCT, NAME_EVENT,
	NAME_WORK_OF_ART, NAME_LAW, NAME_LANGUAGE, NAME_DATE, NAME_TIME, NAME_PERCENT, NAME_MONEY,
	NAME_QUANTITY, NAME_ORDINAL, NAME_CARDINAL,
	NAME_TYPES                 /* how many there are, NAME_NONE included */
};

struct name_tag {                  /* of one word: O is { NAME_NONE, false } */
	enum name_type type;
	bool           begins;     /* B-: first word of its name; else I- */
};

/* "PERSON", "WORK_OF_ART", ...; "O" for NAME_NONE */
const char *name_type_text(enum name_type type);
/* The class that `text` names, NAME_NONE where there is no such class. */
enum name_type name_type_of(struct text text);

#endif
