"""Figures told in the units of another system: «250 килограммов» is "550 pounds", 27 °C is "80 degrees"."""

from fractions import Fraction

from summariser.language import units
from summariser.language.mentions import Quantity

ROUNDING = Fraction(3, 100)
"""How far from each other both may be rounded."""
DEGREES = Fraction(1)
"""The same for temperatures, in degrees Celsius."""
SHARED = frozenset(("s", "min", "h", "d", "wk", "mo", "a"))
"""Units of every system: nobody rounds an hour to others."""


def is_converted(first: Quantity, second: Quantity) -> bool:
    """Whether two figures say the same in two systems of units, each rounded."""
    if None in {first.low, second.low, first.unit, second.unit} or first.unit == second.unit == "degF":
        return False
    if first.kind != second.kind or {first.unit, second.unit} & SHARED:
        return False
    if "Cel" in {first.unit, second.unit}:
        return _same_temperature(first, second) or _same_temperature(second, first)
    if not _is_foreign(first) ^ _is_foreign(second):
        return False
    return all(map(_alike, _in_metric(first), _in_metric(second)))


def _is_foreign(figure: Quantity) -> bool:
    return figure.unit is not None and units.metric_of(figure.unit) != units.base_of(figure.unit)


def _in_metric(figure: Quantity) -> tuple[Fraction, Fraction]:
    factor, _ = units.metric_of(figure.unit or "")
    return Fraction(figure.low or 0) * factor, Fraction(figure.high or 0) * factor


def _alike(first: Fraction, second: Fraction) -> bool:
    return abs(first - second) <= ROUNDING * max(abs(first), abs(second))


def _same_temperature(celsius: Quantity, other: Quantity) -> bool:
    """The other in Fahrenheit; English often says only "degrees"."""
    if celsius.unit != "Cel" or not (other.unit == "degF" or other.text.lower().endswith("degrees")):
        return False
    ends = zip((celsius.low, celsius.high), (other.low, other.high), strict=True)
    return all(
        abs(Fraction(warm or 0) - (Fraction(degrees or 0) - 32) * Fraction(5, 9)) <= DEGREES
        for warm, degrees in ends
    )
