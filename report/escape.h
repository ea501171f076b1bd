/* escape.h - text in the syntax of the formats, so that nothing in it is read as markup */
#ifndef REPORT_ESCAPE_H
#define REPORT_ESCAPE_H

#include "tokenize/arena.h"
#include "tokenize/text.h"

/*
 * Each takes any bytes and gives text in the arena that is shown as width_visible() shows it: controls and
 * turns of direction are spelled out, what is no UTF-8 or no character of XML is U+FFFD.
 */

/* For the content of elements and for attributes in double quotes, of HTML and of XML. */
struct text escape_xml(struct arena *arena, struct text text);
/* For a run of text or a table cell of GitHub's Markdown: no markup, no HTML, no link of its own. */
struct text escape_markdown(struct arena *arena, struct text text);
/* With its double quotes around it, for the DOT language. */
struct text escape_dot(struct arena *arena, struct text text);

#endif
