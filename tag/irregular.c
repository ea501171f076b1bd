/* irregular.c - binary search in a table that is compiled in as it was written */
#include "tag/irregular.h"

#include <stddef.h>
#include <string.h>

extern const char table_irregular[];    /* tag/lexicon/irregular.tsv: form TAB class TAB lemma, sorted */
extern const unsigned long table_irregular_length;

/* V N A R: the class of an inflected form, by its tag; 0 for all other tags */
static char class_of(struct text xpos)
{
	static const struct { const char *tag; char class; } classes[] = {
		{ "VBD", 'V' }, { "VBN", 'V' }, { "VBG", 'V' }, { "VBZ", 'V' }, { "NNS", 'N' },
		{ "JJR", 'A' }, { "JJS", 'A' }, { "RBR", 'R' }, { "RBS", 'R' },
	};

	for (size_t i = 0; i < sizeof(classes) / sizeof(*classes); i++)
		if (text_is(xpos, classes[i].tag))
			return classes[i].class;
	return 0;
}

/* The order of "form TAB class" and the line that begins at `line`. */
static int compare(struct text form, char class, const char *line)
{
	int order = strncmp(form.bytes, line, form.length);

	if (order != 0)
		return order;
	if (line[form.length] != '\t')
		return '\t' - (unsigned char)line[form.length];
	return class - line[form.length + 1];
}

bool irregular_lemma(struct text form, struct text xpos, struct text *lemma)
{
	char class = class_of(xpos);

	if (class == 0 || form.length == 0)
		return false;
	const char *low = strchr(table_irregular, '\n') + 1, *high = table_irregular + table_irregular_length;
	while (low < high) {
		const char *line = low + (high - low) / 2;
		while (line > low && line[-1] != '\n')
			line--;
		int order = compare(form, class, line);
		if (order == 0) {
			const char *start = line + form.length + 3;
			*lemma = (struct text){ start, strcspn(start, "\n") };
			return true;
		}
		if (order < 0)
			high = line;
		else
			low = strchr(line, '\n') + 1;
	}
	return false;
}
