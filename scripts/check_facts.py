"""check_facts - fact rows: what facts(5) says of their columns, kinds, lists and ids

A table may have any of the columns in any order, as cut(1) leaves them, but must have kind, id and doc; the tables of
extract --open and --gaps are known by their own headers, and only what holds for all tables is looked at in them."""
import re

from check_values import (COUNTRY, DATE_BASES, DATE_MODS, DOCUMENT_BASES, ENTITY_TYPES, is_day, is_edtf, limits_fit)

COLUMNS = ("kind id date actor relation recipient object polarity status certainty speaker source source_date place event mode "
           "quad score condition speech quote source_scope date_text date_from date_to date_mod date_basis actor_type "
           "actor_country actor_sector recipient_type recipient_country recipient_sector object_type place_country count link "
           "doc pub_date sent start end actor_text relation_text confidence rule inferred text").split()
OTHER_TABLES = ("doc\tsent\tconfidence\targ1\t", "gap\tcount\tname\t")
LETTERS = {"event": "e", "entity": "n", "office": "o", "citation": "c", "document": "d"}
RELATIONS = {"entity": "be", "office": "hold office", "citation": "cite", "document": "publish"}
RULES = {"event": frozenset("clause passive copula chain light-verb set-phrase complement reported noun-clause relative adverbial speech "
                            "nominal nominal-mutual nominal-chain".split()),
         "entity": {"mention"}, "office": {"office"}, "citation": frozenset("parenthetical reference inline interview".split()),
         "document": {"metadata"}}
WORDS = {"polarity": frozenset("+-"), "status": frozenset("actual planned proposed requested conditional historical".split()),
         "certainty": frozenset("certain probable possible doubted".split()),
         "quote": frozenset("direct partial indirect".split()), "source_scope": frozenset(("inline", "paragraph")),
         "date_mod": DATE_MODS, "quad": frozenset("1234")}
BASES = {"event": DATE_BASES | {"source-bound", "object"}, "document": DOCUMENT_BASES}
# lists that go with each other, item by item
PARALLEL = {"actor": ("actor_type", "actor_country", "actor_sector"),
            "recipient": ("recipient_type", "recipient_country", "recipient_sector"),
            "object": ("object_type",), "place": ("place_country",)}
ESCAPE = re.compile(r"\\(?:[\\tnr]|x[0-7][0-9a-f])")
ESCAPED_AWAY = re.compile(r'["\x7f]')
NUMBER = re.compile(r"0|[1-9]\d*")
SCORE = re.compile(r"-?\d+(?:\.\d+)?")
CODE = re.compile(r"[A-Z]+")
MODE = re.compile(r"[a-z]+(?:-[a-z]+)*")
CONFIDENCE = re.compile(r"0\.\d\d|1\.00")
SENTENCES = re.compile(r"[1-9]\d*(?:;[1-9]\d*)*")


