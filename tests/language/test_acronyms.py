"""Organisations that have one name in each language."""

import pytest

from summariser.language.acronyms import english_organisation, expand, same_organisation

SAME = [
    ("ООН", "UN"),
    ("ООН", "United Nations"),
    ("Организации Объединённых Наций", "the UN"),
    ("ВОЗ", "WHO"),
    ("Всемирной организации здравоохранения", "World Health Organization"),
    ("МИД", "Ministry of Foreign Affairs"),
    ("МИДа", "Foreign Ministry"),
    ("Минобороны", "Defense Ministry"),
    ("Госдумой", "State Duma"),
    ("ЕС", "EU"),
    ("Евросоюза", "European Union"),
    ("НАТО", "NATO"),
    ("ТАСС", "TASS"),
    ("«Газпрома»", "Gazprom"),
    ("РЖД", "Russian Railways"),
    ("Еврокомиссией", "European Commission"),
    ("ФБР", "FBI"),
    ("ФСБ", "FSB"),
]
DIFFERENT = [("ООН", "EU"), ("МИД", "Defence Ministry"), ("ФСБ", "FBI"), ("Ромашка", "UN"), ("ВОЗ", "who")]


@pytest.mark.parametrize(("ru", "en"), SAME)
def test_same_organisation(ru: str, en: str) -> None:
    """Any Russian name in any case is any English name of the same body."""
    assert same_organisation(ru, en)


@pytest.mark.parametrize(("ru", "en"), DIFFERENT)
def test_different_organisations(ru: str, en: str) -> None:
    """Names of two bodies, or of none that the table knows, are not the same."""
    assert not same_organisation(ru, en)


def test_expand() -> None:
    """An acronym has its full names in either language."""
    assert "Организация Объединенных Наций" in expand("UN", "ru")
    assert "United Nations" in expand("ООН", "en")
    assert expand("Ромашка", "en") == ()


def test_english_names_only_where_known() -> None:
    """What the table lacks has no English name; an English name has none either."""
    assert english_organisation("Госдума") == "State Duma"
    assert english_organisation("Рога и копыта") is None
    assert english_organisation("UN") is None
