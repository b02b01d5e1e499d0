"""The trigger lexicon as data."""

import tomllib
from importlib.resources import files

import pytest

from summariser.engines.embedded.lexicon import lexicon, pattern
from summariser.schemas.vocabulary import EventType

FILES = ["triggers.toml", "triggers_en.toml"]


def _classes(name: str) -> list[dict[str, object]]:
    text = (files("summariser.engines.embedded") / "data" / name).read_text("utf-8")
    classes: list[dict[str, object]] = tomllib.loads(text)["class"]
    return classes


@pytest.mark.parametrize("name", FILES)
def test_every_class_says_why_it_is_true(name: str) -> None:
    """A class of triggers comes with its reason and at least one word."""
    for row in _classes(name):
        assert row["why"]
        assert {"verbs", "nouns", "happenings"} & set(row)


@pytest.mark.parametrize("name", FILES)
def test_lemmas_are_folded(name: str) -> None:
    """Lemmas are in lower case with е for ё, else they match nothing."""
    for row in _classes(name):
        for key in {"verbs", "nouns", "happenings", "with", "without"} & set(row):
            assert row[key] == str(row[key]).lower().replace("ё", "е")


def test_every_type_has_a_class() -> None:
    """Only `other` has no triggers of its own."""
    assert {row["type"] for row in _classes("triggers.toml")} == {kind.value for kind in EventType} - {
        "other"
    }


def test_open_endings() -> None:
    """An asterisk stands for any ending, a word without one for itself."""
    found = pattern("завод* суд")
    assert [found.matches(lemma) for lemma in ("заводской", "суд", "судно")] == [True, True, False]


def test_a_word_may_be_in_several_classes() -> None:
    """«открыть» opens plants, cases and exhibitions; what stands beside it decides."""
    assert len({known.type for known in lexicon("ru").verbs["открыть"]}) > 2
