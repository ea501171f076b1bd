/*
 * speech_acts.h - saying as doing: "demanded that Oslo pay", "issued a warning that", "said that Oslo must pay"
 *
 * Words of speech fold into the speaker of what is said.  Some of them are acts of their own (Austin 1962, "How to
 * do things with words"): they have a row too, if the codebook knows them, before the row of what is said.
 */
#ifndef EXTRACT_SPEECH_ACTS_H
#define EXTRACT_SPEECH_ACTS_H

#include "extract/event.h"
#include "extract/tree.h"
#include "tokenize/arena.h"

/*
 * The head of the clause that `word` says, or 0 where saying it is no act: a plain "said" is one only where somebody
 * must or should do something.
 */
int speech_act_content(struct arena *arena, const struct tree *tree, int word);
/* What is said as the object; whoever shall do it as the recipient, inferred, unless it was said to somebody. */
void speech_act_add_content(struct arena *arena, const struct tree *tree, int content, struct event *event);

#endif
