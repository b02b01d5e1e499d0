"""What an amount measures: unit, counted noun, and the time in which so much is made."""

from collections.abc import Sequence
from decimal import Decimal
from typing import NamedTuple

from summariser.language import units
from summariser.language.lexicon import load_table, words
from summariser.language.numeral_groups import ONE
from summariser.language.tokens import Token, low_at
from summariser.schemas.vocabulary import FigureKind

_PER = words("quantity_words", "measures", "per")
_ADVERBS = load_table("quantity_words")["rates"]
_SUBSTANTIAL = (FigureKind.mass, FigureKind.volume)
# Letters that mean a time only after a slash: «м/с», "km/h".
_AFTER_SLASH = {"с": "s", "s": "s", "ч": "h", "h": "h"}


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


def rated(tokens: Sequence[Token], measure: Measure) -> Measure:
    """The measure with «в секунду», "per hour", "/с" or «ежедневно» after it."""
    end = measure.end
    adverb = _ADVERBS.get(low_at(tokens, end))
    if adverb is not None and measure.unit != "%":
        return measure._replace(end=end + 1, per=adverb)
    if measure.kind is FigureKind.duration:
        return measure
    time = _time(tokens, end)
    if time is None:
        end = _substance_end(tokens, measure)
        time = _time(tokens, end)
    if time is None:
        return measure
    joined = units.unit_by_code(f"{measure.unit}/{time}")
    if joined is not None:
        return Measure(end + 2, unit=joined.code, kind=joined.kind)
    return measure._replace(end=end + 2, per=time)


def _substance_end(tokens: Sequence[Token], measure: Measure) -> int:
    """Index after the substance between a unit and its time: «тонн нефти в год», "tonnes of oil a year"."""
    if measure.kind not in _SUBSTANTIAL:
        return measure.end
    start = measure.end + (low_at(tokens, measure.end) == "of")
    return start + (start < len(tokens) and tokens[start].kind == "word")


def _time(tokens: Sequence[Token], index: int) -> str | None:
    """The unit of time that a rate names at an index («в год», "per day", "/h")."""
    joint, low = low_at(tokens, index), low_at(tokens, index + 1)
    if joint not in _PER or not low:
        return None
    if joint == "/" and low in _AFTER_SLASH:
        return _AFTER_SLASH[low]
    unit = units.unit_of(low)
    return unit.code if unit is not None and unit.kind is FigureKind.duration else None
