/*
 * picture.h - sections as pictures
 *
 * Each takes its rows by the names of their columns:
 *
 *     timeline  date_from date_to date_basis _date _event _fact _quad, and _doc _sent to link to
 *     dyads     actor_country direction ("to", "with") other_country _quad facts other, and _actor _other: their names
 *     network   source target direction facts other, and source_type target_type
 *     balance   stance _fact number
 */
#ifndef REPORT_PICTURE_H
#define REPORT_PICTURE_H

#include "report/canvas.h"
#include "report/data.h"

/*
 * Draw the section's rows as the picture that its comments name; nothing where there are none.  The number of
 * rows is added to *row_count.  Returns SQLITE_DONE, or what failed.
 */
int picture_draw(struct canvas *canvas, struct section *section, size_t *row_count);

/* The pictures, by what picture_draw() calls: one file each.  There is at least one row. */
void picture_timeline(struct canvas *canvas, const struct data *data);
void picture_dyads(struct canvas *canvas, const struct data *data);
void picture_network(struct canvas *canvas, const struct data *data);
void picture_balance(struct canvas *canvas, const struct data *data);

#endif
