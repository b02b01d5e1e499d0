"""What stands beside a number: per cent, a unit, a currency, a rate, or the noun that is counted."""

from collections.abc import Sequence
from decimal import Decimal
from typing import NamedTuple

from summariser.language import units
from summariser.language.lexicon import words
from summariser.language.morphology import is_cyrillic, lemma
from summariser.language.numerals import ONE, Number
from summariser.language.quantities.nouns import noun_after
from summariser.language.tokens import Token, follows, low_at
from summariser.schemas.vocabulary import FigureKind

_PER_CENT = words("quantity_words", "measures", "per_cent")
_SQUARE = ("квадратн", "square")
_CUBIC = ("кубическ", "cubic")
_SHORT_POWERS = {"кв": "2", "sq": "2", "куб": "3", "cu": "3", "cub": "3"}
_PER = words("quantity_words", "measures", "per")
_DAILY = {
    "ежедневно": "d", "ежегодно": "a", "ежемесячно": "mo", "еженедельно": "wk", "ежесуточно": "d",
    "daily": "d", "annually": "a", "yearly": "a", "monthly": "mo", "weekly": "wk",
}  # fmt: skip
_BELOW_ZERO = (("мороза",), ("ниже", "нуля"), ("below", "zero"), ("of", "frost"), ("below", "freezing"))
_OLD = (("old",), ("olds",), ("of", "age"), ("от", "роду"))
_TIMES = words("quantity_words", "measures", "times")


class Measure(NamedTuple):
    """A unit or counted noun and where it ends.

    Attributes:
        end: index of the first token after it.
        factor: what the number is multiplied with (a hundredth for kopecks and basis points).
        per: UCUM code of the time in which so much is made («в год» is "a").
        loose: a word that may be no measure at all ("four-class system").
    """

    end: int
    unit: str | None = None
    noun: str | None = None
    kind: FigureKind = FigureKind.count
    factor: Decimal = ONE
    per: str | None = None
    loose: bool = False


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


def _currency(tokens: Sequence[Token], start: int, _number: Number) -> Measure | None:
    """«долларов США», «шведских крон», "US dollars", «₽», "cents"."""
    index = start + (low_at(tokens, start) == "of")
    country = units.currency_country(low_at(tokens, index))
    index += country is not None
    if low_at(tokens, index) == "." and low_at(tokens, index + 1) == "s":  # "U.S. dollars"
        index += 3
    if index >= len(tokens):
        return None
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
    return _rated(tokens, measure)


def _opens_next(tokens: Sequence[Token], index: int) -> bool:
    """True where a sign belongs to the number after it: "5 $10 bills"."""
    after = index + 1
    return after < len(tokens) and tokens[after].kind == "number" and not tokens[after].spaced


def _times(tokens: Sequence[Token], start: int, number: Number) -> Measure | None:
    """«раза», "times", "-fold"."""
    index = start + (low_at(tokens, start) == "-")
    timed = low_at(tokens, index) in _TIMES and number.role != "fraction"
    return Measure(index + 1, unit="x", kind=FigureKind.other) if timed else None


def _unit(tokens: Sequence[Token], start: int, number: Number) -> Measure | None:
    """«км», «кв. метров», «градусов Цельсия», "square miles", "-metre", "km/h"."""
    index = start
    if low_at(tokens, index) == "-" and index + 1 < len(tokens) and not tokens[index + 1].spaced:
        index += 1
    index += low_at(tokens, index) == "of" and number.role in ("vague", "fraction")
    index += low_at(tokens, index) == "a" and number.role == "fraction"
    if [low_at(tokens, index), low_at(tokens, index + 1)] == ["of", "a"] and number.digits:
        index += 2
    if low_at(tokens, index) == "°":
        return _degrees(tokens, index + 1, number)
    power, index = _power(tokens, index)
    found = units.unit_phrase(low_at(tokens, index), low_at(tokens, index + 1))
    end = index + (1 if found is None else 2)
    found = found or (units.unit_of(low_at(tokens, index)) if index < len(tokens) else None)
    if found is None or not _in_case(tokens, index, found.code):
        return None
    if found.code == "Cel":
        return _degrees(tokens, end, number)
    if found.code == "GBP" or (found.code == "lb" and low_at(tokens, index) == "pound" and number.value == 1):
        return None
    kind = {"2": FigureKind.area, "3": FigureKind.volume}.get(power, found.kind)
    return _aged(tokens, _rated(tokens, Measure(end, unit=found.code + power, kind=kind)))


def _aged(tokens: Sequence[Token], measure: Measure) -> Measure:
    """ "23-year-old", "five years old", "40 years of age", «40 лет от роду»."""
    if measure.kind is not FigureKind.duration:
        return measure
    end = measure.end + (low_at(tokens, measure.end) == "-")
    for phrase in _OLD:
        if follows(tokens, end, phrase):
            return measure._replace(end=end + len(phrase), kind=FigureKind.age)
    return measure


