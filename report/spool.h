/* spool.h - inputs that come through pipes, read to their end before an archive is locked for them */
#ifndef REPORT_SPOOL_H
#define REPORT_SPOOL_H

#include <stdio.h>

#include "tokenize/inputs.h"

struct spool {                     /* zero it before the first use */
	FILE **files;              /* of each path, to be read instead of it; NULL: read it where it is */
};

/*
 * Read what is no file among `paths` (inputs.h; none is standard input) to its end, into files without a name in `folder`.
 * Returns an exit status, after a message.
 */
int spool_read(struct spool *spool, const char *folder, char *paths[]);
/* each_input() of the same paths, from those files where there are any. */
int spool_each(struct spool *spool, char *paths[], input_user use, void *context);
void spool_free(struct spool *spool, char *paths[]);

#endif
