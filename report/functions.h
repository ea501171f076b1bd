/* functions.h - the functions that SQL of the kinds has beside SQLite's own */
#ifndef REPORT_FUNCTIONS_H
#define REPORT_FUNCTIONS_H

#include <sqlite3.h>

/*
 * phrase(actor, actor_type, relation, recipient, object, polarity, status)
 *                          a fact as a clause: phrase.h
 * words(list)              a list as English: "a, b and c"
 * counted(n, noun)         "1 event", "2 events", "no events"
 * list(value [, number])   aggregate: the distinct values as a list cell (facts.h), sorted by the number,
 *                          else by themselves: numbers as numbers, before text by its bytes; whatever way
 *                          the query takes, the list is the same.  NULL where there are none.
 * items(list [, name])     aggregate: the same of the items of list cells, but for that name; those that are numbers
 *                          as numbers
 * names(name, wanted)      1 where the words of wanted follow each other in the name, whatever their case
 * issue(doc, publication)  "vol. 1 no. 139" where doc is the publication's initials and two numbers
 *
 * Returns an SQLite result code.
 */
int functions_register(sqlite3 *database);

#endif
