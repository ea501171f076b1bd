/* acronyms.h - "Membership Action Plan (MAP)": acronyms that the document itself defines */
#ifndef TAG_ACRONYMS_H
#define TAG_ACRONYMS_H

#include "tag/spans.h"

/*
 * Note the acronyms in brackets behind the names of a sentence: their letters to the name's class, in
 * `known`.
 */
void acronyms_collect(const struct sentence *rows, const struct spans *names, struct text_index *known);
/* Where one of them stands in a sentence alone, it is a name of that class, whatever the network thought. */
void acronyms_apply(const struct sentence *rows, struct spans *names, const struct text_index *known);

/* Two capitals or more, with stops or a plural s: "U.N.", "MAPs". */
bool acronym_is(struct text form);
/* Its capitals alone, in the arena. */
struct text acronym_letters(struct arena *arena, struct text form);
/* The first letters of the capitalised words first..last. */
struct text acronym_initials(struct arena *arena, const struct sentence *rows, int first, int last);

#endif
