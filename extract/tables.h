/* tables.h - the TSV files of extract/ that are compiled in, each whole and NUL-terminated */
#ifndef EXTRACT_TABLES_H
#define EXTRACT_TABLES_H

extern const char table_types[];     /* codebook/types.tsv: PLOVER types and modes with quad and score */
extern const char table_events[];    /* codebook/events.tsv: predicates to types */
extern const char table_classes[];   /* codebook/classes.tsv: words that its conditions ask for */
extern const char table_sectors[];   /* codebook/sectors.tsv: role nouns to sectors of actors */
extern const char table_embedding[]; /* lexicon/embedding.tsv: what a predicate says of the clause it embeds */
extern const char table_nominals[];  /* lexicon/nominals.tsv: nouns that name events, and the roles of their prepositions */
extern const char table_confidence[]; /* lexicon/confidence.tsv: trees that score open tuples */
extern const char table_light[];     /* lexicon/light.tsv: verbs whose noun carries the meaning ("take effect") */
extern const char table_set_phrases[]; /* lexicon/set_phrases.tsv: verbs with a phrase that belongs to them ("put on trial") */
extern const char table_people[];    /* lexicon/people.tsv: nouns of those who can act */

#endif