class FactChecker:
    """Takes the lines of a stream one by one; what is wrong goes to `say` (line, problem)."""

    def __init__(self, say, shape):
        self.say, self.shape = say, shape
        self.line = 0
        self.columns = None
        self.facts = False         # or a table of another sort
        self.ids = {}              # doc -> {id: kind}
        self.links = []            # (line, doc, id)
        self.sentences = {}        # doc -> count, of its own row
        self.spans = {}            # doc -> (largest sentence, line)
        self.dates = {}            # doc -> pub_date
        self.last_doc = None

    def wrong(self, problem, line=None):
        self.say(line or self.line, problem)

    def take(self, number, line):
        self.line = number
        cells = line.split("\t")
        if self.columns is None or ("kind" in cells and "id" in cells):
            self.take_header(line, cells)
        elif len(cells) != len(self.columns):
            self.wrong(f"expected {len(self.columns)} columns, found {len(cells)}")
        elif self.check_cells(cells) and self.facts and not self.shape:
            self.take_row(dict(zip(self.columns, cells)))

    def take_header(self, line, cells):
        self.columns = cells
        self.facts = not line.startswith(OTHER_TABLES)
        if not self.facts:
            return
        for column in cells:
            if column not in COLUMNS:
                self.wrong(f"expected a column of facts(5), found {column}")
            elif cells.count(column) > 1:
                self.wrong(f"expected each column once, found {column} twice")
        for column in ("kind", "id", "doc"):
            if column not in cells:
                self.wrong(f"expected the columns kind, id and doc, found no {column}")
                self.facts = False

    def check_cells(self, cells):
        good = True
        for column, cell in zip(self.columns, cells):
            if cell == "":
                self.wrong(f"expected \"_\" for what is missing, found {column} empty")
                good = False
            elif "\\" in cell and "\\" in ESCAPE.sub("", cell):
                self.wrong(f"expected the escapes of facts(5), found {column} {cell[:60]}")
                good = False
            elif '"' in cell:
                self.wrong(f"expected a double quote as \\x22, found {column} {cell[:60]}")
                good = False
        return good

    def take_row(self, row):
        row = {column: cell for column, cell in row.items() if cell != "_"}
        kind, name, doc = row.get("kind"), row.get("id"), row.get("doc")
        if kind not in LETTERS or name is None or doc is None:
            self.wrong(f"expected kind, id and doc, found {kind}, {name} and {doc}")
            return
        self.check_id(kind, name, doc)
        self.check_words(row, kind)
        self.check_dates(row, kind)
        self.check_numbers(row, doc)
        self.check_parties(row)
        self.check_link(row, kind, doc)
        if "pub_date" in self.columns and self.dates.setdefault(doc, row.get("pub_date")) != row.get("pub_date"):
            self.wrong(f"expected the pub_date {self.dates[doc]} of the document, found {row.get('pub_date')}")
        if kind == "document" and "count" in row and row["count"].isdecimal():
            self.sentences[doc] = int(row["count"])

    def check_id(self, kind, name, doc):
        ids = self.ids.get(doc)
        if ids is None:
            ids = self.ids[doc] = {}
        elif doc != self.last_doc:
            self.wrong(f"expected the rows of {doc} together, found more of them")
        self.last_doc = doc
        rest = name[len(doc):]
        if not name.startswith(doc) or rest[:2] != ":" + LETTERS[kind] or \
                (rest[2:] != "" if kind == "document" else not rest[2:].isdecimal()):
            self.wrong(f"expected an id {doc}:{LETTERS[kind]}{'' if kind == 'document' else '01'}, found {name}")
        if name in ids:
            self.wrong(f"expected an id that is new, found {name} again")
        ids[name] = kind

    def check_words(self, row, kind):
        for column, words in WORDS.items():
            if column in row and row[column] not in words:
                self.wrong(f"expected {column} of {' '.join(sorted(words))}, found {row[column]}")
        for column in ("polarity", "status", "certainty"):
            if kind == "event" and column in self.columns and column not in row:
                self.wrong(f"expected {column} of an event, found none")
        if "relation" in self.columns and row.get("relation") != RELATIONS.get(kind, row.get("relation", "")):
            self.wrong(f"expected the relation {RELATIONS.get(kind, 'of an event')}, found {row.get('relation')}")
        if "rule" in row and row["rule"] not in RULES[kind]:
            self.wrong(f"expected a rule of facts(5), found {row['rule']}")
        for column, pattern in (("event", CODE), ("mode", MODE), ("score", SCORE), ("confidence", CONFIDENCE)):
            if column in row and not pattern.fullmatch(row[column]):
                self.wrong(f"expected a value of {column}, found {row[column]}")
        if "event" in self.columns and "quad" in self.columns and ("event" in row) != ("quad" in row):
            self.wrong("expected event and quad together")
        for column in row.get("inferred", "").split(";"):
            if column and column not in COLUMNS:
                self.wrong(f"expected columns that were inferred, found {column}")

    def check_dates(self, row, kind):
        if "date" in row and not is_edtf(row["date"]):
            self.wrong(f"expected a date of EDTF, found {row['date']}")
        for day in row.get("source_date", "_").split(";"):
            if day != "_" and not is_edtf(day):
                self.wrong(f"expected a source_date of EDTF, found {day}")
        if not limits_fit(row.get("date_from"), row.get("date_to")):
            self.wrong(f"expected days in order, found {row.get('date_from')} to {row.get('date_to')}")
        if "pub_date" in row and not is_day(row["pub_date"]):
            self.wrong(f"expected a day as pub_date, found {row['pub_date']}")
        if "date_basis" in row and row["date_basis"] not in BASES.get(kind, DATE_BASES):
            self.wrong(f"expected a date_basis of {kind}, found {row['date_basis']}")

    def check_numbers(self, row, doc):
        for column in ("count", "sent", "start", "end"):
            if column in row and not NUMBER.fullmatch(row[column]):
                self.wrong(f"expected a number as {column}, found {row[column]}")
                return
        if ("start" in row) != ("end" in row) and {"start", "end"} <= set(self.columns):
            self.wrong("expected start and end together")
        elif "start" in row and "end" in row and int(row["start"]) >= int(row["end"]):
            self.wrong(f"expected start before end, found {row['start']} and {row['end']}")
        if "sent" in row:
            if row["sent"] == "0":
                self.wrong("expected sentences from 1, found 0")
            if int(row["sent"]) > self.spans.get(doc, (0, 0))[0]:
                self.spans[doc] = (int(row["sent"]), self.line)

    def check_parties(self, row):
        for party, others in PARALLEL.items():
            count = row[party].count(";") + 1 if party in row else 0
            for column in others:
                if column not in row:
                    continue
                items = row[column].split(";")
                if party in self.columns and len(items) != count:
                    self.wrong(f"expected {count} items of {column} as of {party}, found {len(items)}")
                for item in items:
                    if item == "_":
                        continue
                    if column.endswith("type") and item not in ENTITY_TYPES:
                        self.wrong(f"expected a class of names or OTHER, found {column} {item}")
                    elif not column.endswith("type") and not COUNTRY.fullmatch(item):
                        self.wrong(f"expected a code of three letters, found {column} {item}")

    def check_link(self, row, kind, doc):
        link = row.get("link")
        if link is None:
            return
        if kind == "event":
            self.links += ((self.line, doc, item) for item in link.split(";"))
        elif kind == "document" and not NUMBER.fullmatch(link) or kind == "entity" and not SENTENCES.fullmatch(link):
            self.wrong(f"expected sentences as link, found {link[:60]}")

    def finish(self):
        for line, doc, name in self.links:
            if self.ids[doc].get(name) != "event":
                self.wrong(f"expected a link to an event of the document, found {name}", line)
        for doc, (sentence, line) in self.spans.items():
            if sentence > self.sentences.get(doc, sentence):
                self.wrong(f"expected one of {self.sentences[doc]} sentences of {doc}, found {sentence}", line)
