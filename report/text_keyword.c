/* text_keyword.c - keywords below each other, a line each, with as much of their context as there is room for */
#include "report/text.h"

#include "report/width.h"

#define GAP 2
#define KEY_MAX 30
#define ELLIPSIS "\xe2\x80\xa6"

enum { BEFORE, KEY, AFTER, REST };

static size_t widest(const struct rows *rows, size_t column, size_t most)
{
	size_t width = 0;

	for (size_t row = 0; row < rows->row_count; row++) {
		size_t one = rows_cell(rows, row, column)->width;

		if (one > width)
			width = one;
	}
	return width < most ? width : most;
}

/* Print the beginning of the text in at most `width` columns; returns how many it took. */
static size_t print_beginning(struct page *page, struct text text, size_t width)
{
	struct text rest = text, line = { 0 };

	if (width_of(text) > width) {
		width_line(&rest, width > 2 ? width - 1 : 2, &line);
		fprintf(page->stream, "%.*s" ELLIPSIS, TEXT_ARGS(line));
		return width_of(line) + 1;
	}
	fprintf(page->stream, "%.*s", TEXT_ARGS(text));
	return width_of(text);
}

/* The end of the text, at the right side of `width` columns. */
static void print_end(struct page *page, struct text text, size_t width)
{
	bool cut = false;

	text = text_trim(text);
	while (width_of(text) + cut > width && text.length > 0) {
		uint32_t codepoint;
		int taken = text_decode(text.bytes, text.length, &codepoint);

		cut = true;
		text = text_slice(text, taken > 0 ? (size_t)taken : 1, text.length);
	}
	text_blanks(page, width - width_of(text) - cut);
	fprintf(page->stream, "%s%.*s", cut ? ELLIPSIS : "", TEXT_ARGS(text));
}

void text_keyword(struct page *page, struct arena *arena, const struct rows *rows)
{
	size_t *widths = arena_array(arena, rows->column_count, sizeof *widths), taken, room;

	for (size_t column = KEY; column < rows->column_count; column++)
		widths[column] = widest(rows, column, column == KEY ? KEY_MAX : page->width);
	taken = widths[KEY] + 2 * GAP;
	for (size_t column = REST; column < rows->column_count; column++)
		taken += widths[column] + GAP;
	room = page->width > taken + 20 ? page->width - taken : 20;
	widths[AFTER] = room / 2;
	for (size_t row = 0; row < rows->row_count; row++) {
		const struct cell *cells = rows_cell(rows, row, 0);
		size_t width;

		print_end(page, cells[BEFORE].text, room - widths[AFTER]);
		text_blanks(page, GAP);
		fputs(page->colour ? "\033[1m" : "", page->stream);
		width = print_beginning(page, cells[KEY].text, widths[KEY]);
		fputs(page->colour ? "\033[0m" : "", page->stream);
		for (size_t column = AFTER; column < rows->column_count; column++) {
			text_blanks(page, widths[column - 1] - width + GAP);
			width = print_beginning(page, text_trim(cells[column].text), widths[column]);
		}
		fputc('\n', page->stream);
	}
}
