"""check_tokens - token rows: what conllu(5) says of their columns, trees, marks and MISC keys

A document with "# generator = bulletin" is one of ours: its marks have to be whole and in order, and it has no keys but
ours.  Of other documents only what they have is looked at."""
import re

from check_values import (COUNTRY, DATE_BASES, DATE_MODS, DOCUMENT_BASES, ENTITY_TYPES, TYPES, is_day, is_edtf,
                          limits_fit)

UPOS = frozenset("ADJ ADP ADV AUX CCONJ DET INTJ NOUN NUM PART PRON PROPN PUNCT SCONJ SYM VERB X _".split())
KEYS = frozenset("SpaceAfter SpacesAfter SpacesBefore TokenRange NE Entity SplitAnte Country Date DateFrom DateTo DateMod "
                 "DateBasis Role Office Why".split())
HEADER = ("publication", "acronym", "volume", "issue", "author", "dateline", "title", "header", "date", "date_basis")

WORD = re.compile(r"[1-9]\d*")
RANGE = re.compile(r"([1-9]\d*)-([1-9]\d*)")
EMPTY = re.compile(r"(0|[1-9]\d*)\.[1-9]\d*")
FEATS = re.compile(r"_|[A-Z][A-Za-z0-9]*(?:\[[a-z0-9]+\])?=[A-Za-z0-9,]+(?:\|[A-Z][A-Za-z0-9]*(?:\[[a-z0-9]+\])?=[A-Za-z0-9,]+)*")
RELATION = re.compile(r"_|[a-z]+(?::[a-z]+)*")
SPACES = re.compile(r"(?:\\[strnp\\]|\\u[0-9A-F]{4}|[^\\|\t])+")
ESCAPED = re.compile(r"(?:%[0-9A-F]{2}|[^%()|=:,<>\s-])+")
OFFICE = re.compile(r"(?:former:)?(?:%[0-9A-F]{2}|[^%()|=:,;<>\s-])+(?:;(?:former:)?(?:%[0-9A-F]{2}|[^%()|=:,;<>\s-])+)*")
WHY = re.compile(r"[a-z]+(?::[^;|]+)?(?:;[a-z]+(?::[^;|]+)?)*")
BRACKET = re.compile(r"\((e[1-9]\d*)-([A-Z_]+)-([1-9]\d*)-([^()]+)(\))?|(e[1-9]\d*)\)")
SPLIT = re.compile(r"(e[1-9]\d*)<(e[1-9]\d*)")
SPACE_ESCAPES = {"\\s": " ", "\\t": "\t", "\\r": "\r", "\\n": "\n", "\\p": "|", "\\\\": "\\"}


def spaces_of(misc):
    """What stands behind a token."""
    if misc.get("SpaceAfter") == "No":
        return ""
    return re.sub(r"\\u[0-9A-F]{4}|\\.", lambda m: SPACE_ESCAPES.get(m[0], "\u2028"), misc.get("SpacesAfter", " "))


