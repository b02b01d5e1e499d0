"""What stands after a number: per cent, a unit, a currency or the noun that is counted."""

from collections.abc import Sequence
from decimal import Decimal
from typing import NamedTuple

from summariser.language import units
from summariser.language.morphology import is_cyrillic, lemma, parses
from summariser.language.numerals import Number
from summariser.language.tokens import Token
from summariser.schemas.vocabulary import FigureKind


class Measure(NamedTuple):
    """A unit or counted noun and where it ends.

    Attributes:
        end: index of the first token after it.
        factor: what the number is multiplied with (a hundredth for kopecks and basis points).
        per: UCUM code of the time that a rate is counted in («в год» is "a").
    """

    end: int
    unit: str | None = None
    noun: str | None = None
    kind: FigureKind = FigureKind.count
    factor: Decimal = Decimal(1)
    per: str | None = None


class Sign(NamedTuple):
    """A currency sign before a number."""

    code: str
    length: int


def sign_before(tokens: Sequence[Token], start: int) -> Sign | None:
    """The currency sign or code that stands just before a number («US$5», "EUR 3")."""
    if not start:
        return None
    signs = units.currency_signs()
    if start >= 2 and not tokens[start - 1].spaced:
        code = signs.get((tokens[start - 2].text + tokens[start - 1].text).upper())
        if code is not None:
            return Sign(code, 2)
    token = tokens[start - 1]
    code = signs.get(token.text) if token.kind == "word" else signs.get(token.text.upper())
    return None if code is None else Sign(code, 1)


def measure_after(tokens: Sequence[Token], start: int, number: Number, language: str) -> Measure:
    """The unit or counted noun that begins at a token; a bare `Measure(start)` where there is none."""
    for rule in RULES:
        found = rule(tokens, start, number)
        if found is not None:
            return found
    return Measure(start)


def _percent(tokens: Sequence[Token], start: int, number: Number) -> Measure | None:
    low = _low(tokens, start)
    after = _low(tokens, start + 1)
    if low.startswith("процентн") and after.startswith("пункт") or low in ("percentage", "percent") and after in ("point", "points"):
        return Measure(start + 2, unit="pp", kind=FigureKind.percent)
    if low == "п" and after == "." and _low(tokens, start + 2) == "п":
        end = start + 3
        return Measure(end + (_low(tokens, end) == "."), unit="pp", kind=FigureKind.percent)
    if low in ("basis", "базисных", "базисного", "базисный") and after[:5] in ("point", "пункт"):
        return Measure(start + 2, unit="pp", kind=FigureKind.percent, factor=Decimal("0.01"))
    if low == "per" and after == "cent":
        return Measure(start + 2, unit="%", kind=FigureKind.percent)
    if low in ("%", "percent", "pct", "процент", "процента", "процентов", "проценту", "процентам", "процентом", "процентами", "процентах", "проценты"):
        return Measure(start + 1, unit="%", kind=FigureKind.percent)
    return None


def _currency(tokens: Sequence[Token], start: int, number: Number) -> Measure | None:
    country = None
    index = start
    if index < len(tokens) and tokens[index].kind == "word":
        country = units.currency_country(tokens[index].low)
        if country is not None:
            index += 1
    if index >= len(tokens):
        return None
    token = tokens[index]
    code = units.currency_signs().get(token.text.upper()) if token.kind == "sign" else units.currency_of(token.low)
    if code is None:
        return None
    end = index + 1
    if country is None and _low(tokens, end) in ("сша", "стерлингов", "sterling"):
        country = units.currency_country(_low(tokens, end))
        end += 1
    if _low(tokens, end) == "." and token.low in ("руб", "тг", "грн"):
        end += 1
    return Measure(end, unit=country or code or None, noun=None if country or code else lemma(token.low), kind=FigureKind.money)


def _unit(tokens: Sequence[Token], start: int, number: Number) -> Measure | None:
    if start >= len(tokens) or (tokens[start].kind != "word" and tokens[start].text != "°"):
        return None
    low = tokens[start].low
    index, power = start, ""
    if low.startswith(("квадратн", "кв")) or low in ("square", "sq"):
        power = "2"
    elif low.startswith(("кубическ", "куб")) or low in ("cubic", "cu"):
        power = "3"
    if power and _low(tokens, start + 1):
        index += 2 if _low(tokens, start + 1) == "." else 1
    unit = units.unit_of(tokens[index].low) if index < len(tokens) else None
    if unit is None and power:
        index, power = start, ""
        unit = units.unit_of(low)
    if unit is None:
        return None
    code = unit.code + power
    squared = units.unit_by_code(code)
    return _rate(tokens, Measure(index + 1, unit=code, kind=(squared or unit).kind))


def _rate(tokens: Sequence[Token], measure: Measure) -> Measure:
    """«в секунду», "per hour", "/с" after a unit or noun."""
    end = measure.end
    if _low(tokens, end) not in ("в", "per", "/", "a", "an", "за"):
        return measure
    time = units.unit_of(_low(tokens, end + 1))
    if time is None or time.kind is not FigureKind.duration:
        return measure
    joined = units.unit_by_code(f"{measure.unit}/{time.code}")
    if joined is not None:
        return Measure(end + 2, unit=joined.code, kind=joined.kind)
    return measure._replace(end=end + 2, per=time.code)


def _noun(tokens: Sequence[Token], start: int, number: Number) -> Measure | None:
    if start >= len(tokens) or tokens[start].kind != "word":
        return None
    return _russian_noun(tokens, start) if is_cyrillic(tokens[start].low) else _english_noun(tokens, start)


def _russian_noun(tokens: Sequence[Token], start: int) -> Measure | None:
    for index in range(start, min(start + 4, len(tokens))):
        token = tokens[index]
        if token.kind != "word":
            return None
        pos = parses(token.low)[0].pos
        if pos == "NOUN":
            name = lemma(token.low)
            known = units.counted_noun(f"{lemma(tokens[index - 1].low)} {name}") if index > start else None
            known = known or units.counted_noun(name)
            kind = known.kind if known else FigureKind.count
            return _rate(tokens, Measure(index + 1, noun=name, kind=kind))
        if pos not in ("ADJF", "PRTF"):
            return None
    return None


def _english_noun(tokens: Sequence[Token], start: int) -> Measure | None:
    for index in range(start, min(start + 4, len(tokens))):
        token = tokens[index]
        if token.kind != "word" or token.low in _STOP:
            return None
        if token.low.endswith("s") or token.low in ("people", "men", "women", "children"):
            return _rate(tokens, Measure(index + 1, noun=lemma(token.low)))
    return None


_STOP = frozenset("of in on at for to and or the a an by from with was were is are has have had which that who as".split())

RULES = [_percent, _currency, _unit, _noun]


def _low(tokens: Sequence[Token], index: int) -> str:
    return tokens[index].low if 0 <= index < len(tokens) else ""
