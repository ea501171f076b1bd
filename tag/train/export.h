/* export.h - from what was learnt to a model file: integers, with a unit for each row */
#ifndef TAG_TRAIN_EXPORT_H
#define TAG_TRAIN_EXPORT_H

#include "tag/train/learner.h"

/* Write the model file of tag/model.h.  False after a message. */
bool export_model(const char *path, const struct learner *learner, const struct inputs *inputs,
                  const struct corpus *corpus);

#endif
