/* name_type.c - the spelling of the classes of names */
#include "tag/name_type.h"

static const char *const spelling[NAME_TYPES] = {
	"O", "PERSON", "NORP", "FAC", "ORG", "GPE", "LOC", "PRODUCT", "EVENT", "WORK_OF_ART", "LAW",
	"LANGUAGE", "DATE", "TIME", "PERCENT", "MONEY", "QUANTITY", "ORDINAL", "CARDINAL",
};

const char *name_type_text(enum name_type type)
{
	return spelling[type];
}

enum name_type name_type_of(struct text text)
{
	for (int type = NAME_PERSON; type < NAME_TYPES; type++)
		if (text_is(text, spelling[type]))
			return (enum name_type)type;
	return NAME_NONE;
}
