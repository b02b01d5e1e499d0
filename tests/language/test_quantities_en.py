"""Figures of English text; `quantities_en.txt` holds one rule a line."""

import pytest

from summariser.language.quantities import find_quantities
from tests.language.quantity_lines import Line, read, written

LINES = read("quantities_en.txt")


def test_the_table_is_not_empty() -> None:
    """A hundred and fifty English sentences stand behind the grammar."""
    assert len(LINES) > 150


@pytest.mark.parametrize("line", LINES, ids=[line.text for line in LINES])
def test_figures_of_a_sentence(line: Line) -> None:
    """Every bracketed figure is found with its value, unit, kind and bound, and nothing else is."""
    found = find_quantities(line.text, "en")
    assert [quantity.text for quantity in found] == line.mentions
    assert [written(quantity) for quantity in found] == line.expected
