/* references.c - one pass over the document: what a reference means may depend on the ones before it */
#include "tag/references.h"

#include "tag/genders.h"
#include "tag/nominals.h"
#include "tag/pronouns.h"
#include "tag/quotations.h"
#include "tag/resolver.h"

/* "Rouhani, who led the talks": a relative pronoun is the name that its clause hangs on. */
static int relative_antecedent(const struct discourse *discourse, int sentence, int word)
{
	const struct token *tokens = discourse->sentences[sentence].rows.tokens, *token = &tokens[word - 1];
	if (!text_is(token->xpos, "WP") && !text_is(token->xpos, "WDT") && !text_is(token->xpos, "WP$"))
		return -1;
	for (int steps = 0; steps < 6 && token->head > 0; steps++) {
		const struct token *head = &tokens[token->head - 1];
		if (text_is(token->deprel, "acl:relcl")) {
			int at = deprel_is(head, "appos") && head->head > 0 ? head->head : token->head;
			const struct mention *name = discourse_name_at(discourse, sentence, token->head);
			if (name == NULL)
				name = discourse_name_at(discourse, sentence,
				                         at); /* "Rouhani, a negotiator who" */
			return name != NULL && (name->head == token->head || name->head == at) ? name->entity
			                                                                       : -1;
		}
		token = head;
	}
	return -1;
}

static void resolve_word(struct resolver *resolver, int sentence, int word)
{
	struct discourse *discourse = resolver->discourse;
	if (nominal_resolve(resolver, sentence, word))
		return;
	int entity = relative_antecedent(discourse, sentence, word);
	if (entity < 0 && pronoun_is(discourse, sentence, word))
		entity = pronoun_antecedent(resolver, sentence, word);
	if (entity >= 0)
		resolver_add(resolver, sentence, word, word, word, MENTION_PRONOUN, entity);
}

void references_find(struct discourse *discourse)
{
	struct resolver resolver = {
		.discourse = discourse, .groups = { .arena = discourse->arena },
		.starts = arena_array(discourse->arena, discourse->sentence_count, sizeof *resolver.starts),
		.last_group = { -1, -1 }, .last_meant = { -1, -1, -1 },
	};
	genders_infer(discourse);
	for (size_t s = 0; s < discourse->sentence_count; s++) {
		const struct discourse_sentence *sentence = &discourse->sentences[s];
		resolver_begin_sentence(&resolver, (int)s);
		quotations_find(discourse, (int)s);
		for (int word = 1; word <= (int)sentence->rows.token_count; word++)
			resolve_word(&resolver, (int)s, word);
		quotations_resolve(&resolver, (int)s);
	}
	resolver_finish(&resolver);
}
