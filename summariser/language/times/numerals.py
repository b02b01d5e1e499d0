"""Numbers of a text with every class that their digits could belong to."""

import re
from datetime import date
from typing import Any

from summariser.language.times.moment import Moment

Classes = dict[str, Any]
YEARS = range(1000, 2200)
LIKELY_YEARS = range(1800, 2100)
ISO_DATE = re.compile(r"(\d{4})-(\d\d)-(\d\d)(?:t(\d\d:\d\d)(?::\d\d)?z?)?")
DOTTED_DATE = re.compile(r"(\d{1,2})([./])(\d{1,2})\2(\d{4}|\d\d)")
CLOCK = re.compile(r"(?:[01]?\d|2[0-4]):[0-5]\d|(?:[01]\d|2[0-4])\.[0-5]\d|\d\.[03]0")  # "1.14" is a quotient
PLAIN = re.compile(r"(\d{1,4})[-‑–]?([^\d\W]*|'s)")
ROMAN = re.compile(r"(?=[ivx])x{0,3}(?:ix|iv|v?i{0,3})")
ROMAN_DIGITS = {"i": 1, "v": 5, "x": 10}
CYRILLIC_ROMAN = str.maketrans("хі", "xi")
PIVOT = 70  # a two-digit year below it lies in the 21st century


def numeral_classes(word: str, decade_endings: frozenset[str], *, month_first: bool) -> Classes:
    """The classes of a number in digits, and its value in each; empty for one that is no part of a time."""
    if found := ISO_DATE.fullmatch(word):
        return _date(int(found[1]), int(found[2]), int(found[3]), found[4])
    if found := DOTTED_DATE.fullmatch(word):
        first, second, year = int(found[1]), int(found[3]), full_year(int(found[4]))
        month_leads = second > 12 or (month_first and found[2] == "/" and first <= 12)
        return _date(year, first, second) if month_leads else _date(year, second, first)
    if found := CLOCK.fullmatch(word):
        return {"CLOCK": word} if ":" in word else {"DOTTED_CLOCK": word}
    found = PLAIN.fullmatch(word)
    return _plain(found[1], found[2], decade_endings) if found else {}


def roman_classes(word: str) -> Classes:
    """The class of a Roman numeral up to 39, whose letters may be Cyrillic («ХХ век»)."""
    letters = word.translate(CYRILLIC_ROMAN)
    if not ROMAN.fullmatch(letters):
        return {}
    values = [ROMAN_DIGITS[letter] for letter in letters]
    following = [*values[1:], 0]
    return {"ROMAN": sum(-one if one < after else one for one, after in zip(values, following, strict=True))}


def full_year(year: int) -> int:
    """The year that a two-digit one means."""
    if year >= 100:
        return year
    return year + (2000 if year < PIVOT else 1900)


def _date(year: int, month: int, day: int, clock: str | None = None) -> Classes:
    try:
        date(year, month, day)
    except ValueError:
        return {}
    moment = Moment(year=year, month=month, day=day, clock=clock)
    return {"DAY_DATE": moment, "DATE": moment}


def _plain(digits: str, ending: str, decade_endings: frozenset[str]) -> Classes:
    number = int(digits)
    classes: Classes = {"ORDINAL" if ending else "NUMBER": number}
    if len(digits) <= 2 and 1 <= number <= 31:
        classes["DAY"] = number
    if len(digits) == 2 and not ending:
        classes["SHORT_YEAR"] = number
    if number in YEARS:
        classes["YEAR"] = number
    if number in LIKELY_YEARS:
        classes["ROUND_YEAR" if number % 100 == 0 else "LIKELY_YEAR"] = number
    if ending in decade_endings and number % 10 == 0 and len(digits) in {2, 4}:
        classes["DECADE"] = number
    return classes
