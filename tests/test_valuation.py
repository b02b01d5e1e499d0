"""The value of a figure, computed from its words where they stand."""

import pytest

from summariser.schemas.event import Figure
from summariser.schemas.span import Bilingual
from summariser.schemas.vocabulary import FigureKind
from summariser.source import Source
from summariser.valuation import value_figure
from summariser.verification.evidence import Evidence


@pytest.mark.parametrize(
    ("text", "words", "value", "unit"),
    [
        ("С осужденных взыщут 142 млн из 186,4 млн рублей.", "142 млн из 186,4 млн рублей", 142e6, "RUB"),
        ("Заняты 6 из 12 ставок врачей.", "6 из 12 ставок", 6, "ставка"),
        ("They will repay $140m of $312m.", "$140m of $312m", 140e6, "USD"),
        ("С осужденных взыщут 142 млн из 186,4 млн рублей.", "186,4 млн рублей", 186.4e6, "RUB"),
        ("Из 164 км труб уложено 71 км.", "71 км", 71, "km"),
    ],
)
def test_a_part_of_a_whole_is_the_part(text: str, words: str, value: float, unit: str) -> None:
    """In the unit of the whole, which is said once."""
    source = Source(text)
    found = source.find(words)
    figure = Figure(text=words, label=Bilingual(ru="часть"), spans=found.spans, grounding=found.status)
    valued = value_figure(figure, Evidence(source))
    assert valued.low is not None
    assert (float(valued.low), valued.unit) == (value, unit)
    assert unit != "RUB" or valued.kind is FigureKind.money
