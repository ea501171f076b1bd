/* message.h - what a program says on stderr, and with which status it leaves */
#ifndef TOKENIZE_MESSAGE_H
#define TOKENIZE_MESSAGE_H

#include <stddef.h>
#include <stdio.h>

enum exit_status {
	EXIT_DONE = 0,        /* all of the input was read and written */
	EXIT_REFUSED = 1,     /* some input was refused or cut; the rest was written */
	EXIT_TROUBLE = 2,     /* wrong usage, or trouble with the system */
};

/* The name that stands before each message: call it first in main(). */
void message_program(const char *name);

/*
 * "tag: news.conllu:12: expected 10 columns, found 9"; line 0 leaves the line out.  Controls and bytes that are
 * no UTF-8 in `problem` are printed as \xHH.  Returns EXIT_REFUSED.
 */
int message_refused(const char *file, size_t line, const char *problem);
/* "tag: cannot open english.model: No such file or directory"; printf's arguments. Returns EXIT_TROUBLE. */
int message_trouble(const char *format, ...) __attribute__((format(printf, 1, 2)));
/* The same, with ": " and strerror(errno) behind it. */
int message_errno(const char *format, ...) __attribute__((format(printf, 1, 2)));

/*
 * Send on what was written of a document.  Where that fails the program ends here, with EXIT_TROUBLE after its message:
 * nothing is to stand behind a hole, and nobody would read it.
 */
void flush_output(FILE *stream);
/*
 * Flush and close stdout, so that a full disk is noticed.  Returns EXIT_DONE, or EXIT_TROUBLE after its
 * message.  A pipe whose reader has gone ends the program by SIGPIPE, quietly, before this.
 */
int close_output(void);
/* The worse of two statuses. */
int worse_status(int a, int b);

#endif