class TokenChecker:
    """Takes the lines of a stream one by one; what is wrong goes to `say` (line, problem)."""

    def __init__(self, say, shape):
        self.say, self.shape = say, shape
        self.line = 0
        self.sentence_line = 1
        self.begin_document(None)
        self.begin_sentence()

    def begin_document(self, name):
        self.document, self.ours, self.ended = name, False, False
        self.sentences = self.paragraphs = 0
        self.comments = []         # before the first sentence
        self.position = 0          # code points
        self.types = {}            # of entities, by id
        self.refers = {}           # antecedents: id -> line

    def begin_sentence(self):
        self.rows = []             # (line, id, form, head, relation, misc)
        self.ranges = []           # (line, first, last, form, misc)
        self.text = self.sent_id = None
        self.bracket_stack = []
        self.name = None           # type of the name that the last word stands in

    def wrong(self, problem, line=None):
        self.say(line or self.line, problem)

    # --- lines ---

    def take(self, number, line):
        self.line = number
        if line == "":
            if not self.rows:
                self.wrong("expected a row or a comment, found a blank line")
            self.end_sentence()
        elif line[0] == "#":
            self.take_comment(line)
        else:
            if self.ended and not self.rows and self.sent_id is None:
                self.wrong("expected a new document behind # enddoc, found a row")
                self.ended = False
            self.take_row(line)

    def finish(self):
        if self.rows:
            self.wrong("expected a blank line behind the last row, found the end")
            self.end_sentence()
        self.end_document()

    def take_comment(self, line):
        key, equals, value = (part.strip(" ") for part in line[1:].partition("="))
        if self.rows or self.ranges:
            self.wrong("expected a blank line before a comment")
        if self.shape:
            return
        if key in ("newdoc id", "newdoc"):
            self.end_document()
            self.begin_document(value if equals else "")
        elif key in ("enddoc id", "enddoc"):
            if value != (self.document or ""):
                self.wrong(f"expected # enddoc of {self.document}, found that of {value}")
            self.ended = True
        elif key == "generator":
            self.ours = value.startswith("bulletin ") and not self.shape
        elif key == "newpar id" or key == "newpar":
            self.paragraphs += 1
            if self.ours and value != f"{self.document}-p{self.paragraphs}":
                self.wrong(f"expected the paragraph {self.document}-p{self.paragraphs}, found {value}")
        elif key == "sent_id":
            self.sent_id = value
            if self.ours and value != f"{self.document}-s{self.sentences + 1}":
                self.wrong(f"expected the sentence {self.document}-s{self.sentences + 1}, found {value}")
        elif key == "text":
            self.text = value
        elif key in HEADER:
            self.take_header(key, value)

    def take_header(self, key, value):
        if self.comments and HEADER.index(self.comments[-1]) > HEADER.index(key) and self.ours:
            self.wrong(f"expected # {key} before # {self.comments[-1]}")
        if self.ours and self.sentences > 0:
            self.wrong(f"expected # {key} before the first sentence")
        self.comments.append(key)
        if value == "":
            self.wrong(f"expected a value of # {key}, found none")
        if self.ours and key == "date" and not is_day(value):
            self.wrong(f"expected a day of the calendar, found # date = {value}")
        if self.ours and key == "date_basis" and (value not in DOCUMENT_BASES or
                                                  ("date" in self.comments) != (value != "unknown")):
            self.wrong(f"expected a date_basis that fits the date, found {value}")

    # --- rows ---

    def take_row(self, line):
        columns = line.split("\t", 10)
        if len(columns) != 10:
            self.wrong(f"expected 10 columns, found {line.count(chr(9)) + 1}")
            return
        if "" in columns:
            self.wrong(f"expected \"_\" for what is missing, found an empty column {columns.index('') + 1}")
            return
        number, form, _lemma, upos, _xpos, feats, head, relation, _deps, misc = columns
        if WORD.fullmatch(number):
            self.take_word(int(number), form, upos, feats, head, relation, misc)
        elif RANGE.fullmatch(number):
            self.take_range(number, columns)
        elif not EMPTY.fullmatch(number) or int(number.partition(".")[0]) != len(self.rows) or self.ours:
            self.wrong(f"expected id {len(self.rows) + 1}, found {number}")

    def take_word(self, number, form, upos, feats, head, relation, misc):
        if number != len(self.rows) + 1:
            self.wrong(f"expected id {len(self.rows) + 1}, found {number}")
        if self.shape:
            self.rows.append((self.line, number, form, head if head.isdecimal() else "_", relation, {}))
            return
        if upos not in UPOS:
            self.wrong(f"expected a universal part of speech, found {upos}")
        if not FEATS.fullmatch(feats):
            self.wrong(f"expected features Name=Value, found {feats}")
        if not RELATION.fullmatch(relation) or (head == "_") != (relation == "_"):
            self.wrong(f"expected a head with its relation, found {head} and {relation}")
        if head != "_" and not head.isdecimal():
            self.wrong(f"expected a head, found {head}")
            head = "_"
        keys = self.keys_of(misc)
        in_range = bool(self.ranges) and self.ranges[-1][1] <= number <= self.ranges[-1][2]
        if in_range and self.ours and not {"SpaceAfter", "SpacesAfter", "TokenRange"}.isdisjoint(keys):
            self.wrong("expected the place and the spaces of a range on its own row, found them on a word")
        self.take_place(form, keys)
        self.take_name(keys.get("NE"))
        self.rows.append((self.line, number, form, head, relation, keys))
        self.take_mentions(number, keys)

    def take_range(self, number, columns):
        first, last = map(int, number.split("-"))
        if first != len(self.rows) + 1 or last <= first or (self.ranges and self.ranges[-1][2] >= first):
            self.wrong(f"expected a range from word {len(self.rows) + 1} on, found {number}")
        if any(column != "_" for column in columns[2:9]):
            self.wrong(f"expected no more than form and MISC of the range {number}")
        keys = {} if self.shape else self.keys_of(columns[9])
        self.take_place(columns[1], keys)
        self.ranges.append((self.line, first, last, columns[1], keys))

    def keys_of(self, misc):
        keys = {}
        if misc == "_":
            return keys
        for item in misc.split("|"):
            key, equals, value = item.partition("=")
            if key in keys:
                self.wrong(f"expected each key of MISC once, found {key} twice")
            if self.ours and (key not in KEYS or not equals or value == ""):
                self.wrong(f"expected a key of MISC with its value, found {item}")
            keys[key] = value
        if keys.keys() - {"SpaceAfter", "TokenRange", "NE", "Entity"}:
            self.check_values(keys)
        elif keys.get("SpaceAfter", "No") != "No":
            self.wrong(f"expected SpaceAfter=No, found {keys['SpaceAfter']}")
        return keys

    def check_values(self, keys):
        def expect(key, good, what):
            value = keys.get(key)
            if value is not None and not good(value):
                self.wrong(f"expected {what}, found {key}={value}")

        expect("SpaceAfter", lambda value: value == "No" and "SpacesAfter" not in keys, "SpaceAfter=No alone")
        expect("SpacesAfter", SPACES.fullmatch, "spaces with their escapes")
        expect("SpacesBefore", SPACES.fullmatch, "spaces with their escapes")
        expect("Country", COUNTRY.fullmatch, "a country's code")
        expect("Date", is_edtf, "a date of EDTF")
        expect("DateMod", lambda value: value in DATE_MODS and "Date" in keys, "START, MID, END or APPROX of a date")
        expect("DateBasis", lambda value: value in DATE_BASES and "Date" in keys, "explicit, year-inferred or relative")
        expect("Role", lambda value: value == "source", "source")
        expect("Office", OFFICE.fullmatch, "offices with their escapes")
        expect("Why", WHY.fullmatch, "a reason")
        if not limits_fit(keys.get("DateFrom"), keys.get("DateTo")):
            self.wrong(f"expected days in order, found {keys.get('DateFrom')} to {keys.get('DateTo')}")

    def take_place(self, form, keys):
        place = keys.get("TokenRange")
        if place is None:
            return
        start, colon, end = place.partition(":")
        if not (colon and start.isdecimal() and end.isdecimal() and self.position <= int(start) < int(end)):
            self.wrong(f"expected a TokenRange behind {self.position}, found {place}")
            return
        if self.ours and int(end) - int(start) != len(form):
            self.wrong(f"expected a TokenRange of {len(form)} code points, found {place}")
        self.position = int(end)

    def take_name(self, tag):
        if tag is None:
            self.name = None
            return
        kind = tag[2:]
        if tag[:2] not in ("B-", "I-") or kind not in TYPES:
            self.wrong(f"expected B- or I- and a class of names, found NE={tag}")
        elif tag[0] == "I" and self.name != kind:
            self.wrong(f"expected NE=B-{kind} at the beginning of a name, found NE={tag}")
        self.name = kind

    # --- mentions ---

    def take_mentions(self, number, keys):
        value = keys.get("Entity")
        begun = set()
        if value is not None:
            if not BRACKET.sub("", value) == "":
                self.wrong(f"expected brackets of mentions, found Entity={value}")
                return
            for match in BRACKET.finditer(value):
                if match[6]:
                    self.close_mention(match[6], number)
                else:
                    self.open_mention(match, number)
                    begun.add(match[1])
        if not begun and not keys.keys().isdisjoint(("Country", "Date", "Role", "Office", "SplitAnte")) and self.ours:
            self.wrong("expected Country, Date, Role, Office and SplitAnte on the first word of a mention")
        if "SplitAnte" in keys:
            self.take_antecedents(keys["SplitAnte"], begun)

    def open_mention(self, match, number):
        name, kind, head, identity, closed = match.group(1, 2, 3, 4, 5)
        if kind not in ENTITY_TYPES:
            self.wrong(f"expected a class of names or OTHER, found {kind}")
        if not (identity == "_" or ESCAPED.fullmatch(identity)):
            self.wrong(f"expected an identity with its escapes, found {identity}")
        if name not in self.types and int(name[1:]) > len(self.types) + len(self.refers) + 1:
            self.wrong(f"expected entities in order, found {name} behind {len(self.types)} others")
        if self.types.setdefault(name, (kind, identity)) != (kind, identity):
            self.wrong(f"expected {name} to be {'-'.join(self.types[name])} as before, found {kind}-{identity}")
        self.refers.pop(name, None)
        if closed:
            if head != "1":
                self.wrong(f"expected word 1 of 1 as head of {name}, found {head}")
        else:
            self.bracket_stack.append((name, number, int(head)))

    def close_mention(self, name, number):
        for at in range(len(self.bracket_stack) - 1, -1, -1):
            if self.bracket_stack[at][0] == name:
                _, first, head = self.bracket_stack.pop(at)
                if head > number - first + 1:
                    self.wrong(f"expected a head among the {number - first + 1} words of {name}, found {head}")
                return
        self.wrong(f"expected a bracket that opens {name} before the one that closes it")

    def take_antecedents(self, value, begun):
        for pair in value.split(","):
            match = SPLIT.fullmatch(pair)
            if not match or match[2] not in begun or match[1] == match[2]:
                self.wrong(f"expected antecedents of a mention that begins here, found SplitAnte={value}")
            elif match[1] not in self.types:
                self.refers.setdefault(match[1], self.line)

    # --- sentences and documents ---

    def end_sentence(self):
        if not self.rows:
            return
        self.sentences += 1
        if self.ranges and self.ranges[-1][2] > len(self.rows):
            self.wrong(f"expected a range inside the sentence of {len(self.rows)} words", self.ranges[-1][0])
        for name, _, _ in self.bracket_stack:
            self.wrong(f"expected a bracket that closes {name} in its sentence", self.rows[-1][0])
        if self.ours and (self.sent_id is None or self.text is None):
            self.wrong("expected # sent_id and # text of the sentence", self.rows[0][0])
        self.check_tree()
        self.check_text()
        self.begin_sentence()

    def check_tree(self):
        heads = [row[3] for row in self.rows]
        count = len(heads)
        if "_" in heads:
            if any(head != "_" for head in heads):
                self.wrong("expected heads in all rows or in none", self.rows[0][0])
            return
        heads = [0] + [int(head) for head in heads]
        for (line, number, _, _, relation, _), head in zip(self.rows, heads[1:]):
            if head > count:
                self.wrong(f"expected a head from 0 to {count}, found {head}", line)
                return
            if (head == 0) != (relation == "root"):
                self.wrong(f"expected the relation root at the root only, found {relation} at word {number}", line)
        if heads[1:].count(0) != 1:
            self.wrong(f"expected one root, found {heads[1:].count(0)}", self.rows[0][0])
        seen = [0] * (count + 1)
        for number in range(1, count + 1):
            at = number
            while at != 0 and seen[at] == 0:
                seen[at] = number
                at = heads[at]
            if at != 0 and seen[at] == number:
                self.wrong(f"expected a tree, found word {at} in a cycle", self.rows[at - 1][0])
                return

    def check_text(self):
        """Forms and spaces give back the text, with each run of spaces as one."""
        if not self.ours or self.text is None:
            return
        pieces, behind = [], 0
        ranges = {first: (last, form, keys) for _, first, last, form, keys in self.ranges}
        for _, number, form, _, _, keys in self.rows:
            if number in ranges:
                behind, form, keys = ranges[number]
            elif number <= behind:
                continue
            pieces.append(form)
            pieces.append(" " if spaces_of(keys) else "")
        text = "".join(pieces)
        if text.split() != self.text.split():
            self.wrong(f"expected # text = {text.strip()[:100]}, found {self.text[:100]}", self.rows[0][0])

    def end_document(self):
        if self.document is not None and self.ours and not self.ended:
            self.wrong("expected # enddoc behind the document, found a new one or the end")
        for name, line in self.refers.items():
            self.wrong(f"expected a mention of the antecedent {name}", line)
        self.refers = {}
