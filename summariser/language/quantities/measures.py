"""What stands beside a number: per cent, a unit, a currency, a rate, or the noun that is counted."""

from collections.abc import Sequence
from decimal import Decimal
from typing import NamedTuple

from summariser.language import units
from summariser.language.lexicon import load_table, words
from summariser.language.morphology import is_cyrillic, lemma
from summariser.language.numeral_groups import ONE
from summariser.language.numerals import Number
from summariser.language.quantities.measure import Measure, rated
from summariser.language.quantities.nouns import noun_after
from summariser.language.quantities.units_after import unit_after
from summariser.language.tokens import Token, low_at
from summariser.schemas.vocabulary import FigureKind

_PER_CENT = words("quantity_words", "measures", "per_cent")
_TIMES = words("quantity_words", "measures", "times")
_DETERMINERS = frozenset(("the", "its", "all", "his", "their", "these", "those"))
_HYPHENED = load_table("quantity_words")["hyphened"]


class Sign(NamedTuple):
    """A currency sign or code before a number, and the index of its first token."""

    code: str
    first: int


def sign_before(tokens: Sequence[Token], start: int) -> Sign | None:
    """The currency sign or code that stands just before a number («US$5», "EUR 3")."""
    if start < 1:
        return None
    signs, token = units.currency_signs(), tokens[start - 1]
    if start >= 2 and not token.spaced:
        code = signs.get((tokens[start - 2].text + token.text).upper())
        if code is not None:
            return Sign(code, start - 2)
    code = signs.get(token.text)
    return None if code is None else Sign(code, start - 1)


def measure_after(tokens: Sequence[Token], number: Number, start: int) -> Measure:
    """The unit or counted noun that begins at a token; `Measure(start)` where there is none."""
    if start < len(tokens):
        for rule in ORDINAL_RULES if number.role == "ordinal" else RULES:
            found = rule(tokens, start, number)
            if found is not None:
                return found
    return Measure(start)


def _points(tokens: Sequence[Token], start: int, _number: Number) -> Measure | None:
    """«процентных пункта», «п.п.», "percentage points", "basis points", "of a percentage point"."""
    start += low_at(tokens, start) == "of"
    start += low_at(tokens, start) == "a"
    low, after = low_at(tokens, start), low_at(tokens, start + 1)
    if after.startswith(("пункт", "point")):
        if low.startswith(("процентн", "percent")):
            return Measure(start + 2, unit="pp", kind=FigureKind.percent)
        if low.startswith(("базисн", "basis")):
            return Measure(start + 2, unit="pp", kind=FigureKind.percent, factor=Decimal("0.01"))
    if low in ("п", "пп", "pp", "bps", "б") and not (low == "п" and low_at(tokens, start + 2) != "п"):
        letters = start + (3 if low_at(tokens, start + 2) == "п" else 1)
        end = letters + (low_at(tokens, letters) == "." and not tokens[letters].spaced and low in ("п", "б"))
        factor = Decimal("0.01") if low in ("bps", "б") else ONE
        return Measure(end, unit="pp", kind=FigureKind.percent, factor=factor)
    return None


def _per_cent(tokens: Sequence[Token], start: int, _number: Number) -> Measure | None:
    """«%», «процентов», "percent", "per cent", «%-ный»."""
    start += low_at(tokens, start) == "-" and low_at(tokens, start + 1) in _PER_CENT
    low = low_at(tokens, start)
    if low == "per" and low_at(tokens, start + 1) == "cent":
        return Measure(start + 2, unit="%", kind=FigureKind.percent)
    if low not in _PER_CENT:
        return None
    suffixed = low == "%" and low_at(tokens, start + 1) == "-" and is_cyrillic(low_at(tokens, start + 2))
    end = start + 3 if suffixed and not tokens[start + 1].spaced else start + 1
    return Measure(end, unit="%", kind=FigureKind.percent)


def _currency(tokens: Sequence[Token], start: int, number: Number) -> Measure | None:
    """«долларов США», «шведских крон», "US dollars", «₽», "cents"."""
    index = start + (low_at(tokens, start) == "of")
    country = units.currency_country(low_at(tokens, index))
    index += country is not None
    if low_at(tokens, index) == "." and low_at(tokens, index + 1) == "s":  # "U.S. dollars"
        index += 3
    if index >= len(tokens) or (tokens[index].low == "pound" and number.value != 1):
        return None  # "a 550 pound hog"
    token = tokens[index]
    hundredth = units.hundredth_of(token.low) if token.kind == "word" else None
    if hundredth is not None:
        return Measure(index + 1, unit=country or hundredth, kind=FigureKind.money, factor=Decimal("0.01"))
    code = units.currency_signs().get(token.text) if token.kind == "sign" else units.currency_of(token.low)
    if code is None or (token.kind == "sign" and _opens_next(tokens, index)):
        return None
    end = index + 1
    following = units.currency_country(low_at(tokens, end))
    if country is None and following is not None and low_at(tokens, end) in ("сша", "стерлингов", "sterling"):
        country, end = following, end + 1
    if (
        low_at(tokens, end) == "."
        and token.low in ("руб", "тг", "грн", "долл", "коп")
        and not tokens[end].spaced
    ):
        end += 1
    name = None if country or code else lemma(token.low)
    measure = Measure(end, unit=country or code or None, noun=name, kind=FigureKind.money)
    return rated(tokens, measure)


def _opens_next(tokens: Sequence[Token], index: int) -> bool:
    """True where a sign belongs to the number after it: "5 $10 bills"."""
    after = index + 1
    return after < len(tokens) and tokens[after].kind == "number" and not tokens[after].spaced


def _times(tokens: Sequence[Token], start: int, number: Number) -> Measure | None:
    """«раза», "times", "-fold"."""
    index = start + (low_at(tokens, start) == "-")
    timed = low_at(tokens, index) in _TIMES and number.role != "fraction"
    return Measure(index + 1, unit="x", kind=FigureKind.other) if timed else None


def _noun(tokens: Sequence[Token], start: int, number: Number) -> Measure | None:
    """The counted noun: «человек», «новых рабочих мест», "new cases"."""
    index = start
    if low_at(tokens, index) == "of" and number.role in ("vague", "fraction", "cardinal", "collective"):
        index += 2 if low_at(tokens, index + 1) in _DETERMINERS else 1
    if low_at(tokens, index) == "-" and not tokens[index].spaced:
        return _hyphened_noun(tokens, index + 1)
    singular = number.role in ("fraction", "ordinal") or number.value % 10 == 1 or number.value % 1 != 0
    found = noun_after(tokens, index, singular=singular)
    if found is None:
        return None
    unit = units.unit_of(found.lemma) if found.end > index + 1 else None
    if unit is not None and unit.code != "Cel":  # «30 лишних килограммов», "5 more years"
        return rated(tokens, Measure(found.end, unit=unit.code, kind=unit.kind))
    return rated(tokens, Measure(found.end, noun=found.lemma, kind=found.kind))


def _hyphened_noun(tokens: Sequence[Token], index: int) -> Measure | None:
    """The noun of "five-storey", "two-bedroom"; loose for other words ("four-note", "two-way")."""
    word = low_at(tokens, index)
    known = _HYPHENED.get(word)
    if known is not None:
        return Measure(index + 1, noun=known)
    return (
        Measure(index + 1, noun=word, loose=True)
        if word.isascii() and word.isalpha() and len(word) > 2
        else None
    )


RULES = [_points, _per_cent, _times, _currency, unit_after, _noun]
ORDINAL_RULES = [_noun]
