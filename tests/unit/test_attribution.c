/* test_attribution.c - speakers, triggers and quotations, on trees as the treebanks have them */
#include <criterion/criterion.h>
#include <criterion/new/assert.h>
#include <string.h>

#include "documents.h"
#include "extract/attribution.h"
#include "extract/trees.h"

static struct event event;
static struct predicates *predicates;

static void open_predicates(void)
{
	predicates = predicates_open(NULL);
}

static void close_predicates(void)
{
	predicates_close(predicates);
}

TestSuite(attribution, .init = open_predicates, .fini = close_predicates);

/* The event whose predicate is `word` of sentence `sentence`, attributed. */
static void attribute(const char *rows, int sentence, int word)
{
	struct document *document = document_of(rows);
	struct events events = { .count = 1, .capacity = 1, .items = &event };
	int status = 0;

	event = (struct event){ .sentence = (size_t)sentence, .word = word, .content = word };
	attribution_apply(document_arena(), document, trees_of(document_arena(), document, predicates, "test", &status),
			  &events);
}

static char *speaker(void)
{
	return event.speaker.count == 0 ? "_" : text_copy_string(document_arena(), event.speaker.items[0].name);
}

static char *speech(void)
{
	return text_copy_string(document_arena(), event.speech);
}

Test(attribution, a_clause_under_a_verb_of_speech)
{
	attribute("Ann Ann PROPN 2 nsubj Entity=(e1-PERSON-1-Ann_Lee)\nsaid say VERB 0 root\nBo Bo PROPN 4 nsubj\n"
		  "left leave VERB 2 ccomp\n\n", 0, 4);
	cr_expect(eq(str, speaker(), "Ann Lee"));
	cr_expect(eq(str, speech(), "say"));
	cr_expect(eq(int, event.quote, QUOTE_INDIRECT));
}

Test(attribution, the_nearest_report_wins)
{
	attribute("Izvestia Izvestia PROPN 2 nsubj\nreports report VERB 0 root\nthat that SCONJ 5 mark\n"
		  "Ann Ann PROPN 5 nsubj Entity=(e1-PERSON-1-Ann_Lee)\nsaid say VERB 2 ccomp\nBo Bo PROPN 7 nsubj\n"
		  "left leave VERB 5 ccomp\n\n", 0, 7);
	cr_expect(eq(str, speaker(), "Ann Lee"));
}

Test(attribution, a_thought_gives_way_to_the_words_that_tell_of_it)
{
	attribute("Ann Ann PROPN 2 nsubj Entity=(e1-PERSON-1-Ann_Lee)\nsaid say VERB 0 root\n"
		  "she she PRON 4 nsubj Entity=(e1-PERSON-1-Ann_Lee)\ndoubted doubt VERB 2 ccomp\n"
		  "that that SCONJ 7 mark\nBo Bo PROPN 7 nsubj\nleft leave VERB 4 ccomp\n\n", 0, 7);
	cr_expect(eq(str, speaker(), "Ann Lee"));
	cr_expect(eq(str, speech(), "say"));
}

Test(attribution, an_inverted_quotation_is_direct)
{
	attribute("“ “ PUNCT 4 punct\nBo Bo PROPN 4 nsubj\nhas have AUX 4 aux\nleft leave VERB 0 root\n"
		  "” ” PUNCT 4 punct\n, , PUNCT 7 punct\nsaid say VERB 4 parataxis\n"
		  "Ann Ann PROPN 7 nsubj Entity=(e1-PERSON-1-Ann_Lee)\n\n", 0, 4);
	cr_expect(eq(str, speaker(), "Ann Lee"));
	cr_expect(eq(int, event.quote, QUOTE_DIRECT));
}

