"""Words that hold a number and what it counts: «18-летний», «сорокалетнего», "23-year-old", «получасе»."""

import re
from collections.abc import Sequence
from decimal import Decimal
from functools import cache, lru_cache
from typing import NamedTuple

from summariser.language import units
from summariser.language.digits import digits_value
from summariser.language.lexicon import load_table, words
from summariser.language.morphology import is_cyrillic
from summariser.language.numeral_groups import ONE
from summariser.language.numerals import parse_number
from summariser.language.quantities.amounts import Amount
from summariser.language.quantities.measure import Measure
from summariser.language.quantities.measures import sign_before
from summariser.language.tokens import Token, follows, low_at
from summariser.schemas.vocabulary import FigureKind

_ORDINAL_SUFFIX = re.compile(r"[ыио]?й|[ая]я|[ое]е|я|е|[оь]?его|[оь]?ему|го|ого|му|ому|м|ым|ом|ую|ю|ых|ыми")
_AND_A_HALF = (("and", "a", "half"), ("с", "половиной"))
_UNCOUNTED = words("quantity_words", "compounds", "uncounted")
_ERA = re.compile(r"(?:сто|десяти|тысяче)лети")
_LONE_BEFORE = re.compile(
    r"a|one|past|last|next|the|each|every|per|last|over|за|через|спустя|последн\w+|течение|прошл\w+|минувш\w+|"
    r"ближайш\w+|следующ\w+|первые|кажд\w+"
)
_ENGLISH_ORDINAL = frozenset(("st", "nd", "rd", "th"))


class Head(NamedTuple):
    """What the second part of a compound counts."""

    unit: str | None = None
    noun: str | None = None
    scale: Decimal = ONE


def parse_compound(tokens: Sequence[Token], start: int, language: str) -> Amount | None:
    """The compound that begins at a token, or None."""
    for rule in RULES:
        found = rule(tokens, start, language)
        if found is not None:
            return found
    return None


def is_compound(low: str) -> bool:
    """True for a word that holds a number («сорокалетнего», «получасе») or may stand for one («сутки»)."""
    return low in _halves() or low in _lone_units() or (len(low) > 6 and _whole(low) is not None)


def _half(tokens: Sequence[Token], start: int, _language: str) -> Amount | None:
    """«полгода», «получасе»."""
    unit = _halves().get(tokens[start].low)
    return None if unit is None else _amount(start, start + 1, start + 1, Decimal("0.5"), Head(unit))


def _one_word(tokens: Sequence[Token], start: int, _language: str) -> Amount | None:
    """«сорокалетнего», «двадцатипятиметровый»."""
    found = _whole(tokens[start].low) if tokens[start].kind == "word" and len(tokens[start].low) > 6 else None
    if found is None:
        return None
    value, head = found
    return _amount(start, start + 1, start + 1, value * head.scale, head)


def _hyphenated(tokens: Sequence[Token], start: int, language: str) -> Amount | None:
    """«18-летний», «5–7-процентный», «1,5-миллионный», «5-километровый»."""
    if tokens[start].kind != "number" or low_at(tokens, start + 1) not in ("-", "–"):
        return None
    number = parse_number(tokens, start, language)
    if number is None or number.end != start + 1 or number.end + 1 >= len(tokens):
        return None
    low, values, after = number.value, [number.value], number.end + 1
    if tokens[after].kind == "number" and low_at(tokens, after + 1) == "-" and not tokens[after].spaced:
        high = parse_number(tokens, after, language)
        if high is None or high.value <= low:
            return None
        values, after = [low, high.value], after + 2
    if after >= len(tokens) or tokens[after].spaced or not is_cyrillic(tokens[after].low):
        return None
    head = _head(tokens[after].low)
    if head is None:
        return None
    amount = _amount(start, after + 1, after + 1, values[0] * head.scale, head)
    sign = sign_before(tokens, start)
    if sign is not None and head.scale > 1:  # «$5-миллионный»
        measure = amount.measure._replace(unit=sign.code, kind=FigureKind.money)
        amount = amount._replace(first=sign.first, measure=measure)
    return amount._replace(high=values[-1] * head.scale, form="range" if len(values) > 1 else "single")


def _suffixed(tokens: Sequence[Token], start: int, language: str) -> Amount | None:
    """«5-й», «90-го», "3rd"."""
    token, after = tokens[start], start + 1
    if token.kind != "number" or after >= len(tokens) or tokens[after].spaced:
        return None
    low, value = tokens[after].low, digits_value(token.text, language)
    if value is None or value % 1:
        return None
    if low in _ENGLISH_ORDINAL:
        return _bare(start, after + 1, value, "ordinal")
    if low != "-" or after + 1 >= len(tokens) or tokens[after + 1].spaced:
        return None
    suffix = tokens[after + 1].low
    return _bare(start, after + 2, value, "ordinal") if _ORDINAL_SUFFIX.fullmatch(suffix) else None


