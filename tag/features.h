/* features.h - what the network sees of a word: its key for look-ups and the hashes of its parts */
#ifndef TAG_FEATURES_H
#define TAG_FEATURES_H

#include <stddef.h>
#include <stdint.h>

#include "tokenize/text.h"

#define WORD_KEY_SIZE 64           /* longer keys are cut: no word of a vocabulary is that long */
#define FEATURES_MAX  40           /* features of one word, at most */

/*
 * Write the key of a word to `key`, at most WORD_KEY_SIZE bytes: lower case, digits as 0, typographic quotes,
 * dashes and ellipses as ASCII.  Returns its length, 0 only for an empty form.
 */
size_t word_key(struct text form, char key[WORD_KEY_SIZE]);

/* The hash of a word by its key, for vocabularies. */
uint64_t word_hash(struct text key);

/*
 * The hashes of what is seen of `form`, whose key is `key`, inside itself: the word, its prefixes and
 * suffixes of one to five code points, its shape and the way in which it is capitalised.  Returns how many
 * (<= FEATURES_MAX); hashes[0] is the word itself.  The capitals count for less in a sentence in capitals
 * (`shouted`).
 */
int word_features(struct text form, struct text key, bool first, bool shouted, uint64_t hashes[FEATURES_MAX]);
/* The same for the word lists that have the word: one feature for each bit of `lists`. */
int lexicon_features(uint32_t lists, uint64_t hashes[32]);

/* True of a headline in capitals: at least three words with capitals, and none with a small letter. */
bool forms_shouted(const struct text *forms, size_t count);

#endif
