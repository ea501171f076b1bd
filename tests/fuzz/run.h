/*
 * run.h - what all harnesses do: bytes as a stream or a file, output and messages caught, and what has to hold of them
 *
 * A harness is a file fuzz_NAME.c that includes the main.c of a program with another name for main(), and gives bytes
 * to the same function that main() gives its files to.  libFuzzer calls it (scripts/fuzz), or replay.c (make check).
 */
#ifndef TESTS_FUZZ_RUN_H
#define TESTS_FUZZ_RUN_H

#include <stdint.h>
#include <stdio.h>

#include "tokenize/text.h"

/* libFuzzer's: https://llvm.org/docs/LibFuzzer.html.  A harness defines the first, and the second where it pays. */
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);
size_t LLVMFuzzerCustomMutator(uint8_t *data, size_t size, size_t max_size, unsigned seed);
size_t LLVMFuzzerMutate(uint8_t *data, size_t size, size_t max_size) __attribute__((weak));

/* A stream of these bytes, to be closed by the caller. */
FILE *run_stream(struct text bytes);
/* A file of these bytes, always the same one; its path is valid until the end. */
const char *run_file(struct text bytes);

/* From here on stdout and stderr are caught; messages have to begin with the program's name. */
void run_begin(const char *program);
/*
 * What was written on stdout since, valid until the next run_begin().  Ends the program by abort() where
 * it is no UTF-8, where the exit status is none of ours, or where a status other than 0 came without a message or a
 * message with status 0.
 */
struct text run_end(int status);
/* The same for programs whose output is bytes of the user's own (SQL with blobs): only the messages are looked at. */
struct text run_end_bytes(int status);

/* End the program by abort(): a rule was broken, and it is shown where. */
void run_fault(const char *rule, struct text shown) __attribute__((noreturn));
/* Each sentence of our own output has to be one that the reader takes; only a document cut by its input may be cut. */
void run_expect_sentences(struct text rows);
/* Each row of our own output has to be one that the reader takes. */
void run_expect_facts(struct text rows);

#endif
