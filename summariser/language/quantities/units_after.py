"""Units of measure after a number: «км», «кв. метров», «градусов Цельсия», "square miles", "-metre"."""

from collections.abc import Sequence
from decimal import Decimal

from summariser.language import units
from summariser.language.morphology import is_cyrillic
from summariser.language.numerals import Number
from summariser.language.quantities.measure import Measure, rated
from summariser.language.tokens import Token, follows, low_at
from summariser.schemas.vocabulary import FigureKind

_SQUARE = ("квадратн", "square")
_CUBIC = ("кубическ", "cubic")
_SHORT_POWERS = {"кв": "2", "sq": "2", "куб": "3", "cu": "3", "cub": "3"}
# «киловатт-часов», «кВт·ч», "MW-hours".
_DOTS = frozenset("-·*⋅")
_HOURS = ("час", "hour", "ч")
_BELOW_ZERO = (("мороза",), ("ниже", "нуля"), ("below", "zero"), ("of", "frost"), ("below", "freezing"))
_OLD = (("old",), ("olds",), ("of", "age"), ("от", "роду"))


def unit_after(tokens: Sequence[Token], start: int, number: Number) -> Measure | None:
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
    if (
        found.kind is FigureKind.power
        and low_at(tokens, end) in _DOTS
        and low_at(tokens, end + 1).startswith(_HOURS)
    ):
        return rated(tokens, Measure(end + 2, unit=f"{found.code}.h", kind=FigureKind.other))
    kind = {"2": FigureKind.area, "3": FigureKind.volume}.get(power, found.kind)
    return _aged(tokens, rated(tokens, Measure(end, unit=found.code + power, kind=kind)))


def _aged(tokens: Sequence[Token], measure: Measure) -> Measure:
    """An age where the words after a time say so: "23-year-old", "40 years of age", «40 лет от роду»."""
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
    """The power that «кв.», "square" (2) or «куб.», "cubic" (3) tells, "" for none; the index after it."""
    low = low_at(tokens, index)
    if low in _SHORT_POWERS and units.unit_of(low_at(tokens, index + 1 + (low_at(tokens, index + 1) == "."))):
        return _SHORT_POWERS[low], index + 1 + (low_at(tokens, index + 1) == ".")
    if low.startswith(_SQUARE):
        return "2", index + 1
    return ("3", index + 1) if low.startswith(_CUBIC) else ("", index)