def _in_case(tokens: Sequence[Token], index: int, code: str) -> bool:
    """One-letter symbols count only in their own case and where nothing else reads so («г.» is a year)."""
    text = tokens[index].text
    if len(text) > 1 or text.isdecimal():
        return True
    if code == "g" and text == "г":
        return low_at(tokens, index + 1) != "." or "," in low_at(tokens, index - 1)
    return text == code or (is_cyrillic(text) and text.islower())


def _degrees(tokens: Sequence[Token], end: int, number: Number) -> Measure:
    low = low_at(tokens, end)
    code = "degF" if low in ("f", "fahrenheit") or low.startswith("фаренгейт") else "Cel"
    if low in ("c", "с", "f", "fahrenheit", "celsius", "centigrade") or low.startswith(
        ("цельси", "фаренгейт")
    ):
        end += 1
    for phrase in _BELOW_ZERO:
        if follows(tokens, end, phrase):
            return Measure(end + len(phrase), unit=code, kind=FigureKind.temperature, factor=Decimal(-1))
    if low == "тепла" or (low == "выше" and low_at(tokens, end + 1) == "нуля"):
        end += 1 if low == "тепла" else 2
    return Measure(end, unit=code, kind=FigureKind.temperature)


def _power(tokens: Sequence[Token], index: int) -> tuple[str, int]:
    """ "2" after «кв.», "square"; "3" after «куб.», "cubic"; the index after it."""
    low = low_at(tokens, index)
    if low in _SHORT_POWERS and units.unit_of(low_at(tokens, index + 1 + (low_at(tokens, index + 1) == "."))):
        return _SHORT_POWERS[low], index + 1 + (low_at(tokens, index + 1) == ".")
    if low.startswith(_SQUARE):
        return "2", index + 1
    return ("3", index + 1) if low.startswith(_CUBIC) else ("", index)


def _rated(tokens: Sequence[Token], measure: Measure) -> Measure:
    """«в секунду», "per hour", "/с", «ежедневно» after a unit or noun."""
    end = measure.end
    daily = _DAILY.get(low_at(tokens, end))
    if daily is not None and measure.unit != "%":
        return measure._replace(end=end + 1, per=daily)
    if low_at(tokens, end) not in _PER or end + 1 >= len(tokens):
        return measure
    word = low_at(tokens, end + 1)
    time = (
        units.unit_by_code("s") if word in ("с", "s") and low_at(tokens, end) == "/" else units.unit_of(word)
    )
    time = units.unit_by_code("h") if word == "h" and low_at(tokens, end) == "/" else time
    if (
        time is None
        or time.kind is not FigureKind.duration
        or word in ("секунду", "second")
        and measure.unit is None
    ):
        return measure
    joined = units.unit_by_code(f"{measure.unit}/{time.code}")
    if joined is not None:
        return Measure(end + 2, unit=joined.code, kind=joined.kind)
    return measure if measure.kind is FigureKind.duration else measure._replace(end=end + 2, per=time.code)


def _noun(tokens: Sequence[Token], start: int, number: Number) -> Measure | None:
    """The counted noun: «человек», «новых рабочих мест», "new cases"."""
    index = start
    if low_at(tokens, index) == "of" and number.role in ("vague", "fraction", "cardinal", "collective"):
        index += (
            2 if low_at(tokens, index + 1) in ("the", "its", "all", "his", "their", "these", "those") else 1
        )
    if low_at(tokens, index) == "-" and not tokens[index].spaced:
        return _hyphened_noun(tokens, index + 1)
    singular = number.role in ("fraction", "ordinal") or number.value % 10 == 1 or number.value % 1 != 0
    found = noun_after(tokens, index, singular=singular)
    if found is None:
        return None
    unit = units.unit_of(found.lemma) if found.end > index + 1 else None
    if unit is not None and unit.code != "Cel":  # «30 лишних килограммов», "5 more years"
        return _rated(tokens, Measure(found.end, unit=unit.code, kind=unit.kind))
    return _rated(tokens, Measure(found.end, noun=found.lemma, kind=found.kind))


def _hyphened_noun(tokens: Sequence[Token], index: int) -> Measure | None:
    """ "five-storey", "two-bedroom"; what other words say ("four-note", "two-way") another language may put otherwise."""
    word = low_at(tokens, index)
    if word in _HYPHENED:
        return Measure(index + 1, noun=_HYPHENED[word])
    return (
        Measure(index + 1, noun=word, loose=True)
        if word.isalpha() and len(word) > 2 and word.isascii()
        else None
    )


_HYPHENED = {
    "story": "storey", "storey": "storey", "storeyed": "storey", "storied": "storey", "star": "star", "room": "room",
    "bedroom": "bedroom", "seat": "seat", "seater": "seat", "point": "point", "person": "person", "member": "member",
    "strong": "person", "man": "man", "goal": "goal", "page": "page", "player": "player", "vote": "vote",
}  # fmt: skip

RULES = [_points, _per_cent, _times, _currency, _unit, _noun]
ORDINAL_RULES = [_noun]
