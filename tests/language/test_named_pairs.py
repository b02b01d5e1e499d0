"""Organisations and places by their names in two languages, as tables of gold strings."""

from pathlib import Path

import pytest

from summariser.language.acronyms import same_organisation
from summariser.language.places import find_place

FOLDER = Path(__file__).parent


def pairs(table: str) -> list[list[str]]:
    """The lines of a table as Russian and English names."""
    rows = (FOLDER / table).read_text(encoding="utf-8").splitlines()
    return [row.split(" | ") for row in rows if row and not row.startswith("#")]


def test_tables_are_there() -> None:
    """Both have their lines."""
    assert min(len(pairs("organisations.txt")), len(pairs("places.txt"))) > 80


@pytest.mark.parametrize(("ru", "en"), pairs("organisations.txt"))
def test_one_organisation_in_two_languages(ru: str, en: str) -> None:
    """Acronyms, full names and brands, in any case."""
    assert same_organisation(ru, en)


@pytest.mark.parametrize(("ru", "en"), pairs("places.txt"))
def test_one_place_in_two_languages(ru: str, en: str) -> None:
    """Cities, countries, regions and waters, in any case, have one entry."""
    place = find_place(ru, "ru")
    assert place is not None
    assert place == find_place(en, "en")
