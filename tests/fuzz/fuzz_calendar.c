/* fuzz_calendar.c - any bytes as the table of issues of tokenize --calendar */
#include "tests/fuzz/run.h"

#include "tokenize/calendar.h"
#include "tokenize/message.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	const char *path = run_file((struct text){ (const char *)data, size });
	struct day day = { 0 };

	run_begin("tokenize");
	struct calendar *calendar = calendar_open(path);
	if (calendar_find(calendar, TEXT("eurasia daily  monitor"), TEXT("3"), TEXT("4"), &day) && !day_valid(day))
		run_fault("a day of the calendar that is none", (struct text){ (const char *)data, size });
	calendar_close(calendar);
	run_end(calendar == NULL ? EXIT_TROUBLE : EXIT_DONE);
	return 0;
}
