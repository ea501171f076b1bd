/* lists.c - which word lists have a word */
#include "tag/train/lists.h"

#include <ctype.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "tag/features.h"
#include "tag/train/words.h"

static const struct list {
	const char *file;
	unsigned    column, bit;
	bool        long_list;             /* only words of the vocabulary */
	const char *only;                  /* if set, the next column must hold this */
} lists[] = {
	{ "countries", 2, 0, false, NULL }, { "countries", 3, 0, false, NULL },
	{ "countries", 4, 1, false, NULL }, { "countries", 5, 1, false, NULL },
	{ "demonyms", 1, 1, false, NULL }, { "demonyms", 2, 1, false, NULL },
	{ "norp", 0, 1, false, NULL }, { "inhabitants", 0, 1, false, NULL },
	{ "given_names", 0, 2, true, NULL }, { "surnames", 0, 3, true, NULL },
	{ "cities", 0, 4, true, NULL }, { "cities", 1, 4, true, NULL }, { "admin1", 2, 5, true, NULL },
	{ "regions_loc", 0, 5, false, NULL }, { "orgs", 0, 6, false, NULL },
	{ "orgs", 1, 6, false, NULL }, { "wordnet_orgs", 0, 6, true, NULL },
	{ "titles", 0, 7, false, NULL }, { "titles", 2, 7, false, NULL },
	{ "wordnet_titles", 0, 7, true, NULL }, { "calendar", 0, 8, false, NULL },
	{ "languages", 1, 9, true, NULL }, { "media", 0, 10, false, NULL },
	{ "media", 3, 10, false, NULL }, { "laws", 0, 11, false, NULL },
	{ "persons_political", 0, 12, true, NULL }, { "head_nouns", 0, 13, false, "ORG" },
	{ "head_nouns", 0, 14, false, "LAW" }, { "head_nouns", 0, 15, false, "EVENT" },
	{ "head_nouns", 0, 16, false, "FAC" }, { "head_nouns", 0, 17, false, "LOC" },
	{ "head_nouns", 0, 18, false, "GPE" }, { "wordnet_instances", 0, 19, true, "PERSON" },
	{ "wordnet_instances", 0, 20, true, "GPE" }, { "wordnet_instances", 0, 21, true, "LOC" },
	{ "wordnet_instances", 0, 22, true, "ORG" }, { "wordnet_instances", 0, 23, true, "EVENT" },
	{ "roles_agents", 0, 24, true, NULL }, { "orgs_international", 0, 25, true, NULL },
	{ "countries", 6, 26, false, NULL },
};

/* the field's number `column`, counted from 0; false where the row is shorter */
static bool column_of(struct text line, unsigned column, struct text *field)
{
	struct text rest = line;

	do {
		if (!text_next(&rest, '\t', field))
			return false;
	} while (column-- > 0);
	return true;
}

static void add_words(struct map *map, const struct list *list, struct text names,
                      const struct map *vocabulary)
{
	bool any_case = list->bit == 7 || list->bit == 24 || list->bit == 8;
	char key[WORD_KEY_SIZE];
	struct text word;

	while (words_next(&names, &word)) {
		if (word.length < 2 || (!any_case && !text_capitalised(word)))
			continue;
		size_t length = word_key(word, key);
		uint64_t hash = word_hash((struct text){ key, length });
		if (!list->long_list || map_find(vocabulary, hash) != NULL)
			*map_at(map, hash) |= 1u << list->bit;
	}
}

static void add_list(struct map *map, const char *folder, const struct list *list,
                     const struct map *vocabulary)
{
	char path[4096];
	char *line = NULL;
	size_t room = 0;
	ssize_t length;

	snprintf(path, sizeof(path), "%s/%s.tsv", folder, list->file);
	FILE *stream = fopen(path, "r");
	if (stream == NULL) {
		fprintf(stderr, "train: cannot open %s: going on without it\n", path);
		return;
	}
	while ((length = getline(&line, &room, stream)) > 0) {
		struct text row = text_trim((struct text){ line, (size_t)length }), names, class;

		if (*line != '#' && column_of(row, list->column, &names) &&
		    (list->only == NULL ||
		     (column_of(row, list->column + 1, &class) && text_is(class, list->only))))
			add_words(map, list, names, vocabulary);
	}
	free(line);
	fclose(stream);
}

struct map lists_read(const char *folder, const struct map *vocabulary)
{
	struct map map = { 0 };

	for (size_t i = 0; i < sizeof(lists) / sizeof(*lists); i++)
		add_list(&map, folder, &lists[i], vocabulary);
	return map;
}
