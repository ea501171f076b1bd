/* anchor.c - names of documents and titles as ids */
#include "report/anchor.h"

#include <ctype.h>
#include <stdio.h>

static struct text encoded(struct arena *arena, struct text name)
{
	char *bytes = arena_array(arena, name.length + 1, 4);
	size_t length = 0;

	for (size_t i = 0; i < name.length; i++) {
		unsigned char byte = (unsigned char)name.bytes[i];

		if (byte < 0x80 && (isalnum(byte) || byte == '-' || byte == '_'))
			bytes[length++] = (char)byte;
		else
			length += (size_t)sprintf(bytes + length, "~%02X", byte);
	}
	return (struct text){ bytes, length };
}

struct text anchor_of(struct arena *arena, struct text doc, struct text sent)
{
	struct text anchor = encoded(arena, doc);

	if (sent.length == 0)
		return text_join(arena, anchor, "", TEXT(".text"));
	return text_join(arena, anchor, ".s", encoded(arena, sent));
}

struct text anchor_of_title(struct arena *arena, struct text title)
{
	char *bytes = arena_array(arena, title.length + 1, 1);
	size_t length = 0;

	for (size_t i = 0; i < title.length; i++) {
		unsigned char byte = (unsigned char)title.bytes[i];

		if (byte < 0x80 && isalnum(byte))
			bytes[length++] = (char)tolower(byte);
		else if (length > 0 && bytes[length - 1] != '-')
			bytes[length++] = '-';
	}
	while (length > 0 && bytes[length - 1] == '-')
		length--;
	return length > 0 ? (struct text){ bytes, length } : TEXT("section");
}
