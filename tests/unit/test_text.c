/* views of bytes, UTF-8, arenas */
#include <criterion/criterion.h>
#include <criterion/new/assert.h>
#include <string.h>

#include "tokenize/arena.h"
#include "tokenize/text.h"

static struct arena arena;

static int decoded(const char *bytes, uint32_t *c)
{
	*c = 0;
	return text_decode(bytes, strlen(bytes), c);
}

Test(text, utf8_is_decoded_and_everything_else_refused)
{
	uint32_t c;

	cr_expect(eq(int, decoded("\xe2\x80\x99s", &c), 3));
	cr_expect(eq(u32, c, 0x2019));
	cr_expect(eq(int, decoded("\xf0\x9f\x98\x80", &c), 4));
	cr_expect(eq(int, decoded("\xc0\xaf", &c), 0), "an overlong form");
	cr_expect(eq(int, decoded("\xed\xa0\x80", &c), 0), "a surrogate");
	cr_expect(eq(int, decoded("\xf4\x90\x80\x80", &c), 0), "above the last code point");
	cr_expect(eq(int, decoded("\xe2\x80", &c), 0), "a cut sequence");
	cr_expect(eq(int, decoded("\x80", &c), 0), "a lone continuation byte");
}

Test(text, each_code_point_survives_encoding)
{
	for (uint32_t c = 1; c < 0x110000; c++) {
		char bytes[4];
		uint32_t back = 0;
		if (c >= 0xd800 && c < 0xe000)
			continue;
		int length = text_encode(c, bytes);
		cr_assert(eq(int, text_decode(bytes, (size_t)length, &back), length));
		cr_assert(eq(u32, back, c));
	}
}

Test(text, fields_are_taken_one_by_one)
{
	struct text field, rest = TEXT("a;;b;");
	const char *expected[] = { "a", "", "b", "" };

	for (size_t i = 0; i < 4; i++)
		cr_assert(text_next(&rest, ';', &field) && text_is(field, expected[i]));
	cr_expect(not(text_next(&rest, ';', &field)));
}

Test(text, slices_never_leave_the_text)
{
	cr_expect(text_is(text_slice(TEXT("abc"), 1, 99), "bc"));
	cr_expect(eq(sz, text_slice(TEXT("abc"), 9, 1).length, 0));
	cr_expect(text_is(text_trim(TEXT(" \t a b \n")), "a b"));
}

Test(text, case_is_mapped_beyond_ascii)
{
	cr_expect(text_is(text_lower(&arena, TEXT("ÉCOLE Ünal\xff")), "école ünal\xff"));
	cr_expect(text_capitalised(TEXT("Île")) && !text_capitalised(TEXT("île")) && !text_capitalised(TEXT("")));
	arena_free(&arena);
}

Test(arena, memory_is_zero_again_after_a_reset)
{
	for (int round = 0; round < 3; round++) {
		unsigned char *memory = arena_alloc(&arena, 100000);
		for (size_t i = 0; i < 100000; i++)
			cr_assert(eq(int, memory[i], 0));
		memset(memory, 0xff, 100000);
		arena_reset(&arena);
	}
	arena_free(&arena);
}

Test(arena, grown_arrays_keep_their_elements)
{
	int *numbers = NULL;
	size_t capacity = 0;

	for (int i = 0; i < 1000; i++) {
		numbers = arena_grow(&arena, numbers, (size_t)i, &capacity, sizeof(int));
		numbers[i] = i;
	}
	for (int i = 0; i < 1000; i++)
		cr_assert(eq(int, numbers[i], i));
	arena_free(&arena);
}
