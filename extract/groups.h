/*
 * groups.h - people without a name, called by their country: "Japanese officials", "rebels in Chad"
 */
#ifndef EXTRACT_GROUPS_H
#define EXTRACT_GROUPS_H

#include "extract/arguments.h"

/* The country of the phrase headed by a noun, which a name in it tells; empty where none does. */
struct text group_country(const struct tree *tree, int word);
/* "Greek and Turkish troops" as Greek troops and Turkish troops; empty where they are of one country. */
struct arguments group_parts(struct arena *arena, const struct tree *tree, int word);

#endif
