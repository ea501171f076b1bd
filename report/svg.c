/* svg.c - a kind as a picture, to stand in other pages, slides and papers */
#include "report/picture.h"
#include "report/renderer.h"

static int svg_section(struct page *page, struct section *section)
{
	struct arena arena = { 0 };
	struct canvas canvas = { .stream = page->stream, .arena = &arena };
	int code = SQLITE_DONE;

	if (page->section_count++ == 0)
		code = picture_draw(&canvas, section, &page->row_count);
	arena_free(&arena);
	return code;
}

static void svg_nothing(struct page *page, const char *said)
{
	struct arena arena = { 0 };
	struct canvas canvas = { .stream = page->stream, .arena = &arena };

	canvas_open(&canvas, 400, 60, "Nothing", said);
	canvas_text(&canvas, 20, 36, "told", text_of(said));
	canvas_close(&canvas);
	arena_free(&arena);
}

const struct renderer render_svg = {
	.name = "svg", .draws = true, .pictures = " timeline dyads network ",
	.section = svg_section, .nothing = svg_nothing,
};
