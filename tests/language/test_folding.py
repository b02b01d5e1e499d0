"""Folding: one form for what print and keyboards vary."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summariser.language.folding import fold


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Ёлка и ЁЖ", "елка и еж"),
        ("«Лёд» “ice” „Eis“", '"лед" "ice" "eis"'),
        ("4–6, 4—6, 4‑6, −5", "4-6, 4-6, 4-6, -5"),
        ("5\u00a0млн\u2009руб.", "5 млн руб."),
        ("во\u00adло\u00adкон\u00adный", "волоконный"),
        ("за\u0301мок", "замок"),  # a stress mark
        ("и\u0306од", "йод"),  # й written as two code points
        ("Кот-д’Ивуар", "кот-д'ивуар"),
        ("Так... Да", "так… да"),
        ("İzmir", "İzmir"),  # its small form is longer and would shift the offsets
    ],
)
def test_variants_have_one_form(text: str, folded: str) -> None:
    """Case, ё, quote marks, dashes, spaces, invisible and combining characters do not count."""
    assert fold(text).text == folded


def test_places_lead_back_to_the_text() -> None:
    """A place in the folded text is known in the text itself, whatever was dropped before it."""
    text = "Во\u00adло\u00adкно... и за\u0301мок"
    found = fold(text)
    start = found.text.index("замок")
    assert text[found.origin(start) : found.origin(start + 5)] == "за\u0301мок"


@given(st.text())
def test_places_stay_in_order_and_inside(text: str) -> None:
    """The way back never leaves the text and never turns round."""
    found = fold(text)
    origins = [found.origin(place) for place in range(len(found.text) + 1)]
    assert origins == sorted(origins)
    assert origins[-1] == len(text)


@given(st.text())
def test_folding_twice_changes_nothing(text: str) -> None:
    """What is folded stays as it is."""
    once = fold(text).text
    assert fold(once).text == once
