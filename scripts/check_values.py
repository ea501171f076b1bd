"""check_values - the values that both row formats share: dates, types, lists of words"""
import re

TYPES = frozenset("PERSON NORP FAC ORG GPE LOC PRODUCT EVENT WORK_OF_ART LAW LANGUAGE DATE TIME PERCENT MONEY QUANTITY "
                  "ORDINAL CARDINAL".split())
ENTITY_TYPES = TYPES | {"OTHER"}
DATE_MODS = frozenset("START MID END APPROX".split())
DOCUMENT_BASES = frozenset("given calendar dateline inferred unknown".split())
DATE_BASES = frozenset("explicit year-inferred relative".split())

COUNTRY = re.compile(r"[A-Z]{3}")
CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ufeff]")

# ISO 8601-2 (EDTF), with what news says besides: 197 is a decade, 19 a century, 2004-W48 a week, seasons are 21 to 24,
# quarters 33 to 36, halves 40 and 41; parts of the day as in TIMEX3; X for what is not known.
YEAR = r"(?:-?\d{4}|XXXX)"
WITHIN = r"(?:0[1-9]|1[0-2]|2[1-4]|3[3-6]|4[01]|XX)"
DAY = r"(?:0[1-9]|[12]\d|3[01]|XX)"
HOURS = r"(?:T(?:[01]\d:[0-5]\d|2[0-3]:[0-5]\d|24:00)Z?|T(?:MO|AF|EV|NI))"
POINT = rf"(?:{YEAR}(?:-{WITHIN}(?:-{DAY}{HOURS}?)?|-W(?:[0-4]\d|5[0-3]|XX))?|\d{{2,3}}|T[0-9A-Z:]+Z?)"
EDTF = re.compile(rf"{POINT}(?:/{POINT})?|P(?:X|\d+(?:\.5)?)(?:D|W|M|Q|Y|DE|CE)|PT(?:X|\d+(?:\.5)?)[HMS]|"
                  r"(?:PAST|PRESENT|FUTURE)_REF")
LIMIT = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?")
MONTH_DAYS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


def is_day(value, whole=True):
    """A day of the calendar, 2004-11-21; not `whole`: or a month or year."""
    match = LIMIT.fullmatch(value)
    if not match or (whole and match[3] is None):
        return False
    year, month, day = int(match[1]), int(match[2] or 1), int(match[3] or 1)
    leap = year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
    return 1 <= month <= 12 and 1 <= day <= MONTH_DAYS[month - 1] + (month == 2 and leap)


def is_edtf(value):
    """A date as conllu(5) and facts(5) have them; whole days have to be of the calendar."""
    if not EDTF.fullmatch(value):
        return False
    return all(is_day(day) for day in re.findall(r"\d{4}-\d\d-\d\d", value))


def limits_fit(first, last):
    """Whether days, months or years are in order; each may be None."""
    if not all(limit is None or is_day(limit, whole=False) for limit in (first, last)):
        return False
    if first is None or last is None:
        return True
    width = min(len(first), len(last))
    return first[:width] <= last[:width]


def check_line(say, number, line):
    """What no line of either format may have."""
    match = CONTROL.search(line)
    if match:
        say(number, f"expected no controls, found U+{ord(match[0]):04X}")
