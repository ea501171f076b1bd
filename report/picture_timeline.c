/* picture_timeline.c - events along time: one row each, with its mark or bar, and what happens */
#include "report/picture.h"

#include <stdlib.h>

#include "tokenize/days.h"

#define DATE_X 0           /* when, as text */
#define TIME_X 150         /* where the time begins and ends */
#define TIME_END 350
#define TOLD_X 374
#define WIDTH 940
#define ROW 22
#define TOP 34             /* the dates over the columns */
#define TICK_ROOM 74       /* between two dates */
#define TAIL 18            /* of what happened before a date */

struct moments {                   /* the scale: days that something begins or ends on */
	long  *days;               /* [count] sorted, each once */
	int   *places;             /* [count] x of each */
	size_t count;
};

/* "2004" is its first or its last day; false where it is no date. */
static bool day_of(struct text date, const char *rest, long *day)
{
	char full[11];
	struct day parts;

	if (date.length != 4 && date.length != 7 && date.length != 10)
		return false;
	snprintf(full, sizeof full, "%.*s%s", TEXT_ARGS(date), rest + date.length);
	if (!day_parse(full, &parts)) {
		/* "2004-02-31": the month's last day. */
		snprintf(full + 8, 3, "28");
		if (!day_parse(full, &parts))
			return false;
		parts.day = day_month_length(parts.year, parts.month);
	}
	*day = day_number(parts);
	return true;
}

static bool row_days(const struct data *data, size_t row, long *from, long *to)
{
	struct text first = data_cell(data, row, "date_from"), last = data_cell(data, row, "date_to");

	if (!day_of(first.length > 0 ? first : last, "0000-01-01", from) ||
	    !day_of(last.length > 0 ? last : first, "0000-12-31", to))
		return false;
	if (*to < *from)
		*to = *from;
	return true;
}

static int compare_days(const void *left, const void *right)
{
	const long *a = left, *b = right;

	return (*a > *b) - (*a < *b);
}

/* A gap takes room by its logarithm: a day and half a century can both be seen. */
static int gap_room(long days)
{
	int room = 2;

	for (; days > 1; days /= 2)
		room += 3;
	return room;
}

static struct moments moments_of(struct arena *arena, const struct data *data)
{
	struct moments moments = { .days = arena_array(arena, 2 * data->row_count + 1, sizeof(long)),
		                   .places = arena_array(arena, 2 * data->row_count + 1, sizeof(int)) };
	size_t kept = 0;
	long whole = 0, at = 0;

	for (size_t row = 0; row < data->row_count; row++)
		if (row_days(data, row, &moments.days[moments.count], &moments.days[moments.count + 1]))
			moments.count += 2;
	qsort(moments.days, moments.count, sizeof *moments.days, compare_days);
	for (size_t i = 0; i < moments.count; i++)
		if (kept == 0 || moments.days[kept - 1] != moments.days[i])
			moments.days[kept++] = moments.days[i];
	moments.count = kept;
	for (size_t i = 1; i < kept; i++)
		whole += gap_room(moments.days[i] - moments.days[i - 1]);
	for (size_t i = 0; i < kept; i++) {
		if (i > 0)
			at += gap_room(moments.days[i] - moments.days[i - 1]);
		moments.places[i] = whole == 0 ? (TIME_X + TIME_END) / 2
		                               : TIME_X + (int)(at * (TIME_END - TIME_X) / whole);
	}
	return moments;
}

static int place_of(const struct moments *moments, long day)
{
	const long *found = bsearch(&day, moments->days, moments->count, sizeof day, compare_days);

	return found == NULL ? TIME_X : moments->places[found - moments->days];
}

/* Years where a year begins or ends, else days; those that there is room for, from the left. */
static void draw_ticks(struct canvas *canvas, const struct moments *moments, int height)
{
	int free = 0;

	for (size_t i = 0; i < moments->count; i++) {
		struct day day = day_of_number(moments->days[i]);
		bool whole_year = (day.month == 1 && day.day == 1) || (day.month == 12 && day.day == 31);
		int x = moments->places[i];

		if (x - TICK_ROOM / 2 < free)
			continue;
		canvas_line(canvas, x, TOP - 12, x, height - 4, "grid");
		canvas_text(canvas, x, TOP - 18, "tick",
		            whole_year ? text_format(canvas->arena, "%04d", day.year)
		                       : text_format(canvas->arena, "%04d-%02d-%02d", day.year, day.month, day.day));
		free = x + TICK_ROOM / 2;
	}
}

/* False where the row has no day that can be drawn. */
static bool draw_row(struct canvas *canvas, const struct data *data, size_t row, const struct moments *moments, int y)
{
	bool fact = data_number(data, row, "_fact") != 0;
	struct text told = data_cell(data, row, "_event"), when = data_cell(data, row, "_date");
	long from = 0, to = 0;

	if (!row_days(data, row, &from, &to))
		return false;
	canvas_link(canvas, data_cell(data, row, "_doc"), data_cell(data, row, "_sent"),
	            text_format(canvas->arena, "%.*s: %.*s%s", TEXT_ARGS(when), TEXT_ARGS(told),
	                        fact ? "" : " (not a reported fact)"));
	int start = place_of(moments, from), end = place_of(moments, to);

	canvas_text(canvas, DATE_X, y + 4, fact ? "when" : "when open", canvas_cut(canvas, when, 21));
	if (text_is(data_cell(data, row, "date_basis"), "source-bound"))
		canvas_line(canvas, start - TAIL, y, start, y, "before");
	else if (end > start)
		canvas_line(canvas, start, y, end, y, fact ? "span" : "span open");
	canvas_mark(canvas, (start + end) / 2, y, (int)data_number(data, row, "_quad"), fact);
	canvas_text(canvas, TOLD_X, y + 4, fact ? "told" : "told open", canvas_cut(canvas, told, 74));
	canvas_unlink(canvas);
	return true;
}

static int count_rows(const struct data *data)
{
	int count = 0;
	long from, to;

	for (size_t row = 0; row < data->row_count; row++)
		count += row_days(data, row, &from, &to);
	return count;
}

void picture_timeline(struct canvas *canvas, const struct data *data)
{
	struct moments moments = moments_of(canvas->arena, data);
	int height = TOP + ROW * count_rows(data) + 6, y = TOP + ROW / 2;

	canvas_open(canvas, WIDTH, height + CANVAS_LEGEND, "Timeline",
	            "Events in their order along time, which is drawn closer where nothing happens. Filled marks are reported as "
	            "fact, hollow ones are not; discs are cooperation, diamonds conflict, squares other events. A dotted tail "
	            "stands for: by that day.");
	draw_ticks(canvas, &moments, height);
	for (size_t row = 0; row < data->row_count; row++)
		y += draw_row(canvas, data, row, &moments, y) ? ROW : 0;
	canvas_legend(canvas, DATE_X, height + CANVAS_LEGEND / 2);
	canvas_close(canvas);
}
