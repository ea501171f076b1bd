/* sentence_text.h - a sentence as it stood in the input, put together once, so that the text of a phrase is a part of it */
#ifndef EXTRACT_SENTENCE_TEXT_H
#define EXTRACT_SENTENCE_TEXT_H

#include "extract/annotations.h"
#include "tokenize/arena.h"
#include "tokenize/conllu.h"

struct sentence_text {
	const char *bytes;
	int        *start, *end; /* [T + 1] by word id: where it lies; -1 where a multiword token goes on before, behind it */
};

struct sentence_text sentence_text_of(struct arena *arena, const struct sentence *rows,
				      const struct annotation *annotations);
/* What conllu_span_text() says of the words first to last: a part of the sentence's text, or in the arena. */
struct text sentence_text_span(struct arena *arena, const struct sentence_text *text, const struct sentence *rows,
			       int first, int last);

#endif
