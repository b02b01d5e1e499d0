"""Reads the tables of gold strings `quantities_*.txt` and writes a found figure as they do."""

import re
from decimal import Decimal
from pathlib import Path
from typing import NamedTuple

from summariser.language.mentions import Quantity

FOLDER = Path(__file__).parent
_BRACKETS = re.compile(r"[\[\]]")


class Line(NamedTuple):
    """A sentence, the mentions that are bracketed in it, and what each says."""

    text: str
    mentions: list[str]
    expected: list[str]


def read(name: str) -> list[Line]:
    """The lines of a table; headings begin with #."""
    rows = (FOLDER / name).read_text(encoding="utf-8").splitlines()
    return [_line(row) for row in rows if row and not row.startswith("#")]


def written(quantity: Quantity) -> str:
    """A figure as the tables write it: "4..6 Tbit/s data_rate at_least"."""
    assert quantity.low is not None
    assert quantity.high is not None
    value = _plain(quantity.low)
    if quantity.low != quantity.high:
        value += f"..{_plain(quantity.high)}"
    measure = (quantity.unit or quantity.noun or "-").replace(" ", "_")
    per = f"/{quantity.per}" if quantity.per else ""
    bound = "" if quantity.bound == "exact" else quantity.bound.value
    flags = [flag for flag in ("ordinal", "vague", "loose") if getattr(quantity, flag)]
    return " ".join(filter(None, [value, measure + per, quantity.kind.value, bound, *flags]))


def _line(row: str) -> Line:
    marked, _, said = row.partition("|")
    marked = marked.rstrip()
    expected = [] if said.strip() == "-" else [part.strip() for part in said.split(";")]
    return Line(_BRACKETS.sub("", marked), re.findall(r"\[(.*?)\]", marked), expected)


def _plain(number: Decimal) -> str:
    shown = f"{number.normalize():f}"
    return shown if len(shown) < 14 else f"{number:.4f}"
