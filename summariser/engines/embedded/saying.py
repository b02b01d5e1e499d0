"""Times and figures said in English, each read back: what would be understood otherwise is left out."""

import re

from summariser.engines.embedded.figures import english_kind
from summariser.engines.embedded.scene import Scene
from summariser.language.mentions import Quantity, TimeExpression
from summariser.language.quantities import find_quantities, render_quantity
from summariser.language.times import find_times, render_time
from summariser.schemas.vocabulary import FigureKind

RANGE = re.compile(r"([\d.,]*\d)–([\d.,]*\d)")


def english_time(time: TimeExpression) -> str | None:
    """The time in English, None where its words could not be read back as the same time."""
    said = render_time(time, "en")
    if said is None:
        return None
    if "назад" in time.text and "ago" not in said:
        return None  # «месяц назад» is not "last month"
    again = find_times(said, "en")
    if len(again) != 1 or (again[0].base, again[0].relative) != (time.base, time.relative):
        return None
    return said


def english_figure(scene: Scene, quantity: Quantity) -> str | None:
    """A figure in English: with its unit where that has a name, else the bare number."""
    if quantity.kind is FigureKind.score:
        return _number(quantity)
    if quantity.low is not None and 0 < quantity.low < 1 and quantity.unit is None:
        return None  # «половину игры» has no plain English number
    said = render_quantity(quantity, "en") or _bare(quantity)
    if said is None or not _reads_back(said, quantity):
        return None
    kind = english_kind(scene, quantity)
    if kind and (said.endswith("people") or said[-1].isdigit()):
        said = f"{said} ({kind})"
    return _change(quantity, said)


def _number(quantity: Quantity) -> str:
    return quantity.text[quantity.number_start - quantity.start : quantity.number_end - quantity.start]


def _reads_back(said: str, quantity: Quantity) -> bool:
    again = find_quantities(said, "en")
    if not again and said.replace(",", "").isdigit():
        return True  # a bare year-like number is no figure to the grammar
    return len(again) == 1 and (again[0].low, again[0].high) == (quantity.low, quantity.high)


def _change(quantity: Quantity, said: str) -> str:
    """«с пяти до шести» is a change, not a range: "from 5 to 6", in the order of the source."""
    ends = RANGE.search(said) if quantity.text.lower().startswith(("с ", "со ")) else None
    if ends is None:
        return said
    first, last = ends.groups()
    later = find_quantities(quantity.text.partition(" до ")[2], "ru")
    if later and later[0].low == quantity.low:
        first, last = last, first
    return f"from {said[: ends.start()]}{first} to {last}{said[ends.end() :]}"


def _bare(quantity: Quantity) -> str | None:
    """The number of a figure whose counted noun has no known English."""
    if quantity.unit is not None or quantity.low is None:
        return None
    counted = Quantity(
        start=quantity.start,
        end=quantity.end,
        text=quantity.text,
        low=quantity.low,
        high=quantity.high,
        bound=quantity.bound,
        unit="%",
    )
    said = render_quantity(counted, "en")
    return said.removesuffix("%").rstrip() if said else None
