"""mutations - texts and rows made hostile by chance, the same ones for the same random numbers"""

# What readers stumble over: ends of encodings, controls, marks of the formats, brackets and numbers without end.
PIECES = [b"\0", b"\xff", b"\xfe\xff", b"\xff\xfe", b"\xef\xbb\xbf", b"\xc0\x80", b"\xed\xa0\x80", b"\xf4\x90\x80\x80",
          b"\xf0\x9f", b"\xe2\x80", b"\xe2\x80\xa8", b"\xe2\x80\xae", b"\xc2\x85", b"\xc2\xa0", b"\xcc\x81" * 20,
          "\N{ZERO WIDTH JOINER}".encode(), "\N{FAMILY}".encode(), "\N{LATIN SMALL LIGATURE FI}".encode(),
          "\N{CYRILLIC CAPITAL LETTER A}".encode(), b"\x1b[31m", b"\x7f", b"\r", b"\r\n", b"\n\n", b"\n" * 20, b"\t", b" " * 100,
          b"\f", b"\v", b"\\", b"\\x5f", b"\\t", b"_", b"|", b"=", b";", b"%", b"%zz", b"&amp;", b"<script>", b"]]>", b"\"", b"'",
          b"''", b"(", b")", b"(" * 40, b"[" * 40, b"\"" * 30, b"." * 60, b"-" * 30, b"a" * 1000, b"A " * 50, b"9" * 100,
          b"0", b"-1", b"4294967296", b"18446744073709551616", b"1e999", b"nan", b"2004-02-30", b"February 30, 0000",
          b"99/99/9999", b"Publication: ", b"Volume: ", b"Issue: ", b"\n\nPublication: X Volume: 1 Issue: 2\n\n",
          b"# newdoc id = x\n", b"# enddoc id = x\n", b"# text = x\n", b"kind\tid\tdoc\n", b"1-2\t", b"1.1\t", b"NE=B-", b"(e1-",
          b"e1)", b"(Reuters, May 3)", b"said that ", b"Mr. ", b"Jr.", b"U.S.", b"no-", b"'s", b"cannot", b" and ", b", "]


def a_range(chance, size, most):
    """-> begin and end of a piece inside `size` bytes, mostly a short one"""
    begin = chance.randrange(size + 1)
    return begin, min(size, begin + chance.randrange(1, 1 << chance.randrange(1, most.bit_length() + 1)))


def mutate_bytes(chance, data, other):
    """Change `data`, a bytearray, in one way; `other` has the bytes that are spliced in."""
    way = chance.randrange(10)
    begin, end = a_range(chance, len(data), 64 if way < 6 else 500)
    if way == 0 and begin < len(data):
        data[begin] ^= 1 << chance.randrange(8)
    elif way == 1 and begin < len(data):
        data[begin] = chance.randrange(256)
    elif way == 2:
        data[begin:begin] = chance.choice(PIECES)
    elif way == 3:
        data[begin:end] = chance.choice(PIECES)
    elif way == 4:
        del data[begin:end]
    elif way == 5:
        data[begin:begin] = data[begin:end] * chance.choice((1, 1, 2, 20))
    elif way == 6:
        first, last = a_range(chance, len(other), 500)
        data[begin:begin] = other[first:last]
    elif way == 7:
        data[begin:end] = data[begin:end].swapcase()
    elif way == 8:
        data[begin:end] = bytes(data[begin:end]).translate(None, b" \n")
    else:
        middle = (begin + end) // 2
        data[begin:end] = data[middle:end] + data[begin:middle]


def passage(chance, text):
    """-> a bytearray of `text`: mostly the beginning of a sentence or two, now and then with the header, or all of it"""
    if chance.randrange(1000) == 0:
        return bytearray(text)
    begin = text.rfind(b". ", 0, chance.randrange(len(text))) + 1
    end = text.find(b" ", begin + chance.choice((20, 60, 150, 300)))
    header = text[:text.find(b"\n\n") + 2] if chance.randrange(8) == 0 else b""
    return bytearray(header + text[begin:end if end >= 0 else len(text)].lstrip())


def mutate_text(chance, text, other):
    """-> a passage of `text` with one to some changes, and how many"""
    data = passage(chance, text)
    count = 1
    while count < 50 and chance.random() < 0.85:
        count += 1
    for _ in range(count):
        mutate_bytes(chance, data, other)
    return data, count


def mutate_line(chance, line, other):
    """-> the lines that stand for one line of rows, changed in one way; `other` is another line"""
    way = chance.randrange(9)
    cells, others = line.split(b"\t"), other.split(b"\t")
    at = chance.randrange(len(cells))
    if way == 0:
        return []
    if way == 1:
        return [line, line]
    if way == 2:
        return [line, other]
    if way == 3:
        return [line[:chance.randrange(len(line) + 1)]]
    if way == 4:
        del cells[at]
    elif way == 5:
        cells.insert(at, chance.choice(PIECES))
    elif way == 6:
        cells[at] = others[min(at, len(others) - 1)]
    elif way == 7:
        cells[at] = chance.choice(others)
    else:
        data = bytearray(line)
        mutate_bytes(chance, data, other)
        return [bytes(data)]
    return [b"\t".join(cells)]


def mutate_rows(chance, rows):
    """-> rows with changes in about one of forty lines, at times cut at the end, and how many changes"""
    lines, changed, count = rows.split(b"\n"), [], 0
    for line in lines:
        if chance.randrange(40) == 0:
            changed += mutate_line(chance, line, chance.choice(lines))
            count += 1
        else:
            changed.append(line)
    rows = b"\n".join(changed)
    if chance.randrange(4) == 0:
        return rows[:-chance.randrange(1, 200)], count + 1
    return rows, count
