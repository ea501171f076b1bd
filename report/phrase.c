/* phrase.c - facts as short English clauses: number, person and negation of the verb */
#include "report/phrase.h"

#include <string.h>

#include "extract/facts.h"

static char *put(char *to, struct text text)
{
	if (text.length > 0)
		memcpy(to, text.bytes, text.length);
	return to + text.length;
}

struct text phrase_join(struct arena *arena, struct text list, struct text between, struct text before_last,
                        struct text missing)
{
	size_t separator = before_last.length > between.length ? before_last.length : between.length;
	char *bytes = arena_array(arena, list.length + 1, 1 + missing.length + separator), *end = bytes;
	struct text last = { 0 }, item;

	while (facts_list_next(arena, &list, &item)) {
		if (item.length == 0)
			item = missing;
		if (item.length == 0)
			continue;
		if (last.length > 0)
			end = put(end > bytes ? put(end, between) : end, last);
		last = item;
	}
	end = put(end > bytes ? put(end, before_last) : end, last);
	return (struct text){ bytes, (size_t)(end - bytes) };
}

struct text phrase_list(struct arena *arena, struct text list)
{
	return phrase_join(arena, list, TEXT(", "), TEXT(" and "), TEXT(""));
}

/* The head of a nominal is the word before its first preposition: "specialists from both governments". */
static struct text head_word(struct text nominal)
{
	static const char *const prepositions[] = { "of",   "from", "in", "at",      "on",      "for",   "with",
		                                    "to",   "by",   "between", "among", "against", "over",
		                                    "about" };
	struct text head = { 0 }, word;

	while (text_next(&nominal, ' ', &word)) {
		for (size_t i = 0; i < sizeof prepositions / sizeof *prepositions; i++)
			if (head.length > 0 && text_is(word, prepositions[i]))
				return head;
		head = word;
	}
	return head;
}

/* Names are singular ("United States offers"), other nominals as their head says; several actors plural. */
static bool is_plural(const struct phrase *phrase)
{
	static const char *const names[] = { "PERSON", "GPE",   "ORG", "LOC",
		                             "FAC",    "EVENT", "LAW", "WORK_OF_ART" };
	struct text head = head_word(phrase->actor);

	if (phrase->actor.length > 0 && memchr(phrase->actor.bytes, ';', phrase->actor.length) != NULL)
		return true;
	for (size_t i = 0; i < sizeof names / sizeof *names; i++)
		if (text_is(phrase->actor_type, names[i]))
			return false;
	static const char *const plurals[] = { "they", "we", "you", "people", "police" };
	for (size_t i = 0; i < sizeof plurals / sizeof *plurals; i++)
		if (text_is(head, plurals[i]))
			return true;
	return text_ends(head, "s") && !text_ends(head, "ss") && !text_ends(head, "is");
}

static bool ends_in_any(struct text word, const char *const endings[], size_t count)
{
	for (size_t i = 0; i < count; i++)
		if (text_ends(word, endings[i]))
			return true;
	return false;
}

static struct text third_person(struct arena *arena, struct text verb)
{
	static const char *const hissing[] = { "s", "x", "z", "ch", "sh", "o" };
	static const char *const vowel_y[] = { "ay", "ey", "oy", "uy" };

	if (text_is(verb, "be"))
		return TEXT("is");
	if (text_is(verb, "have"))
		return TEXT("has");
	if (text_ends(verb, "y") && !ends_in_any(verb, vowel_y, 4))
		return text_join(arena, text_slice(verb, 0, verb.length - 1), "", TEXT("ies"));
	if (ends_in_any(verb, hissing, 6))
		return text_join(arena, verb, "", TEXT("es"));
	return text_join(arena, verb, "", TEXT("s"));
}

static struct text finite(struct arena *arena, struct text verb, bool plural, bool denied)
{
	if (text_is(verb, "be"))
		return plural ? denied ? TEXT("are not") : TEXT("are") : denied ? TEXT("is not") : TEXT("is");
	if (denied)
		return text_join(arena, plural ? TEXT("do not") : TEXT("does not"), " ", verb);
	return plural ? verb : third_person(arena, verb);
}

static struct text infinitive(struct arena *arena, struct text verb, bool denied, bool conditional)
{
	if (conditional)
		return text_join(arena, TEXT("would"), denied ? " not " : " ", verb);
	return text_join(arena, denied ? TEXT("not to") : TEXT("to"), " ", verb);
}

/* The relation with its first word, the verb, in the form that status and polarity ask for. */
static struct text predicate(struct arena *arena, const struct phrase *phrase)
{
	struct text rest = phrase->relation, verb = { 0 };
	bool denied = text_is(phrase->polarity, "-");
	bool conditional = text_is(phrase->status, "conditional");
	bool open = text_is(phrase->status, "planned") || text_is(phrase->status, "proposed") ||
	            text_is(phrase->status, "requested");

	text_next(&rest, ' ', &verb);
	verb = open || conditional ? infinitive(arena, verb, denied, conditional)
	                           : finite(arena, verb, is_plural(phrase), denied);
	return rest.length > 0 ? text_join(arena, verb, " ", rest) : verb;
}

struct text phrase_of(struct arena *arena, const struct phrase *phrase)
{
	struct text actor = phrase_list(arena, phrase->actor);
	struct text recipient = phrase_list(arena, phrase->recipient);
	struct text object = phrase_list(arena, phrase->object);
	struct text clause = actor.length > 0 ? actor : TEXT("someone");

	clause = text_join(arena, clause, " ", predicate(arena, phrase));
	if (recipient.length > 0 && (object.length == 0 || text_starts(object, "to "))) {
		clause = text_join(arena, clause, " ", recipient);
		recipient.length = 0;
	}
	if (object.length > 0)
		clause = text_join(arena, clause, " ", object);
	if (recipient.length > 0)
		clause = text_join(arena, clause, " \xe2\x86\x92 ", recipient);
	return clause;
}
