/* lemmas of irregular forms, by binary search in a table */
#include <criterion/criterion.h>
#include <criterion/new/assert.h>

#include "tag/irregular.h"

static bool has(const char *form, const char *xpos, const char *lemma)
{
	struct text found;

	return irregular_lemma(text_of(form), text_of(xpos), &found) && text_is(found, lemma);
}

Test(irregular, forms_are_found_by_their_class)
{
	struct text lemma;

	cr_expect(has("fell", "VBD", "fall"));
	cr_expect(has("sought", "VBN", "seek"));
	cr_expect(has("children", "NNS", "child"));
	cr_expect(has("worse", "JJR", "bad"));
	cr_expect(not(irregular_lemma(TEXT("found"), TEXT("VB"), &lemma)), "a base form stays as it is");
	cr_expect(not(irregular_lemma(TEXT("fel"), TEXT("VBD"), &lemma)));
	cr_expect(not(irregular_lemma(TEXT(""), TEXT("VBD"), &lemma)));
}

Test(irregular, the_first_and_the_last_line_are_found)
{
	cr_expect(has("aardwolves", "NNS", "aardwolf"));
	cr_expect(has("zoosporangia", "NNS", "zoosporangium"));
}
