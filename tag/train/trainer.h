/* trainer.h - the epochs of a training: annotated sentences, and running text with what teachers think of it */
#ifndef TAG_TRAIN_TRAINER_H
#define TAG_TRAIN_TRAINER_H

#include "tag/train/learner.h"
#include "tag/train/running.h"

#define TEACHERS_MAX 8

struct schedule {
	float  names_share;        /* of the sentences without trees, how many are shown in an epoch */
	size_t silver;             /* batches of running text for each one of annotated sentences */
};

struct trainer {
	struct schedule      schedule;
	const struct corpus *corpus;
	const struct inputs *inputs;
	struct learner       learner;
	struct learner       teachers[TEACHERS_MAX];
	size_t               teacher_count;
	struct running       running;          /* read where there are teachers */
	/* its own: */
	struct batch         batch;
	struct arena         arena;
	struct losses        losses;
	uint64_t             random;
};

/* As many epochs as the learner's settings say, with a line on stderr for each. */
void trainer_run(struct trainer *trainer);

#endif
