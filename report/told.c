/* told.c - what stands behind the clause of an event */
#include "report/told.h"

#include "report/phrase.h"

/* What stands before a voice, where it is said whose voice it is, too. */
static struct text by(struct arena *arena, const char *what, struct text voice, struct text nobody)
{
	return text_join(arena, text_of(what), " by ", voice.length > 0 ? voice : nobody);
}

struct text told_remark(struct arena *arena, struct text status, struct text certainty, bool alleged, struct text voice)
{
	struct text remark = { 0 };

	voice = phrase_list(arena, voice);
	if (text_is(certainty, "doubted"))
		return by(arena, "doubted", voice, TEXT("the bulletin"));
	if (text_is(status, "requested"))
		return by(arena, "asked for", voice, TEXT("the bulletin"));
	if (text_is(status, "proposed"))
		return by(arena, "proposed", voice, TEXT("the bulletin"));
	if (text_is(status, "historical"))
		remark = TEXT("history");
	else if (text_is(certainty, "probable") || text_is(certainty, "possible"))
		remark = text_join(arena, TEXT("only"), " ", certainty);
	else if (alleged)
		return by(arena, "alleged", voice, TEXT("somebody"));
	else
		return voice;
	return voice.length > 0 ? text_join(arena, remark, ", ", voice) : remark;
}

struct text told_line(struct arena *arena, struct text clause, struct text place, struct text remark,
                      struct text source)
{
	struct text line = clause;

	place = phrase_list(arena, place);
	source = phrase_list(arena, source);
	if (place.length > 0 && !text_holds(clause, place))
		line = text_join(arena, line, ", ", place);
	if (remark.length > 0)
		line = text_join(arena, line, " \xe2\x80\x94 ", remark);
	if (source.length > 0)
		line = text_join(arena, text_join(arena, line, " [", source), "]", (struct text){ 0 });
	return line;
}
