/* tree_names.c - relations, tags and function words as numbers, looked up by hash */
#include "extract/tree_names.h"

#include <string.h>

#include "tokenize/quick_hash.h"

struct name_number {
	const char *name;
	unsigned char number;
};

static const struct name_number deprel_names[] = {
	{"root", DEP_ROOT},
	{"nsubj", DEP_NSUBJ},
	{"nsubj:pass", DEP_NSUBJ_PASS},
	{"csubj", DEP_CSUBJ},
	{"obj", DEP_OBJ},
	{"iobj", DEP_IOBJ},
	{"obl", DEP_OBL},
	{"obl:agent", DEP_OBL_AGENT},
	{"obl:unmarked", DEP_OBL_TIME},
	{"obl:tmod", DEP_OBL_TIME},
	{"obl:npmod", DEP_OBL_TIME},
	{"xcomp", DEP_XCOMP},
	{"ccomp", DEP_CCOMP},
	{"advcl", DEP_ADVCL},
	{"advcl:relcl", DEP_OTHER},
	{"acl", DEP_ACL},
	{"acl:relcl", DEP_RELCL},
	{"aux", DEP_AUX},
	{"aux:pass", DEP_AUX_PASS},
	{"cop", DEP_COP},
	{"mark", DEP_MARK},
	{"case", DEP_CASE},
	{"cc", DEP_CC},
	{"conj", DEP_CONJ},
	{"advmod", DEP_ADVMOD},
	{"amod", DEP_AMOD},
	{"det", DEP_DET},
	{"nummod", DEP_NUMMOD},
	{"nmod", DEP_NMOD},
	{"nmod:poss", DEP_NMOD_POSS},
	{"nmod:unmarked", DEP_NMOD_TIME},
	{"nmod:tmod", DEP_NMOD_TIME},
	{"nmod:npmod", DEP_NMOD_TIME},
	{"compound", DEP_COMPOUND},
	{"compound:prt", DEP_PRT},
	{"flat", DEP_FLAT},
	{"fixed", DEP_FIXED},
	{"appos", DEP_APPOS},
	{"parataxis", DEP_PARATAXIS},
	{"expl", DEP_EXPL},
	{"punct", DEP_PUNCT},
	{"discourse", DEP_DISCOURSE},
	{"list", DEP_LIST},
	{"orphan", DEP_ORPHAN},
};

static const struct name_number upos_names[] = {
	{"ADJ", UPOS_ADJ},     {"ADP", UPOS_ADP},   {"ADV", UPOS_ADV},     {"AUX", UPOS_AUX},
	{"CCONJ", UPOS_CCONJ}, {"DET", UPOS_DET},   {"NOUN", UPOS_NOUN},   {"NUM", UPOS_NUM},
	{"PART", UPOS_PART},   {"PRON", UPOS_PRON}, {"PROPN", UPOS_PROPN}, {"PUNCT", UPOS_PUNCT},
	{"SCONJ", UPOS_SCONJ}, {"VERB", UPOS_VERB},
};

static const struct name_number word_names[] = {
	{"be", WORD_BE},         {"have", WORD_HAVE},       {"do", WORD_DO},
	{"will", WORD_WILL},     {"wo", WORD_WILL},         {"shall", WORD_WILL},
	{"would", WORD_WOULD},   {"can", WORD_CAN},         {"could", WORD_COULD},
	{"may", WORD_MAY},       {"might", WORD_MIGHT},     {"must", WORD_MUST},
	{"should", WORD_SHOULD}, {"ought", WORD_SHOULD},    {"to", WORD_TO},
	{"not", WORD_NOT},       {"n't", WORD_NOT},         {"never", WORD_NOT},
	{"no", WORD_NO},         {"neither", WORD_NO},      {"there", WORD_THERE},
	{"it", WORD_IT},         {"if", WORD_IF},           {"unless", WORD_UNLESS},
	{"that", WORD_THAT},     {"whether", WORD_WHETHER}, {"as", WORD_AS},
	{"only", WORD_ONLY},     {"just", WORD_ONLY},       {"merely", WORD_ONLY},
	{"simply", WORD_ONLY},   {"but", WORD_BUT},         {"or", WORD_OR},
	{"nor", WORD_NOR},       {"without", WORD_WITHOUT}, {"for", WORD_FOR},
	{"of", WORD_OF},         {"in", WORD_IN},           {"at", WORD_AT},
	{"by", WORD_BY},         {"with", WORD_WITH},       {"among", WORD_AMONG},
	{"amongst", WORD_AMONG},
};

#define SLOTS 128 /* a power of two, above twice the rows of any of the tables */

struct slot {
	struct text name;     /* length 0: free */
	unsigned char number;
};

struct tree_names {
	struct slot deprels[SLOTS], upos[SLOTS], words[SLOTS]; /* open addressing, linear probing */
};

static size_t slot_of(struct text name)
{
	return (size_t)quick_hash(name) & (SLOTS - 1);
}

#define ADD_ALL(slots, table) add_all(slots, table, sizeof(table) / sizeof((table)[0]))

static void add_all(struct slot *slots, const struct name_number *table, size_t count)
{
	for (size_t i = 0; i < count; i++) {
		struct text name = text_of(table[i].name);
		size_t at = slot_of(name);

		while (slots[at].name.length > 0)
			at = (at + 1) & (SLOTS - 1);
		slots[at] = (struct slot){name, table[i].number};
	}
}

struct tree_names *tree_names_open(struct arena *arena)
{
	struct tree_names *names = arena_alloc(arena, sizeof *names);

	ADD_ALL(names->deprels, deprel_names);
	ADD_ALL(names->upos, upos_names);
	ADD_ALL(names->words, word_names);
	return names;
}

static int number_of(const struct slot *slots, struct text name)
{
	for (size_t at = slot_of(name); slots[at].name.length > 0; at = (at + 1) & (SLOTS - 1))
		if (quick_equal(slots[at].name, name))
			return slots[at].number;
	return 0;
}

enum deprel tree_names_deprel(const struct tree_names *names, struct text name)
{
	int number = number_of(names->deprels, name);
	const char *colon;

	if (number == 0 && name.length > 0 && (colon = memchr(name.bytes, ':', name.length)) != NULL)
		number = number_of(names->deprels, text_slice(name, 0, (size_t)(colon - name.bytes)));
	return (enum deprel)number;
}

const char *tree_names_deprel_text(enum deprel deprel)
{
	for (size_t i = 0; i < sizeof deprel_names / sizeof deprel_names[0]; i++)
		if (deprel_names[i].number == deprel && deprel != DEP_OTHER)
			return deprel_names[i].name;
	return "dep";
}

enum upos tree_names_upos(const struct tree_names *names, struct text name)
{
	return (enum upos)number_of(names->upos, name);
}

#define LONGEST_WORD 8 /* "without", "whether" and below */

enum function_word tree_names_word(const struct tree_names *names, struct text lemma)
{
	return lemma.length > LONGEST_WORD ? WORD_OTHER : (enum function_word)number_of(names->words, lemma);
}
