"""Values of quantities brought to one unit, so that «полгода» and "six months" compare as equal."""

from fractions import Fraction
from typing import NamedTuple

from summariser.language import units
from summariser.language.mentions import Quantity


class Comparable(NamedTuple):
    """A quantity's range in the unit that its kind is compared in; exact, so that thirds compare too."""

    low: Fraction | None
    high: Fraction | None
    unit: str | None


def comparable(quantity: Quantity) -> Comparable:
    """The quantity in its base unit: hours for short times, months for long ones, metres, grams, watts.

    A fraction that a word gives («треть») is brought back from its decimals.
    """
    if quantity.low is None or quantity.high is None:
        return Comparable(None, None, quantity.unit)
    factor, unit = units.base_of(quantity.unit) if quantity.unit else (Fraction(1), None)
    low, high = (_exact(Fraction(number)) * factor for number in (quantity.low, quantity.high))
    return Comparable(low, high, unit)


def _exact(number: Fraction) -> Fraction:
    near = number.limit_denominator(1000)
    return near if abs(near - number) < Fraction(1, 10**15) else number
