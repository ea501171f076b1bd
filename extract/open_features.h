/*
 * open_features.h - what the confidence of an open tuple is made from: small whole numbers
 *
 * Lengths are in words and capped.  Where a number stands for a tag, a relation, a name type or a word (tree.h,
 * name_type.h, the lists of open_features.c) its value means nothing but "this one"; lexicon/confidence.tsv holds
 * such numbers, so whoever renumbers one of them runs scripts/train_open again.
 */
#ifndef EXTRACT_OPEN_FEATURES_H
#define EXTRACT_OPEN_FEATURES_H

#include "extract/open_tuples.h"
#include "tokenize/text.h"

#define OPEN_FEATURE_LIST(X) \
	X(KIND, "kind") X(SUBJECT_WORDS, "subject_words") X(RELATION_WORDS, "relation_words") \
	X(OBJECT_WORDS, "object_words") X(OTHER_WORDS, "other_words") X(OBJECT_VERBS, "object_verbs") \
	X(OTHER_VERBS, "other_verbs") X(SUBJECT_GAPS, "subject_gaps") X(GAP, "gap") X(BEFORE, "before") \
	X(DEPTH, "depth") X(SENTENCE_WORDS, "sentence_words") X(OWN_SUBJECT, "own_subject") X(CONTENT, "content") \
	X(COPULA, "copula") X(RELATIVE, "relative") X(CLAUSE, "clause") X(GOVERNOR, "governor") X(FORM, "form") \
	X(SUBJECT_TAG, "subject_tag") X(SUBJECT_ROLE, "subject_role") X(SUBJECT_NAME, "subject_name") \
	X(SUBJECT_FIRST, "subject_first") X(OBJECT_TAG, "object_tag") X(OBJECT_ROLE, "object_role") \
	X(OBJECT_NAME, "object_name") X(OBJECT_FIRST, "object_first") X(OBJECT_LAST, "object_last") \
	X(RELATION_LAST, "relation_last")

#define OPEN_FEATURE_ENUM(upper, name) FEATURE_##upper,
enum open_feature { OPEN_FEATURE_LIST(OPEN_FEATURE_ENUM) OPEN_FEATURE_COUNT };

extern const char *const open_feature_names[OPEN_FEATURE_COUNT];

/* The features of a tuple, into values[OPEN_FEATURE_COUNT]. */
void open_features(const struct tree *tree, const struct open_tuple *tuple, int *values);

#endif
