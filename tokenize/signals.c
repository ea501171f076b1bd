/* signals.c - two signals that a program inherits the handling of */
#include "signals.h"

#include <signal.h>

void signals_settle(void)
{
	signal(SIGPIPE, SIG_DFL);
	signal(SIGXFSZ, SIG_IGN);
}
