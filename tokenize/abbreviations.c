/*
 * abbreviations.c - the table, by hand: titles, months, states, firms, units and scholars' Latin
 *
 * Words that are written with inner stops ("U.S.", "p.m.", "Ph.D.") are known by their shape, and so are
 * not here; nor are those that are common words as well ("min.", "Sun.").
 */
#include "abbreviations.h"

#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

#define LENGTH_LIMIT 8               /* bytes of the longest entry, and one */

static const struct entry {
	char          form[LENGTH_LIMIT];
	unsigned char kind;
} entries[] = {                      /* in the order of strcmp() */
#define I ABBREVIATION_INSIDE
#define N ABBREVIATION_BEFORE_NUMBER
#define A ABBREVIATION_ANYWHERE
	{ "Abp", I }, { "Adj", I }, { "Adm", I }, { "Ala", A }, { "Amb", I }, { "Ambs", I }, { "Apr", A },
	{ "Apt", I }, { "Ariz", A }, { "Ark", A }, { "Art", N }, { "Assn", I }, { "Assoc", I },
	{ "Assocs", I }, { "Asst", I }, { "Attn", I }, { "Atty", I }, { "Aug", A }, { "Ave", A },
	{ "Bde", I }, { "Bldg", A }, { "Blvd", A }, { "Bn", I }, { "Bp", I }, { "Brig", I },
	{ "Bros", A }, { "Cal", A }, { "Calif", A }, { "Capt", I }, { "Cdr", I }, { "Ch", N },
	{ "Cmdr", I }, { "Co", A }, { "Col", I }, { "Colo", A }, { "Cols", I }, { "Conf", I },
	{ "Conn", A }, { "Corp", A }, { "Cos", A }, { "Cpl", I }, { "Cpt", I }, { "Dec", A },
	{ "Del", A }, { "Dem", A }, { "Dept", A }, { "Det", I }, { "Dist", I }, { "Div", I }, { "Dr", I },
	{ "Drs", I }, { "Eng", I }, { "Engr", I }, { "Esp", I }, { "Esq", A }, { "Ext", I }, { "Fax", I },
	{ "Feb", A }, { "Fig", N }, { "Fla", A }, { "Fr", I }, { "Fri", A }, { "Ft", I }, { "Ga", A },
	{ "Gen", I }, { "Gens", I }, { "Gov", I }, { "Govs", I }, { "Govt", A }, { "Hon", I },
	{ "Hwy", A }, { "Ill", A }, { "Inc", A }, { "Insp", I }, { "Inst", I }, { "Int'l", I },
	{ "Intl", I }, { "Jan", A }, { "Jr", A }, { "Jul", A }, { "Jun", A }, { "Kan", A }, { "Ky", A },
	{ "LLC", A }, { "La", A }, { "Ln", A }, { "Lt", I }, { "Ltd", A }, { "Maj", I }, { "Mar", N },
	{ "Mass", A }, { "Md", A }, { "Messrs", I }, { "Mfg", I }, { "Mgr", I }, { "Mgrs", I },
	{ "Mich", A }, { "Minn", A }, { "Mlle", I }, { "Mme", I }, { "Mo", A }, { "Mon", A },
	{ "Mont", A }, { "Mr", I }, { "Mrs", I }, { "Ms", I }, { "Mss", I }, { "Mt", I }, { "Mts", A },
	{ "Nat'l", I }, { "Natl", I }, { "Neb", A }, { "Nev", A }, { "No", N }, { "Nos", N },
	{ "Nov", A }, { "Nr", N }, { "Oct", A }, { "Okla", A }, { "Ont", A }, { "Ore", A }, { "Pa", A },
	{ "Penn", A }, { "Pfc", I }, { "Plc", A }, { "Pres", I }, { "Prods", I }, { "Prof", I },
	{ "Profs", I }, { "Pt", I }, { "Pte", I }, { "Pty", I }, { "Pvt", I }, { "Que", A }, { "Rd", A },
	{ "Regt", I }, { "Rep", I }, { "Reps", I }, { "Rev", I }, { "Revs", I }, { "Rt", I },
	{ "Sec", I }, { "Sen", I }, { "Sens", I }, { "Sep", A }, { "Sept", A }, { "Sgt", I },
	{ "Spc", I }, { "Sq", A }, { "Sqn", I }, { "Sr", A }, { "St", I }, { "Ste", I }, { "Str", A },
	{ "Sts", I }, { "Supt", I }, { "Tel", I }, { "Tenn", A }, { "Tex", A }, { "Thu", A },
	{ "Thur", A }, { "Thurs", A }, { "Tue", A }, { "Tues", A }, { "Twp", I }, { "Univ", I },
	{ "Va", A }, { "Vol", N }, { "Vols", N }, { "Vt", A }, { "Wash", A }, { "Wed", A }, { "Wis", A },
	{ "Wyo", A }, { "al", A }, { "approx", I }, { "attn", I },
	{ "avg", I }, { "c", N }, { "ca", I }, { "cf", I },
	{ "ch", N }, { "chap", N }, { "cu", I }, { "dept", A }, { "eds", I }, { "eg", I }, { "esp", I },
	{ "etc", A }, { "ext", N }, { "fig", N }, { "figs", N }, { "ft", N }, { "gov", I }, { "govt", A },
	{ "ibid", A }, { "ie", I }, { "incl", I }, { "intl", I }, { "lb", A }, { "lbs", A },
	{ "misc", I }, { "no", N }, { "nos", N }, { "op", I }, { "oz", A }, { "p", N }, { "para", N },
	{ "pp", N }, { "resp", I }, { "seq", A }, { "sq", I }, { "tel", I }, { "v", I }, { "viz", I },
	{ "vol", N }, { "vs", I }, { "yrs", A },
#undef I
#undef N
#undef A
};

static int compare(const void *key, const void *entry)
{
	return strcmp(key, ((const struct entry *)entry)->form);
}

static enum abbreviation look_up(const char *form)
{
	const struct entry *found = bsearch(form, entries, sizeof entries / sizeof *entries, sizeof *entries,
	                                    compare);
	return found == NULL ? ABBREVIATION_NONE : (enum abbreviation)found->kind;
}

enum abbreviation abbreviation_find(const char *at, size_t length)
{
	char form[LENGTH_LIMIT];
	bool capitals = true;

	if (length == 0 || length >= LENGTH_LIMIT)
		return ABBREVIATION_NONE;
	memcpy(form, at, length);
	form[length] = '\0';
	enum abbreviation kind = look_up(form);
	if (kind != ABBREVIATION_NONE || length < 2)
		return kind;
	/* "GEN. DEMPSEY" of a headline */
	for (size_t i = 0; i < length; i++)
		capitals = capitals && form[i] >= 'A' && form[i] <= 'Z';
	if (!capitals)
		return ABBREVIATION_NONE;
	for (size_t i = 1; i < length; i++)
		form[i] = (char)(form[i] + 32);
	kind = look_up(form);
	/* In capitals "NO." and "WED." are words far more often. */
	return kind == ABBREVIATION_INSIDE ? kind : ABBREVIATION_NONE;
}
