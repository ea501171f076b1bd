/* picture_balance.c - how much is fact and how much is not: one bar, a piece for each stance */
#include "report/picture.h"

#define WIDTH 720
#define BAR 14
#define LABEL 34

static int piece_width(const struct data *data, size_t row, long whole)
{
	return (int)(data_number(data, row, "number") * WIDTH / whole);
}

void picture_balance(struct canvas *canvas, const struct data *data)
{
	long whole = 0;
	int x = 0;

	for (size_t row = 0; row < data->row_count; row++)
		whole += data_number(data, row, "number");
	if (whole == 0)
		return;
	canvas_open(canvas, WIDTH, LABEL + 6, "Facts and what is not one",
	            "The coded events by what is said of them. The filled piece is reported as fact, the hollow ones are not.");
	for (size_t row = 0; row < data->row_count; row++) {
		bool fact = data_number(data, row, "_fact") != 0;
		struct text stance = data_cell(data, row, "stance"), number = data_cell(data, row, "number");
		int width = piece_width(data, row, whole);
		struct text label = text_format(canvas->arena, "%.*s %.*s", TEXT_ARGS(number),
		                                TEXT_ARGS(fact ? TEXT("reported as fact") : stance));

		canvas_box(canvas, x + 1, 1, width > 4 ? width - 3 : 1, BAR, fact ? "piece fact" : "piece other");
		if ((int)label.length * 7 < width)
			canvas_text(canvas, x + 1, LABEL, fact ? "when" : "when open", label);
		x += width;
	}
	canvas_close(canvas);
}
