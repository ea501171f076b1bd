/* width.h - text on a terminal: what may be shown of it, how wide it is, where it breaks */
#ifndef REPORT_WIDTH_H
#define REPORT_WIDTH_H

#include <stddef.h>

#include "tokenize/arena.h"
#include "tokenize/text.h"

/*
 * Text that is safe to print in one line, in the arena: control characters as \x1b, line and paragraph
 * separators and those that turn the direction of writing as \u202e.
 */
struct text width_visible(struct arena *arena, struct text text);

/* Columns of a terminal that valid UTF-8 takes: two for wide characters, none for combining ones. */
size_t width_of(struct text text);

/*
 * Take the next line of at most `width` (> 1) columns off *rest, broken at a blank, or inside a word that is
 * wider than a line.  Blanks at the break are dropped.  False where *rest is empty.
 */
bool width_line(struct text *rest, size_t width, struct text *line);

#endif
