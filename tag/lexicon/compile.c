/* compile.c - the tables of the lexicon as C arrays: compile TABLE... > lexicon_builtin.c, at build time */
#include <stdio.h>
#include <string.h>

#include "tag/lexicon_build.h"
#include "tokenize/message.h"

static void write_arrays(const struct lexicon_build *build, const struct lexicon_table *table)
{
	printf("#include \"tag/lexicon_rows.h\"\nconst struct lexicon_row lexicon_builtin_rows[] = {\n");
	for (size_t i = 0; i < build->row_count; i++) {
		const struct lexicon_row *row = &table->rows[i];
		printf("{%lluu,%u,\"%.3s\",%u,%u,0,%u},\n", (unsigned long long)row->key,
		       (unsigned)row->canonical, row->code, row->type, row->flags, (unsigned)row->place);
	}
	printf("};\nconst uint32_t lexicon_builtin_slot_count = %u;\nconst uint32_t lexicon_builtin_slots[] "
	       "= {\n",
	       (unsigned)table->slot_count);
	for (uint32_t i = 0; i < table->slot_count; i++)
		printf("%u,%s", (unsigned)table->slots[i], i % 16 == 15 ? "\n" : "");
	printf("};\nconst char lexicon_builtin_bytes[] = {\n");
	for (size_t i = 0; i < build->byte_count; i++)
		printf("%d,%s", (signed char)table->bytes[i], i % 24 == 23 ? "\n" : "");
	printf("};\nconst char *const lexicon_builtin_names[] = {\n");
	for (uint32_t i = 0; i < build->name_count; i++) {
		const char *slash = strrchr(build->names[i], '/');
		printf("\"%s\",\n", slash == NULL ? build->names[i] : slash + 1);
	}
	printf("};\n");
}

int main(int argc, char *argv[])
{
	struct lexicon_build build = { .row_count = 0 };
	int status = EXIT_DONE;

	message_program("compile");
	for (int i = 1; i < argc; i++) {
		FILE *stream = fopen(argv[i], "r");
		if (stream == NULL) {
			status = message_errno("cannot open %s", argv[i]);
			continue;
		}
		status = worse_status(status, lexicon_build_read(&build, stream, argv[i]));
		fclose(stream);
	}
	struct lexicon_table table = lexicon_build_finish(&build);
	write_arrays(&build, &table);
	arena_free(&build.arena);
	return worse_status(status, close_output());
}
