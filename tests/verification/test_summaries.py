"""Sentences about whole articles: what renders them passes, one wrong fact is found."""

import tomllib
from functools import cache
from pathlib import Path

import pytest

from summariser.source import Source
from summariser.verification.check import check

ARTICLES = tomllib.loads((Path(__file__).parent / "summaries.toml").read_text("utf-8"))


def rows(kind: str) -> list[tuple[str, str]]:
    """Every sentence of a kind, with the name of its article."""
    return [(name, sentence) for name, article in ARTICLES.items() for sentence in article[kind]]


@cache
def source(name: str) -> Source:
    """An article, indexed once."""
    return Source(ARTICLES[name]["text"])


def test_the_articles_are_there() -> None:
    """More than a hundred sentences of either kind."""
    assert min(len(rows("faithful")), len(rows("wrong"))) > 100


@pytest.mark.parametrize(("name", "sentence"), rows("faithful"))
def test_a_faithful_sentence_passes(name: str, sentence: str) -> None:
    """Other words, other units and parts left out are no faults."""
    assert check(source(name), sentence).findings == ()


@pytest.mark.parametrize(("name", "sentence"), rows("wrong"))
def test_a_wrong_fact_is_found(name: str, sentence: str) -> None:
    """Figures, dates and names as errors, denials as warnings."""
    assert check(source(name), sentence).findings != ()


@pytest.mark.parametrize(("name", "sentence"), rows("not_caught"))
def test_the_limits_are_known(name: str, sentence: str) -> None:
    """What the documentation says is not caught is not: when it is, move it up."""
    assert check(source(name), sentence).findings == ()
