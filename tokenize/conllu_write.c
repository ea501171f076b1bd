/* conllu_write.c - a sentence as rows, put together in one buffer */
#include "conllu.h"

#include <string.h>

struct output {
	FILE  *stream;
	size_t used;
	char   bytes[1 << 14];
};

static void flush(struct output *out)
{
	fwrite(out->bytes, 1, out->used, out->stream);
	out->used = 0;
}

static void put(struct output *out, struct text text)
{
	if (text.length > sizeof(out->bytes) - out->used)
		flush(out);
	if (text.length > sizeof(out->bytes)) {
		fwrite(text.bytes, 1, text.length, out->stream);
	} else if (text.length > 0) {
		memcpy(out->bytes + out->used, text.bytes, text.length);
		out->used += text.length;
	}
}

static void put_char(struct output *out, char c)
{
	put(out, (struct text){ &c, 1 });
}

static void put_number(struct output *out, int value)
{
	char digits[12];
	size_t at = sizeof(digits);
	unsigned rest = (unsigned)value;

	do
		digits[--at] = (char)('0' + rest % 10);
	while ((rest /= 10) != 0);
	put(out, (struct text){ digits + at, sizeof(digits) - at });
}

static void put_column(struct output *out, struct text column)
{
	put_char(out, '\t');
	put(out, column.length > 0 ? column : TEXT("_"));
}

static void put_token(struct output *out, const struct token *token)
{
	const struct text *before[] = { &token->form, &token->lemma, &token->upos, &token->xpos, &token->feats };
	const struct text *after[] = { &token->deprel, &token->deps, &token->misc };

	put_number(out, token->id);
	for (size_t i = 0; i < sizeof(before) / sizeof(*before); i++)
		put_column(out, *before[i]);
	put_char(out, '\t');
	if (token->head < 0)
		put_char(out, '_');
	else
		put_number(out, token->head);
	for (size_t i = 0; i < sizeof(after) / sizeof(*after); i++)
		put_column(out, *after[i]);
	put_char(out, '\n');
}

static void put_range(struct output *out, const struct range *range)
{
	put_number(out, range->first);
	put_char(out, '-');
	put_number(out, range->last);
	put_column(out, range->form);
	put(out, TEXT("\t_\t_\t_\t_\t_\t_\t_"));
	put_column(out, range->misc);
	put_char(out, '\n');
}

/* The empty nodes behind word `id`, from number *next on. */
static void put_empties(struct output *out, const struct sentence *s, int id, size_t *next)
{
	for (; *next < s->empty_count && s->empties[*next].after == id; ++*next) {
		put(out, s->empties[*next].row);
		put_char(out, '\n');
	}
}

void conllu_write(FILE *stream, const struct sentence *s)
{
	struct output out;
	size_t range = 0, empty = 0;

	out.stream = stream;       /* an initializer would clear the bytes */
	out.used = 0;
	for (size_t i = 0; i < s->comment_count; i++) {
		put(&out, s->comments[i]);
		put_char(&out, '\n');
	}
	put_empties(&out, s, 0, &empty);
	for (size_t i = 0; i < s->token_count; i++) {
		if (range < s->range_count && s->ranges[range].first == s->tokens[i].id)
			put_range(&out, &s->ranges[range++]);
		put_token(&out, &s->tokens[i]);
		put_empties(&out, s, s->tokens[i].id, &empty);
	}
	put_char(&out, '\n');
	flush(&out);
}
