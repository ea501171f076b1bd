/*
 * network.h - the neural network that fills the columns of a sentence and finds its names
 *
 * One bidirectional recurrent encoder reads the words; tags, lemmas, trees and names are read off its states.
 * All matrix products are of integers and all other sums run in a fixed order, so that the same model gives
 * the same output on every machine.  MODEL.md tells how the model file was made and how good it is.
 */
#ifndef TAG_NETWORK_H
#define TAG_NETWORK_H

#include "tag/model.h"
#include "tag/name_type.h"
#include "tokenize/arena.h"
#include "tokenize/conllu.h"

struct network;

/*
 * Map the model file at `path` for reading; nothing is unpacked.  Returns NULL after a message where it
 * cannot be read, is no model, is one of another version, is cut short or was altered.
 */
struct network *network_open(const char *path);
/*
 * Another handle on the same mapped model, which must be closed before `network` is: a handle is for one thread
 * at a time, the model for any number.  NULL after a message where there is no memory.
 */
struct network *network_share(const struct network *network);
void network_close(struct network *network);       /* NULL is allowed */

/*
 * Fill lemma, upos, xpos, feats, head and deprel of all tokens (by the guidelines of UD English) and
 * names[token_count][MODEL_NAME_TAGS], scores of BIO tags for network_names().  Only forms are looked at.  The
 * heads are a tree with one root.  The texts live in `arena` or in the network.
 *
 * A sentence of any length is allowed; one of more than NETWORK_PIECE words is read in pieces, each a tree of
 * its own, whose roots depend on the root of the first as `parataxis`.
 */
#define NETWORK_PIECE 384
struct network_task {
	struct sentence *sentence;
	float           *names;
};
/* All at once, which is faster and no different: sentences do not look at each other. */
void network_tag_all(struct network *network, struct arena *arena, const struct network_task *tasks,
                     size_t task_count);
/* One alone. */
void network_tag(struct network *network, struct arena *arena, struct sentence *sentence, float *names);

/* names[count]: the best legal sequence of tags, an I- only behind a B- or I- of its class. */
void network_names(struct network *network, const float *scores, size_t count, struct name_tag *names);

#endif
