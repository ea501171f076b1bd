/* bulletin.c - which lines are header, and what they say */
#include "bulletin.h"

#include <string.h>

#include "arena.h"
#include "characters.h"
#include "paragraphs.h"

#define LINE_LIMIT 300               /* bytes of a header line, at most */
#define TITLE_LIMIT 200
#define DATELINE_LIMIT 100

enum field { FIELD_PUBLICATION, FIELD_VOLUME, FIELD_ISSUE, FIELD_AUTHOR, FIELD_DATE, FIELD_TITLE, FIELD_COUNT };

static const struct key { const char *name; enum field field; } keys[] = {
	{ "Publication", FIELD_PUBLICATION }, { "Volume", FIELD_VOLUME }, { "Issue", FIELD_ISSUE },
	{ "By", FIELD_AUTHOR }, { "Author", FIELD_AUTHOR }, { "Authors", FIELD_AUTHOR }, { "Date", FIELD_DATE },
	{ "Published", FIELD_DATE }, { "Title", FIELD_TITLE },
};

/* --- lines --- */

static bool is_blank(char byte)
{
	return byte == ' ' || byte == '\t' || byte == '\r' || byte == '\n' || byte == '\f' || byte == '\v';
}

/* Take the next line that is not blank off *rest, trimmed; false at the end or at a line too long. */
static bool next_line(struct text *rest, struct text *line)
{
	const char *end = rest->bytes + rest->length;
	const char *at = character_skip_spaces(rest->bytes, end), *stop = at;

	while (stop < end && *stop != '\n' && *stop != '\r')
		if (++stop - at > LINE_LIMIT)
			return false;
	*line = text_trim((struct text){ at, (size_t)(stop - at) });
	*rest = (struct text){ stop, (size_t)(end - stop) };
	return line->length > 0;
}

/* Bytes of "Volume:" or "Volume :" at `at`; *key is what it is. */
static size_t key_length(const char *at, const char *end, const struct key **key)
{
	for (size_t i = 0; i < sizeof keys / sizeof *keys; i++) {
		size_t length = strlen(keys[i].name);
		if ((size_t)(end - at) <= length || memcmp(at, keys[i].name, length) != 0)
			continue;
		while (at + length < end && at[length] == ' ')
			length++;
		if (at + length < end && at[length] == ':') {
			*key = &keys[i];
			return length + 1;
		}
	}
	return 0;
}

static bool is_field_line(struct text line)
{
	const struct key *key;
	return key_length(line.bytes, line.bytes + line.length, &key) > 0;
}

/* --- date lines --- */

static size_t weekday_length(const char *at, const char *end)
{
	static const char *const weekdays[] = { "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday",
	                                        "Sunday" };

	for (size_t i = 0; i < 7; i++) {
		size_t length = strlen(weekdays[i]);
		if ((size_t)(end - at) <= length || memcmp(at, weekdays[i], length) != 0)
			continue;
		if (at[length] == ',')
			length++;
		while (at + length < end && at[length] == ' ')
			length++;
		return length;
	}
	return 0;
}

/* A line that is a date with its year, and perhaps a time: "Friday, December 3, 2004 12:00 AM". */
static bool is_date_line(struct text line, struct day *day)
{
	const char *at = line.bytes, *end = at + line.length;

	at += weekday_length(at, end);
	size_t length = day_scan(at, end, day);
	if (length == 0 || !day_valid(*day))
		return false;
	at = character_skip_spaces(at + length, end);
	return at == end
	       || (end - at < 40 && *at >= '0' && *at <= '9' && memchr(at, ':', (size_t)(end - at)) != NULL);
}

/* --- where documents begin --- */

bool bulletin_begins(const char *at, const char *end)
{
	const struct key *key;
	struct text rest = { at, (size_t)(end - at) }, line;
	struct day day;

	if (at >= end || *at != 'P' || key_length(at, end, &key) == 0 || key->field != FIELD_PUBLICATION)
		return false;
	if (rest.length > BULLETIN_LOOKAHEAD)
		rest.length = BULLETIN_LOOKAHEAD;
	if (!next_line(&rest, &line))
		return false;
	for (size_t i = 1; i < line.length; i++)
		if (line.bytes[i - 1] == ' ' && key_length(line.bytes + i, line.bytes + line.length, &key) > 0
		    && (key->field == FIELD_VOLUME || key->field == FIELD_ISSUE))
			return true;
	return next_line(&rest, &line) && (is_field_line(line) || is_date_line(line, &day));
}

enum place { PLACE_INSIDE, PLACE_LINE, PLACE_GLUED };

/* How what stands before `at` separates it from the line before. */
static enum place place_of(const char *start, const char *at)
{
	const char *before = at;
	enum character kind;

