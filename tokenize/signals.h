/* signals.h - what a program does about writing that cannot go on, whatever its parent has set */
#ifndef TOKENIZE_SIGNALS_H
#define TOKENIZE_SIGNALS_H

/*
 * For main(): a pipe whose reader has gone ends the program quietly (SIGPIPE), also under a parent that ignores it, as
 * systemd does; a file that may grow no further (ulimit -f) fails as a full disk does, with a message, instead of ending
 * the program without one (SIGXFSZ).
 */
void signals_settle(void);

#endif
