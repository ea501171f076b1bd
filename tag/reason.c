/* reason.c - what decided that words are a name, as text */
#include "tag/reason.h"

#include "tokenize/conllu.h"

struct text reason_text(struct arena *arena, enum span_origin origin, struct reason reason, bool given)
{
	if (reason.by == NULL)
		return given ? TEXT("given") : TEXT("model");
	struct text by = conllu_escape(arena, text_of(reason.by));
	if (reason.line == 0)
		return text_join(arena, TEXT("rule"), ":", by);
	return text_format(arena, "%s%.*s:%zu", origin == SPAN_USER ? "" : "lexicon:", TEXT_ARGS(by),
	                   reason.line);
}
