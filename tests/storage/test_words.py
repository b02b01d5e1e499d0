"""Reports are found by words in any form of either language."""

from collections.abc import Iterator

import pytest

from summariser.engines.embedded.engine import EmbeddedEngine
from summariser.schemas.article import Article
from summariser.storage.keys import keys_of
from summariser.storage.store import Store
from tests.articles import TEXT, TRUE, report_on


@pytest.fixture
def store(place: str) -> Iterator[Store]:
    """Two reports: a bridge in Samara, and a school in Osh."""
    school = "В Оше открыли новую школу для учеников младших классов. Её строили два года."
    with Store(place) as opened:
        for article in (Article(TEXT, source="bridge"), Article(school, source="school")):
            opened.take(keys_of(article, EmbeddedEngine()))
            extraction = (
                TRUE
                if article.source == "bridge"
                else TRUE.model_copy(
                    update=dict.fromkeys(("entities", "events", "quotes"), ()) | {"headline": None}
                )
            )
            opened.finish(keys_of(article, EmbeddedEngine()), report_on(extraction, article))
        yield opened


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("мост", {"bridge"}),
        ("мостами", {"bridge"}),
        ("МОСТУ", {"bridge"}),
        ("школа", {"school"}),
        ("младший класс", {"school"}),
        ("новый", {"bridge", "school"}),
        ("новый мост", {"bridge"}),
        ("школа мост", set()),
        ("bridges", {"bridge"}),
        ("opening", {"bridge"}),
        ('"новую школу"', {"school"}),
        ('"школу новую"', set()),
        ("трамвай", set()),
        ("мост OR", set()),
        ("", set()),
        ("'; DROP TABLE reports; --", set()),
        ('"', set()),
        ("мост*", {"bridge"}),
        ("content:мост", set()),
        ("мост\x00", {"bridge"}),
    ],
)
def test_words_are_found_in_any_form(store: Store, words: str, found: set[str]) -> None:
    """All of them; nothing that is typed is taken for an instruction."""
    if words == "мост OR" and store._database.is_postgresql:
        found = {"bridge"}  # "or" says nothing in English, and is not looked for
    assert {listed.source for listed in store.reports.listed(query=words)} == found


def test_what_was_pruned_is_found_no_more(store: Store) -> None:
    """Its words go with it."""
    assert store.reports.listed(query="мост")
    with store._database.writing() as connection:
        connection.exec_driver_sql("DELETE FROM reports")
    with store._database.reading() as connection:
        assert connection.exec_driver_sql("SELECT count(*) FROM words").scalar() == 0
