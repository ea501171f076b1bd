/* functions.h - the functions that SQL of the kinds has beside SQLite's own */
#ifndef REPORT_FUNCTIONS_H
#define REPORT_FUNCTIONS_H

#include <sqlite3.h>

/*
 * phrase(actor, actor_type, relation, recipient, object, polarity, status)
 *                          a fact as a clause: phrase.h
 * words(list)              a list as English: "a, b and c"
 * short_names(list)        the list with the short names of persons, each once: short_names.h
 * remark(status, certainty, alleged, voice), told(clause, place, remark, source)
 *                          what stands behind a clause, and the whole line: told.h
 * counted(n, noun)         "1 event", "2 events", "no events"
 * list(value [, number])   aggregate: the distinct values as a list cell (facts.h), sorted by the number,
 *                          else by themselves: numbers as numbers, before text by its bytes; whatever way
 *                          the query takes, the list is the same.  NULL where there are none.
 * items(list [, name])     aggregate: the same of the items of list cells, but for that name; those that are numbers
 *                          as numbers
 * documents(row)           aggregate: how many documents the rows belong to
 * names(name, wanted)      1 where the words of wanted follow each other in the name, whatever their case
 * issue(doc, publication)  "vol. 1 no. 139" where doc is the publication's initials and two numbers
 *
 * Returns an SQLite result code.
 */
int functions_register(sqlite3 *database);

#endif
