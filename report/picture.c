/* picture.c - which picture is drawn */
#include "report/picture.h"

int picture_draw(struct canvas *canvas, struct section *section, size_t *row_count)
{
	static const struct {
		const char *name;
		void (*draw)(struct canvas *, const struct data *);
	} pictures[] = {
		{ "timeline", picture_timeline },
		{ "dyads", picture_dyads },
		{ "network", picture_network },
		{ "balance", picture_balance },
	};
	struct data data;
	int code = data_read(canvas->arena, section, &data);

	if (code != SQLITE_DONE || data.row_count == 0)
		return code;
	for (size_t i = 0; i < sizeof pictures / sizeof *pictures; i++)
		if (text_is(section->picture, pictures[i].name))
			pictures[i].draw(canvas, &data);
	*row_count += data.row_count;
	return code;
}
