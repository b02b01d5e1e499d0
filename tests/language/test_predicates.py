"""Verbs, affirmed or denied, under one name in both languages."""

import pytest

from summariser.language.predicates import find_predicates

VERDICTS = [
    ("ru", "Он подтвердил это.", [False]),
    ("ru", "Он не подтвердил это.", [True]),
    ("ru", "Он этого пока не подтвердил.", [True]),
    ("ru", "Это не было подтверждено.", [True]),
    ("ru", "Он отказался подтвердить это.", [None]),
    ("ru", "Он не может не подтвердить это.", [None]),
    ("ru", "Это не он, подтвердил источник.", [False]),
    ("en", "He confirmed it.", [False]),
    ("en", "He did not confirm it.", [True]),
    ("en", "He hasn't yet confirmed it.", [True]),
    ("en", "It has never been confirmed.", [True]),
    ("en", "He refused to confirm it.", [None]),
    ("en", "Nobody confirmed it.", [True]),
    ("en", "No ministry confirmed it.", [None]),
    ("en", "They found no violations.", [True]),
    ("en", "The use of force.", []),
    ("en", "It is raining.", []),
    ("uk", "Він підтвердив це.", []),
]


@pytest.mark.parametrize(("language", "text", "verdicts"), VERDICTS)
def test_a_verb_is_affirmed_or_denied(language: str, text: str, verdicts: list[bool | None]) -> None:
    """True where its clause denies it, None where that cannot be told."""
    assert [verb.denied for verb in find_predicates(text, language)] == verdicts


def test_one_name_in_two_languages() -> None:
    """A Russian verb and its English counterpart share a row of the table."""
    (ru,), (en,) = find_predicates("Он подтвердил это.", "ru"), find_predicates("He confirmed it.", "en")
    assert ru.rows & en.rows
    (other,) = find_predicates("He signed it.", "en")
    assert not ru.rows & other.rows