	while (before > start && (before[-1] == ' ' || before[-1] == '\t'))
		before--;
	if (before - start >= 3 && memcmp(before - 3, "\xEF\xBB\xBF", 3) == 0) /* the next file's BOM */
		before = at = before - 3;
	if (before > start && (before[-1] == '\n' || before[-1] == '\r'))
		return PLACE_LINE;
	kind = before == at ? character_before(at, start) : CHARACTER_SPACE;
	return kind == CHARACTER_STOP || kind == CHARACTER_QUESTION || kind == CHARACTER_QUOTE
	       || kind == CHARACTER_CLOSE || kind == CHARACTER_APOSTROPHE ? PLACE_GLUED : PLACE_INSIDE;
}

static const char *find(const char *start, const char *stop, const char *end, bool glued_only)
{
	static const char name[] = "Publication";
	const size_t length = sizeof name - 1;
	const char *colon = start;

	while ((colon = memchr(colon, ':', (size_t)(stop - colon))) != NULL) {
		const char *at = colon++;
		while (at > start && at[-1] == ' ')
			at--;
		if ((size_t)(at - start) <= length || memcmp(at - length, name, length) != 0)
			continue;
		at -= length;
		enum place place = place_of(start, at);
		if ((place == PLACE_GLUED || (place == PLACE_LINE && !glued_only)) && bulletin_begins(at, end))
			return at;
	}
	return NULL;
}

const char *bulletin_find_next(const char *at, const char *end)
{
	return find(at, end, end, false);
}

const char *bulletin_find_glued(const char *at, const char *stop, const char *end)
{
	return find(at, stop, end, true);
}

/* --- what the lines say --- */

static void add_header(struct arena *arena, struct bulletin *bulletin, size_t *capacity, struct text line)
{
	bulletin->headers = arena_grow(arena, bulletin->headers, bulletin->header_count, capacity,
	                               sizeof *bulletin->headers);
	bulletin->headers[bulletin->header_count++] = paragraphs_clean(arena, line);
}

static void set_field(struct arena *arena, struct bulletin *bulletin, enum field field, struct text value)
{
	struct text *const places[FIELD_COUNT] = {
		[FIELD_PUBLICATION] = &bulletin->publication, [FIELD_VOLUME] = &bulletin->volume,
		[FIELD_ISSUE] = &bulletin->issue, [FIELD_AUTHOR] = &bulletin->author,
		[FIELD_TITLE] = &bulletin->title,
	};
	struct day day;

	value = text_trim(value);
	while (value.length > 0 && strchr(",;|", value.bytes[value.length - 1]) != NULL)
		value = text_trim(text_slice(value, 0, value.length - 1));
	if (value.length == 0)
		return;
	if (field == FIELD_DATE && is_date_line(value, &day))
		bulletin->day = day;
	else if (field != FIELD_DATE && places[field]->length == 0)
		*places[field] = paragraphs_clean(arena, value);
}

/* All "Key: value" of a line that begins with one. */
static void read_fields(struct arena *arena, struct bulletin *bulletin, struct text line)
{
	const char *at = line.bytes, *end = at + line.length;
	const struct key *key, *next;
	size_t length = key_length(at, end, &key);

	while (length > 0) {
		const char *value = at + length, *stop = value;
		for (length = 0; stop < end; stop++)
			if (is_blank(stop[-1]) && (length = key_length(stop, end, &next)) > 0)
				break;
		set_field(arena, bulletin, key->field, (struct text){ value, (size_t)(stop - value) });
		at = stop;
		key = next;
	}
}

/* "By Jane Doe", without a colon. */
static bool is_byline(struct text line)
{
	return text_starts(line, "By ") && line.length < 80 && line.bytes[3] >= 'A' && line.bytes[3] <= 'Z'
	       && !text_ends(line, ".");
}

static bool all_capitals(struct text line)
{
	size_t capitals = 0;

	for (size_t i = 0; i < line.length; i++) {
		if (line.bytes[i] >= 'a' && line.bytes[i] <= 'z')
			return false;
		capitals += line.bytes[i] >= 'A' && line.bytes[i] <= 'Z';
	}
	return capitals >= 3;
}

static bool looks_like_title(struct text line)
{
	enum character first = character_kind(line.bytes, line.bytes + line.length);

	if (line.length < 3 || line.length > TITLE_LIMIT || strchr(".,:;", line.bytes[line.length - 1]) != NULL)
		return false;
	return first == CHARACTER_UPPER || first == CHARACTER_DIGIT || first == CHARACTER_QUOTE
	       || first == CHARACTER_BACKTICK || first == CHARACTER_APOSTROPHE;
}

/* --- datelines --- */

