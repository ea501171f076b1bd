"""open_benchmarks.py - CaRB, WiRe57 and BenchIE as evaluate_open and train_open need them

What the scorers are given, the same rows of the same run for all of them:

    CaRB     sentence, confidence, relation, arg1, arg2 ...  as they are
    WiRe57   the same, words cut as in its gold ("the party 's"); an inserted "be" as "is", which is how it writes it
    BenchIE  knows triples only: arg2 is the object; each further argument makes a triple of its own, with arg2
             in the relation ("made an offer", "to the union"), as its gold has them
"""
import os
import re
import subprocess

TOP = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
PROGRAMS = os.environ.get("BULLETIN_BIN", os.path.join(TOP, ".build", "bin"))
UNESCAPED = {"\\\\": "\\", "\\t": "\t", "\\n": "\n", "\\r": "\r"}


class Tuple:
    """A row of extract --open; sent is the number of its sentence, from 1, features {name: int} where asked for."""

    def __init__(self, cells, columns):
        row = dict(zip(columns, cells))
        self.sent, self.confidence = int(row["sent"]), float(row["confidence"])
        self.relation = unescape(row["relation"])
        self.arguments = [unescape(row[name]) for name in columns if name.startswith("arg") and row[name] != "_"]
        pairs = [item.split("=") for item in row.get("features", "").split(";") if item]
        self.features = {name: int(value) for name, value in pairs}


class Benchmark:
    """Sentences of a benchmark: texts [N], annotated rows, and for each annotated sentence the number of its text."""

    def __init__(self, texts, rows, text_of):
        self.texts, self.rows, self.text_of = texts, rows, text_of

    def tuples(self, *options):
        """Its tuples in the order of the rows, with .text, the index of their sentence in texts."""
        lines = run("extract", self.rows, *(options or ("--open",))).splitlines()
        found = [Tuple(line.split("\t"), lines[0].split("\t")) for line in lines[1:]]
        for one in found:
            one.text = self.text_of[one.sent - 1]
        return found


def unescape(cell):
    def plain(found):
        text = found.group()
        return UNESCAPED.get(text) or chr(int(text[2:], 16))
    return re.sub(r"\\(\\|[tnr]|x[0-9a-f]{2})", plain, cell)


def run(program, data, *options):
    return subprocess.run([os.path.join(PROGRAMS, program), *options], input=data.encode(), check=True,
                          stdout=subprocess.PIPE).stdout.decode()


def read(*path):
    with open(os.path.join(*path), encoding="utf-8") as lines:
        return lines.read().splitlines()


def rows_of_tokens(sentences):
    """Sentences cut at blanks, as CoNLL-U."""
    out = []
    for sentence in sentences:
        for number, form in enumerate(sentence.split(), 1):
            out.append("%d\t%s%s\n" % (number, form, "\t_" * 8))
        out.append("\n")
    return "".join(out)


def paragraphs(rows):
    """For each sentence of annotated rows the number of its paragraph, from 0."""
    numbers, paragraph, inside = [], -1, False
    for line in rows.split("\n"):
        if line.startswith("# newpar"):
            paragraph += 1
        if line[:1].isdigit() and not inside:
            numbers.append(paragraph)
        inside = line[:1].isdigit() or (inside and line != "")
    return numbers


def kept(folder, name, make):
    """What make() gives, from the file of an earlier run where there is one; folder may be None."""
    path = folder and os.path.join(folder, name + ".conllu")
    if path and os.path.exists(path):
        with open(path, encoding="utf-8") as lines:
            return lines.read()
    rows = make()
    if path:
        with open(path, "w", encoding="utf-8") as out:
            out.write(rows)
    return rows


def tokenised(texts, folder, name):
    rows = kept(folder, name, lambda: run("tag", rows_of_tokens(texts)))
    return Benchmark(texts, rows, range(len(texts)))


def carb(shared, split, folder):
    return tokenised(read(shared, "triples", "carb_%s_sentences.txt" % split), folder, "carb_" + split)


def benchie(shared, split, folder):
    """The same with .ids, of the sentences."""
    numbered = [line.split("\t") for line in read(shared, "triples", "benchie_%s_sentences.tsv" % split)]
    benchmark = tokenised([text for _, text in numbered], folder, "benchie_" + split)
    benchmark.ids = [number for number, _ in numbered]
    return benchmark


def wire57(shared, folder):
    """From raw text, each sentence a paragraph."""
    texts = read(shared, "triples", "wire57_sentences.txt")
    rows = kept(folder, "wire57", lambda: run("tag", run("tokenize", "\n\n".join(texts) + "\n")))
    return Benchmark(texts, rows, paragraphs(rows))


def wire57_words(text):
    """Words cut as in the gold of WiRe57: punctuation and possessives stand alone, straight quotes as `` and ''."""
    text = re.sub(r'"(?=\w)', "`` ", text)
    text = re.sub(r'"', " ''", text)
    text = re.sub(r"(?<=\w)'s\b", " 's", text)
    text = re.sub(r"(?<=\w)\u2019s\b", " \u2019 s", text)
    text = re.sub(r"(?<=s)(['\u2019])(?= |$)", r" \1", text)
    return " ".join(re.sub(r"([,;:()\u201c\u201d]|(?<=\w)\.(?=$| \u201d))", r" \1 ", text).split())


def wire57_row(one):
    """(relation, arguments)"""
    relation = re.sub(r"^be\b", "is", one.relation)
    return wire57_words(relation), [wire57_words(argument) for argument in one.arguments]


def distinct(rows):
    """Each row once, in their order."""
    return list(dict.fromkeys(map(tuple, rows)))


def triples(one):
    """[(subject, relation, object)] of a tuple, as BenchIE counts them."""
    subject, *others = one.arguments
    return [(subject, " ".join([one.relation] + others[:min(number, 1)]), argument)
            for number, argument in enumerate(others)]