Test(attribution, a_few_quoted_words_are_a_partial_quotation)
{
	attribute("Ann Ann PROPN 2 nsubj\nsaid say VERB 0 root\nBo Bo PROPN 5 nsubj\nwould would AUX 5 aux\n"
		  "leave leave VERB 2 ccomp\n“ “ PUNCT 7 punct\nsoon soon ADV 5 advmod\n” ” PUNCT 7 punct\n\n", 0, 5);
	cr_expect(eq(int, event.quote, QUOTE_PARTIAL));
}

Test(attribution, a_noun_of_speech_with_its_owner)
{
	attribute("Ann Ann PROPN 3 nmod:poss Entity=(e1-PERSON-1-Ann_Lee)\n's 's PART 1 case\npledge pledge NOUN 6 nsubj\n"
		  "to to PART 5 mark\nleave leave VERB 3 acl\nsurprised surprise VERB 0 root\n\n", 0, 5);
	cr_expect(eq(str, speaker(), "Ann Lee"));
	cr_expect(eq(str, speech(), "pledge"));
}

Test(attribution, a_noun_of_speech_under_a_light_verb)
{
	attribute("Ann Ann PROPN 2 nsubj Entity=(e1-PERSON-1-Ann_Lee)\nmade make VERB 0 root\nthe the DET 4 det\n"
		  "admission admission NOUN 2 obj\nthat that SCONJ 7 mark\nBo Bo PROPN 7 nsubj\nleft leave VERB 4 acl\n\n",
		  0, 7);
	cr_expect(eq(str, speaker(), "Ann Lee"));
	cr_expect(eq(str, speech(), "admission"));
}

Test(attribution, according_to_somebody)
{
	attribute("Bo Bo PROPN 2 nsubj\nleft leave VERB 0 root\n, , PUNCT 6 punct\naccording accord VERB 6 case\n"
		  "to to ADP 4 fixed\nAnn Ann PROPN 2 obl Entity=(e1-PERSON-1-Ann_Lee)\n\n", 0, 2);
	cr_expect(eq(str, speaker(), "Ann Lee"));
	cr_expect(eq(str, speech(), "according to"));
}

Test(attribution, a_request_reports_what_it_asks_for_but_force_does_not)
{
	attribute("Ann Ann PROPN 2 nsubj Entity=(e1-PERSON-1-Ann_Lee)\nurged urge VERB 0 root\nBo Bo PROPN 2 obj\n"
		  "to to PART 5 mark\nleave leave VERB 2 xcomp\n\n", 0, 5);
	cr_expect(eq(str, speaker(), "Ann Lee"));
	attribute("Ann Ann PROPN 2 nsubj Entity=(e1-PERSON-1-Ann_Lee)\nforced force VERB 0 root\nBo Bo PROPN 2 obj\n"
		  "to to PART 5 mark\nleave leave VERB 2 xcomp\n\n", 0, 5);
	cr_expect(eq(int, event.trigger, 0));
	cr_expect(eq(str, speaker(), "_"));
}

Test(attribution, a_quotation_goes_on_in_the_next_sentence)
{
	attribute("# newdoc id = d\n# newpar id = p1\n“ “ PUNCT 3 punct\nBo Bo PROPN 3 nsubj\nleft leave VERB 0 root\n"
		  "” ” PUNCT 3 punct\nsaid say VERB 3 parataxis\nAnn Ann PROPN 5 nsubj Entity=(e1-PERSON-1-Ann_Lee)\n\n"
		  "“ “ PUNCT 3 punct\nHe he PRON 3 nsubj\nran run VERB 0 root\n” ” PUNCT 3 punct\n\n", 1, 3);
	cr_expect(eq(str, speaker(), "Ann Lee"));
	cr_expect(eq(int, event.quote, QUOTE_DIRECT));
	cr_expect(eq(sz, event.trigger_sentence, 0));
	cr_expect(ne(uint, event.inferred & INFERRED_SPEAKER, 0));
}

Test(attribution, without_a_tree_there_is_no_speaker)
{
	attribute("Ann Ann PROPN _ _\nsaid say VERB _ _\n\n", 0, 2);
	cr_expect(eq(int, event.trigger, 0));
}
