/* annotations.h - what the MISC column says of each word, taken apart once a word */
#ifndef EXTRACT_ANNOTATIONS_H
#define EXTRACT_ANNOTATIONS_H

#include <stdbool.h>

#include "tokenize/arena.h"
#include "tokenize/conllu.h"

struct annotation {                /* values that are missing have bytes NULL */
	struct text brackets;      /* Entity= */
	struct text split;         /* SplitAnte= */
	struct text tag;           /* NE=, or ner= of other tools */
	bool        glued;         /* SpaceAfter=No */
};

/* Of each word, [token_count] in the arena. */
struct annotation *annotations_of(struct arena *arena, const struct sentence *rows);
/* Of one MISC column. */
struct annotation annotation_of(struct text misc);

#endif
