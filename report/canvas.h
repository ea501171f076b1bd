/* canvas.h - what the pictures are drawn with: SVG 1.1, on its own or inside of an HTML page */
#ifndef REPORT_CANVAS_H
#define REPORT_CANVAS_H

#include <stdbool.h>
#include <stdio.h>

#include "tokenize/arena.h"
#include "tokenize/text.h"

#define CANVAS_MARK 5              /* half of a mark's height and width */

struct canvas {
	FILE         *stream;
	struct arena *arena;
	bool          inside;      /* in a page, which has the style, and the sentences to link to */
	int           number;      /* of the picture in the page, for ids that are unique */
	bool          linked;      /* private: between canvas_link() and canvas_unlink() */
};

/* Lengths are in pixels of the picture; texts are escaped here. */
void canvas_open(struct canvas *canvas, int width, int height, const char *title, const char *description);
void canvas_close(struct canvas *canvas);
/* What is drawn up to canvas_unlink() leads to the sentence, in a page; its tooltip is `told`. */
void canvas_link(struct canvas *canvas, struct text doc, struct text sent, struct text told);
void canvas_unlink(struct canvas *canvas);

/* `class` is one of picture.css */
void canvas_text(struct canvas *canvas, int x, int y, const char *class, struct text text);
void canvas_line(struct canvas *canvas, int x1, int y1, int x2, int y2, const char *class);
void canvas_box(struct canvas *canvas, int x, int y, int width, int height, const char *class);

/*
 * A mark for events: its shape says the class (quad 1 and 2 cooperation: a disc, 3 and 4 conflict: a diamond, else a
 * square), filled where it is reported as fact and hollow where not; the colour only repeats it.
 */
void canvas_mark(struct canvas *canvas, int x, int y, int quad, bool fact);
/* What the marks mean, in one line of CANVAS_LEGEND pixels. */
#define CANVAS_LEGEND 26
void canvas_legend(struct canvas *canvas, int x, int y);
/* The text, cut to `columns` with "…" behind it where it is longer; in the arena. */
struct text canvas_cut(struct canvas *canvas, struct text text, size_t columns);

#endif
