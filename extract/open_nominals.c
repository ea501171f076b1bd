/* open_nominals.c - tuples of noun phrases: what is said without a verb */
#include "extract/open_tuples.h"

void open_nominals_find(struct arena *arena, const struct tree *tree, struct open_tuples *tuples)
{
	(void)arena, (void)tree, (void)tuples;
}
