/* confine.h - what report gives up: all files but those that the command line names */
#ifndef REPORT_CONFINE_H
#define REPORT_CONFINE_H

#include "report/options.h"

/*
 * Enter the sandbox (tokenize/sandbox.h): inputs and the query are read; only the folder of a lasting archive is written
 * to, which is where SQLite's journal and its temporary files lie.  To be called before the archive is opened, which may
 * be a hostile one.
 */
void confine(const struct settings *settings);

#endif
