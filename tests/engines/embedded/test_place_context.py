"""Which place a name means."""

import pytest

from summariser.engines.embedded.place_context import is_quoted, place_meant

HOME = frozenset({"RU"})


@pytest.mark.parametrize(
    ("words", "countries", "english"),
    [
        ("Париж", HOME, "Paris"),  # known everywhere
        ("Вологда", HOME, "Vologda"),
        ("Лугано", HOME, None),  # where Switzerland is not spoken of
        ("Лугано", HOME | {"CH"}, "Lugano"),
        ("Старый город", HOME | {"ES"}, None),  # common words
        ("Конго", HOME, None),  # two states and a river
        ("река Конго", HOME, "Congo River"),
        ("Тартус", HOME | {"SY"}, "Tartus"),
    ],
)
def test_a_small_town_needs_its_country(words: str, countries: frozenset[str], english: str | None) -> None:
    """A town abroad that few know is meant only where its country is spoken of."""
    place = place_meant(words, None, countries)
    assert (place and place.en) == english


def test_quoted_names_are_no_places() -> None:
    """«Бавария» is a club; the quotation marks of a longer name say nothing."""
    assert place_meant("Бавария", None, HOME, quoted=True) is None
    assert is_quoted("клуб «Бавария» победил", 6, 13)
    assert not is_quoted("«Бавария Мюнхен»", 1, 8)