/* Bytes of " -", " --" or a dash of any kind at `at`. */
static size_t dash_length(const char *at, const char *end)
{
	if (end - at > 2 && at[0] == ' ' && at[1] == '-')
		return at[2] == '-' ? 3 : at[2] == ' ' ? 2 : 0;
	if (end - at > 3 && at[0] == '-' && at[1] == '-')
		return 2;
	if (end - at > 4 && at[0] == ' ')
		at++;
	return character_kind(at, end) == CHARACTER_DASH ? 3 : 0;
}

/* "VIENNA, July 15, 2015 -", "BAGHDAD (Reuters) --": capitals or a date before a dash, near the start. */
static bool read_dateline(struct text body, struct text *dateline, struct day *day)
{
	const char *at = body.bytes, *end = at + (body.length < DATELINE_LIMIT ? body.length : DATELINE_LIMIT);
	const char *stop = at;
	size_t capitals = 0;
	struct day found;
	bool dated = false;

	while (stop < end && *stop >= 'A' && *stop <= 'Z')
		stop++, capitals++;
	for (; stop < end && *stop != '\n' && dash_length(stop, end) == 0; stop++) {
		if (dated || !is_blank(stop[-(stop > at)]) || day_scan(stop, end, &found) == 0 || found.day == 0)
			continue;
		*day = found;
		dated = true;
	}
	*dateline = (struct text){ at, (size_t)(stop - at) };
	return stop < end && *stop != '\n' && stop > at && capitals >= 1 && (dated || capitals >= 4);
}

/* --- the header --- */

static bool opens_with_dateline(struct text rest)
{
	struct text dateline;
	struct day day;
	const char *at = character_skip_spaces(rest.bytes, rest.bytes + rest.length);

	return read_dateline(text_slice(rest, (size_t)(at - rest.bytes), rest.length), &dateline, &day);
}

static bool blank_line_follows(struct text rest)
{
	int line_ends = 0;

	for (size_t i = 0; i < rest.length && is_blank(rest.bytes[i]); i++) {
		bool pair = rest.bytes[i] == '\r' && i + 1 < rest.length && rest.bytes[i + 1] == '\n';
		line_ends += (rest.bytes[i] == '\n' || rest.bytes[i] == '\r') && !pair;
	}
	return line_ends >= 2;
}

/* Whether the next line makes a title of the one before: a header line, or a dateline. */
static bool header_follows(struct text rest)
{
	struct text line, behind = rest;
	struct day day;

	if (next_line(&behind, &line) && (is_field_line(line) || is_byline(line) || is_date_line(line, &day)))
		return true;
	return blank_line_follows(rest) && opens_with_dateline(rest);
}

/* Whether `line` belongs to the header; then what it says is in *bulletin. */
static bool read_line(struct arena *arena, struct bulletin *bulletin, struct text line, struct text rest)
{
	struct day day;

	if (is_field_line(line)) {
		read_fields(arena, bulletin, line);
	} else if (is_date_line(line, &day)) {
		bulletin->day = day;
	} else if (is_byline(line) && bulletin->header_count > 0) {
		bulletin->author = paragraphs_clean(arena, text_slice(line, 3, line.length));
	} else if (bulletin->title.length == 0 && looks_like_title(line)
	           && (header_follows(rest)
	               || (bulletin->header_count > 0 && (blank_line_follows(rest) || all_capitals(line))))) {
		bulletin->title = paragraphs_clean(arena, line);
	} else {
		return false;
	}
	return true;
}

/* "EDM" of "Eurasia Daily Monitor": the capitals that its words begin with, if there are two or more. */
static struct text acronym_of(struct arena *arena, struct text publication)
{
	char *letters = arena_alloc(arena, publication.length + 1);
	size_t count = 0;

	for (size_t i = 0; i < publication.length; i++) {
		char letter = publication.bytes[i];
		if (letter >= 'A' && letter <= 'Z' && (i == 0 || publication.bytes[i - 1] == ' '))
			letters[count++] = letter;
	}
	return (struct text){ letters, count >= 2 ? count : 0 };
}

size_t bulletin_read(struct arena *arena, struct text window, struct bulletin *bulletin)
{
	struct text rest = window, behind = window, line;
	size_t capacity = 0;

	*bulletin = (struct bulletin){ 0 };
	while (next_line(&rest, &line) && read_line(arena, bulletin, line, rest)) {
		add_header(arena, bulletin, &capacity, line);
		behind = rest;
	}
	bulletin->acronym = acronym_of(arena, bulletin->publication);
	const char *end = window.bytes + window.length;
	const char *body = character_skip_spaces(behind.bytes, end);
	struct text dateline;
	struct day day;
	if (read_dateline((struct text){ body, (size_t)(end - body) }, &dateline, &day)) {
		bulletin->dateline = paragraphs_clean(arena, dateline);
		if (bulletin->day.year == 0)
			bulletin->day = day;
	}
	if (bulletin->header_count == 0 || body == end) {
		bulletin->header_count = 0;
		return 0;
	}
	return (size_t)(body - window.bytes);
}
