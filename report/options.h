/* options.h - what the command line of report asks for */
#ifndef REPORT_OPTIONS_H
#define REPORT_OPTIONS_H

#include "report/filter.h"
#include "report/renderer.h"

struct settings {
	const struct kind     *kind;       /* NULL where there is a query, or schema is set */
	const struct renderer *renderer;
	struct filter          filter;
	size_t                 width;      /* 0: as the terminal */
	const char            *archive;    /* --archive, or NULL */
	const char            *query;      /* --query, or NULL */
	const char            *first_set, *second_set; /* --a and --b, or NULL */
	bool                   schema;
	char                 **paths;      /* the operands that are left: files */
};

/* Whether there is nothing left to do (--help, --version), or the command line is wrong, which was said. */
enum options_outcome { OPTIONS_GOOD, OPTIONS_NOTHING_LEFT, OPTIONS_WRONG };
enum options_outcome options_read(int argc, char *argv[], struct settings *settings);

#endif
