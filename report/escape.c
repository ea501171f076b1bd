/* escape.c - what has a meaning in a format is written so that it has none */
#include "report/escape.h"

#include "report/width.h"

#define LONGEST 6          /* what one byte can become: "&quot;" */

struct output {
	char  *bytes;
	size_t length;
};

static void put(struct output *output, const char *string)
{
	while (*string != '\0')
		output->bytes[output->length++] = *string++;
}

static struct output output_for(struct arena *arena, struct text text)
{
	return (struct output){ arena_array(arena, text.length + 1, LONGEST), 0 };
}

static struct text finished(const struct output *output)
{
	return (struct text){ output->bytes, output->length };
}

/* U+FFFE and U+FFFF, which XML 1.0 has not: all begin with EF BF BE or EF BF BF. */
static bool is_no_character(struct text text, size_t at)
{
	return at + 3 <= text.length && memcmp(text.bytes + at, "\xef\xbf", 2) == 0 &&
	       (unsigned char)text.bytes[at + 2] >= 0xbe;
}

struct text escape_xml(struct arena *arena, struct text text)
{
	struct text safe = width_visible(arena, text);
	struct output output = output_for(arena, safe);

	for (size_t i = 0; i < safe.length; i++)
		switch (safe.bytes[i]) {
		case '&':  put(&output, "&amp;"); break;
		case '<':  put(&output, "&lt;"); break;
		case '>':  put(&output, "&gt;"); break;
		case '"':  put(&output, "&quot;"); break;
		case '\'': put(&output, "&#39;"); break;
		default:
			if (is_no_character(safe, i)) {
				put(&output, "\xef\xbf\xbd");
				i += 2;
			} else {
				output.bytes[output.length++] = safe.bytes[i];
			}
		}
	return finished(&output);
}

/* Where a line begins with it, it would be a heading, a list, a quotation, a rule or a number of a list. */
static bool begins_block(struct text text, size_t at)
{
	size_t digits = 0;

	if (at > 0 && (text.bytes[at] == '.' || text.bytes[at] == ')')) {
		while (digits < at && text_is_digit(text.bytes[digits]))
			digits++;
		return digits == at && (at + 1 == text.length || text.bytes[at + 1] == ' '); /* but "2.5" is a number */
	}
	return at == 0 && strchr("#+-=", text.bytes[at]) != NULL;
}

/* "https://" and "www." are links even without markup. */
static bool begins_link(struct text text, size_t at)
{
	struct text before = text_slice(text, 0, at);

	return (text.bytes[at] == ':' && at + 1 < text.length && text.bytes[at + 1] == '/') ||
	       (text.bytes[at] == '.' && (text_ends(before, "www") || text_ends(before, "WWW"))) ||
	       text.bytes[at] == '@';
}

struct text escape_markdown(struct arena *arena, struct text text)
{
	struct text safe = width_visible(arena, text);
	struct output output = output_for(arena, safe);

	for (size_t i = 0; i < safe.length; i++) {
		char byte = safe.bytes[i];

		if (byte == '&')
			put(&output, "&amp;");
		else if (byte == '<')
			put(&output, "&lt;");
		else if (byte == '>')
			put(&output, "&gt;");
		else {
			if (strchr("\\`*_[]|~$", byte) != NULL || begins_block(safe, i) ||
			    begins_link(safe, i))
				output.bytes[output.length++] = '\\';
			output.bytes[output.length++] = byte;
		}
	}
	return finished(&output);
}

struct text escape_dot(struct arena *arena, struct text text)
{
	struct text safe = width_visible(arena, text);
	struct output output = output_for(arena, text_join(arena, safe, "", TEXT("..")));

	put(&output, "\"");
	for (size_t i = 0; i < safe.length; i++) {
		if (safe.bytes[i] == '"' || safe.bytes[i] == '\\')
			output.bytes[output.length++] = '\\';
		output.bytes[output.length++] = safe.bytes[i];
	}
	put(&output, "\"");
	return finished(&output);
}