def _unit_and_half(tokens: Sequence[Token], start: int, _language: str) -> Amount | None:
    """One and a half of a unit, read from its half: "a year and a half", «час с половиной»."""
    if tokens[start].low not in ("half", "половиной"):
        return None
    phrase = next((p for p in _AND_A_HALF if follows(tokens, start - len(p) + 1, p)), None)
    if phrase is None or start < len(phrase):
        return None
    at = start - len(phrase)
    unit = units.unit_of(tokens[at].low)
    if unit is None or low_at(tokens, at - 1) not in _UNCOUNTED:
        return None
    amount = _amount(at, start + 1, start + 1, Decimal("1.5"), Head(unit.code))
    return amount._replace(first=at - (low_at(tokens, at - 1) in ("a", "an", "one")))


def _lone_unit(tokens: Sequence[Token], start: int, _language: str) -> Amount | None:
    """«за сутки», "the past decade": one of a unit that the other language may count ("24 hours")."""
    if not _LONE_BEFORE.fullmatch(low_at(tokens, start - 1)):
        return None
    unit = _lone_units().get(tokens[start].low)
    return None if unit is None else _amount(start, start + 1, start + 1, ONE, Head(unit))


RULES = [_unit_and_half, _half, _lone_unit, _one_word, _hyphenated, _suffixed]


def _amount(start: int, end: int, number_end: int, value: Decimal, head: Head) -> Amount:
    unit = units.unit_by_code(head.unit) if head.unit else None
    kind = {"%": FigureKind.percent, "x": FigureKind.other}.get(
        head.unit or "", unit.kind if unit else FigureKind.count
    )
    measure = Measure(end, unit=head.unit, noun=head.noun, kind=kind)
    return Amount(value, value, start, end, start, number_end, "compound", measure)


def _bare(start: int, end: int, value: Decimal, role: str) -> Amount:
    return Amount(value, value, start, end, start, end, role, Measure(end))


@lru_cache(12_000)
def _whole(low: str) -> tuple[Decimal, Head] | None:
    match = _pattern().fullmatch(low)
    if match is None or _ERA.match(low):
        return None
    head = _head(low[match.end(1) :])
    value, rest = Decimal(0), match[1]
    while rest:
        prefix = next(part for part in _prefixes() if rest.startswith(part))
        value += _prefixes()[prefix]
        rest = rest[len(prefix) :]
    return (
        None
        if head is None or (head.unit is None and head.noun is None and head.scale == 1)
        else (value, head)
    )


@lru_cache(5_000)
def _head(low: str) -> Head | None:
    """The unit, noun or scale that an adjective names: «летнего» is "a"."""
    for cut in range(len(low) - 1, max(len(low) - 5, 2), -1):
        found = _stems().get(low[:cut])
        if found is not None and low[cut:] in _endings():
            return found
    return None


@cache
def _pattern() -> re.Pattern[str]:
    prefixes = "|".join(_prefixes())
    return re.compile(rf"((?:{prefixes})+)(?:{'|'.join(_stems())})(?:{'|'.join(_endings())})")


@cache
def _prefixes() -> dict[str, Decimal]:
    """Combining form → number, the longer forms first."""
    rows = {form: Decimal(value) for value, forms in _tables()["prefix"].items() for form in forms.split()}
    return dict(sorted(rows.items(), key=lambda row: -len(row[0])))


@cache
def _stems() -> dict[str, Head]:
    tables = _tables()
    stems = {stem: Head(unit=unit) for unit, row in tables["unit"].items() for stem in row.split()}
    stems |= {stem: Head(noun=noun) for noun, row in tables["noun"].items() for stem in row.split()}
    return stems | {
        stem: Head(scale=Decimal(value)) for value, row in tables["scale"].items() for stem in row.split()
    }


@cache
def _endings() -> frozenset[str]:
    return frozenset(_tables()["ending"]["all"].split())


@cache
def _halves() -> dict[str, str]:
    return {form: unit for unit, forms in _tables()["half"].items() for form in forms.split()}


@cache
def _lone_units() -> dict[str, str]:
    return {form: unit for unit, forms in _tables()["lone"].items() for form in forms.split()}


@cache
def _tables() -> dict[str, dict[str, str]]:
    return load_table("compounds")
