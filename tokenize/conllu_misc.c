/* conllu_misc.c - what stands inside comments and the MISC column */
#include "conllu.h"

#include <string.h>

bool conllu_comment_is(struct text comment, const char *key, struct text *value)
{
	size_t at = 1, length;

	if (comment.length == 0 || comment.bytes[0] != '#')
		return false;
	while (at < comment.length && text_is_blank(comment.bytes[at]))
		at++;
	if (at == comment.length || comment.bytes[at] != *key)
		return false; /* nearly always */
	length = strlen(key);
	if (comment.length - at < length || memcmp(comment.bytes + at, key, length) != 0)
		return false;
	struct text rest = text_trim(text_slice(comment, at + length, comment.length));
	if (rest.length > 0 && rest.bytes[0] != '=')
		return false;
	*value = rest.length == 0 ? rest : text_trim(text_slice(rest, 1, rest.length));
	return true;
}

bool conllu_comment(const struct sentence *sentence, const char *key, struct text *value)
{
	for (size_t i = 0; i < sentence->comment_count; i++)
		if (conllu_comment_is(sentence->comments[i], key, value))
			return true;
	return false;
}

bool conllu_misc_next(struct text *misc, struct text *key, struct text *value)
{
	struct text item;

	if (!text_next(misc, '|', &item))
		return false;
	*value = item;
	text_next(value, '=', key);
	return true;
}

bool conllu_misc(struct text misc, const char *key, struct text *value)
{
	const char *item = misc.bytes, *end = misc.bytes + misc.length, *next;
	size_t length = strlen(key);

	for (; item != NULL && item < end; item = next + 1) {
		if ((next = memchr(item, '|', (size_t)(end - item))) == NULL)
			next = end;
		if (*item != *key || (size_t)(next - item) < length || memcmp(item, key, length) != 0)
			continue;
		if (item + length < next && item[length] != '=')
			continue;
		*value = (struct text){ item + length, (size_t)(next - item) - length };
		if (value->length > 0)
			*value = text_slice(*value, 1, value->length);
		return true;
	}
	return false;
}

static bool needs_escape(unsigned char byte)
{
	return byte < 0x20 || byte == 0x7f || (byte < 0x80 && strchr("%-()|=;:,<>_", byte) != NULL);
}

struct text conllu_escape(struct arena *arena, struct text value)
{
	static const char hex[] = "0123456789ABCDEF";
	char *escaped = arena_alloc(arena, value.length * 3 + 1);
	size_t length = 0;

	for (size_t i = 0; i < value.length; i++) {
		unsigned char byte = (unsigned char)value.bytes[i];
		if (needs_escape(byte)) {
			escaped[length++] = '%';
			escaped[length++] = hex[byte >> 4];
			escaped[length++] = hex[byte & 15];
		} else {
			escaped[length++] = byte == ' ' ? '_' : (char)byte;
		}
	}
	return (struct text){ escaped, length };
}

static int hex_digit(char c)
{
	return c >= '0' && c <= '9' ? c - '0' : c >= 'A' && c <= 'F' ? c - 'A' + 10 : c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

static struct text unescape(struct arena *arena, struct text value, bool hex)
{
	char *plain = arena_room(arena, value.length + 1, 1);
	size_t length = 0;

	for (size_t i = 0; i < value.length; i++) {
		int high = -1, low = -1;
		if (hex && value.bytes[i] == '%' && i + 2 < value.length) {
			high = hex_digit(value.bytes[i + 1]);
			low = hex_digit(value.bytes[i + 2]);
		}
		if (high >= 0 && low >= 0) {
			plain[length++] = (char)(high * 16 + low);
			i += 2;
		} else {
			plain[length++] = value.bytes[i] == '_' ? ' ' : value.bytes[i];
		}
	}
	return (struct text){ plain, length };
}

/* Escapes of bytes that are no UTF-8 together stay what they are. */
struct text conllu_unescape(struct arena *arena, struct text value)
{
	struct text plain = unescape(arena, value, true);

	return text_valid(plain) ? plain : unescape(arena, value, false);
}

static bool parse_size(struct text digits, size_t *value)
{
	*value = 0;
	for (size_t i = 0; i < digits.length; i++) {
		if (digits.bytes[i] < '0' || digits.bytes[i] > '9' || *value > (size_t)1 << 58)
			return false;
		*value = *value * 10 + (size_t)(digits.bytes[i] - '0');
	}
	return digits.length > 0;
}

bool conllu_token_range(struct text misc, size_t *start, size_t *end)
{
	struct text first, last;

	if (conllu_misc(misc, "TokenRange", &last))
		text_next(&last, ':', &first);
	else if (!conllu_misc(misc, "start_char", &first) || !conllu_misc(misc, "end_char", &last))
		return false;
	return parse_size(first, start) && parse_size(last, end) && *start <= *end;
}

/* Ranges are sorted: a binary search. */
const struct range *conllu_range_of(const struct sentence *sentence, int id)
{
	size_t low = 0, high = sentence->range_count;

	while (low < high) {
		size_t middle = (low + high) / 2;
		if (sentence->ranges[middle].last < id)
			low = middle + 1;
		else
			high = middle;
	}
	return low < sentence->range_count && sentence->ranges[low].first <= id ? &sentence->ranges[low] : NULL;
}

struct piece {                 /* what stands in the text for one or more words */
	struct text form, misc;
	int last;              /* the last word that it covers */
};

/* The piece that begins at word `id`: a whole range where the span up to `last` holds all of it, else one word. */
static struct piece piece_at(const struct sentence *s, int id, int last)
{
	const struct token *token = &s->tokens[id - 1];
	const struct range *range = conllu_range_of(s, id);

	if (range != NULL && range->first == id && range->last <= last)
		return (struct piece){ range->form, range->misc, range->last };
	if (range != NULL && id < range->last)
		return (struct piece){ token->form, TEXT("SpaceAfter=No"), id };
	return (struct piece){ token->form, range != NULL ? range->misc : token->misc, id };
}

struct text conllu_span_text(struct arena *arena, const struct sentence *s, int first, int last)
{
	size_t room = 0, length = 0;

	for (int id = first; id <= last; id++) {
		struct piece piece = piece_at(s, id, last);
		room += piece.form.length + 1;
		id = piece.last;
	}
	char *text = arena_room(arena, room + 1, 1);
	for (int id = first; id <= last; id++) {
		struct piece piece = piece_at(s, id, last);
		struct text value;
		memcpy(text + length, piece.form.bytes, piece.form.length);
		length += piece.form.length;
		if (piece.last < last && !(conllu_misc(piece.misc, "SpaceAfter", &value) && text_is(value, "No")))
			text[length++] = ' ';
		id = piece.last;
	}
	return (struct text){ text, length };
}
