"""What was answered and made is kept, once, and by one at a time."""

import threading
from collections.abc import Iterator

import pytest
from sqlalchemy import update

from summariser.engines.embedded.engine import EmbeddedEngine
from summariser.engines.memory import Remembered
from summariser.errors import NoSuchReport
from summariser.rendering.jsonlines import render_json
from summariser.schemas.article import Article
from summariser.schemas.report import Report, Usage
from summariser.storage import claims, keys
from summariser.storage.keys import Keys, keys_of
from summariser.storage.store import Standing, Store
from summariser.storage.tables import workers
from tests.articles import TEXT, TRUE, report_on

ARTICLE = Article(TEXT, title="Мост в Самаре", source="mosty.txt")


@pytest.fixture
def store(place: str) -> Iterator[Store]:
    """An empty store."""
    with Store(place) as opened:
        yield opened


def kept(store: Store, article: Article = ARTICLE) -> tuple[Keys, Report]:
    """An article whose report is in the store."""
    names, report = keys_of(article, EmbeddedEngine()), report_on(TRUE, article)
    store.take(names)
    store.finish(names, report)
    return names, report


def test_a_report_comes_back_as_it_was(store: Store) -> None:
    """Every byte of it."""
    names, report = kept(store)
    found = store.find(names)
    assert found is not None
    assert render_json(found) == render_json(report)


def test_signs_that_no_database_takes_do_no_harm(store: Store) -> None:
    """Half a character and a zero are in no title, and the report is kept all the same."""
    names, _ = kept(store, Article(TEXT, title="Мост\x00\ud83d"))
    assert store.find(names) is not None


def test_what_an_article_says_makes_its_key() -> None:
    """Text, title, date and language count; where it was read does not."""
    engine = EmbeddedEngine()
    same = ARTICLE.model_copy(update={"url": "https://example.org/", "source": "x", "id": "7"})
    assert keys_of(ARTICLE, engine) == keys_of(same, engine)
    others = [
        ARTICLE.model_copy(update={name: value})
        for name, value in [("text", "Иной."), ("title", None), ("language", "ru")]
    ]
    dated = Article(TEXT, title="Мост в Самаре", published="2022-05-12")
    assert len({keys_of(article, engine) for article in (ARTICLE, *others, dated)}) == 5
    assert keys_of(ARTICLE, EmbeddedEngine(sentences=4)) != keys_of(ARTICLE, engine)


def test_an_upgrade_changes_the_key_of_the_report_only(monkeypatch: pytest.MonkeyPatch) -> None:
    """Answers outlive the version that asked."""
    before = keys_of(ARTICLE, EmbeddedEngine())
    monkeypatch.setattr(keys, "code_version", lambda: "99.0")
    after = keys_of(ARTICLE, EmbeddedEngine())
    assert (before.answers, before.article) == (after.answers, after.article)
    assert before.report != after.report


def test_an_answer_is_kept_with_what_it_took(store: Store) -> None:
    """Also the way that led nowhere, until the article has failed as a whole."""
    answer, failure = (
        Remembered('{"a": 1}', None, Usage(calls=2)),
        Remembered(None, "AnswerTruncated", Usage()),
    )
    store.answers.keep("q1", answer, article="a", model="m")
    store.answers.keep("q2", failure, article="a", model="m")
    assert (store.answers.find("q1"), store.answers.find("q2"), store.answers.find("q3")) == (
        answer,
        failure,
        None,
    )
    store.answers.drop_failures("a")
    assert (store.answers.find("q1"), store.answers.find("q2")) == (answer, None)


def test_an_article_is_in_one_hand_at_a_time(place: str, store: Store) -> None:
    """Who comes second waits for the report, in this process or another."""
    names = keys_of(ARTICLE, EmbeddedEngine())
    with Store(place) as other:
        assert store.take(names) is Standing.ours
        assert other.take(names) is Standing.taken
        assert store.take(names) is Standing.taken
        report = report_on(TRUE, ARTICLE)
        store.finish(names, report)
        assert other.take(names) == report
        assert other.take(names, force=True) is Standing.ours


def test_of_many_that_want_an_article_one_gets_it(place: str) -> None:
    """Ten at the same moment."""
    names = keys_of(ARTICLE, EmbeddedEngine())
    stores = [Store(place) for _ in range(10)]
    found: list[object] = []
    threads = [threading.Thread(target=lambda one=one: found.append(one.take(names))) for one in stores]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    for one in stores:
        one.close()
    assert found.count(Standing.ours) == 1
    assert found.count(Standing.taken) == 9


def test_a_claim_is_given_back(place: str, store: Store) -> None:
    """By who gives up, and by who leaves."""
    names = keys_of(ARTICLE, EmbeddedEngine())
    other = Store(place)
    assert other.take(names) is Standing.ours
    other.give_up(names, failed=True)
    assert other.take(names) is Standing.ours
    other.close()
    assert store.take(names) is Standing.ours


@pytest.mark.parametrize(
    ("changed", "taken_over"),
    [
        ({"process": 2**22 + 1}, True),
        ({"started": 1.0}, True),
        ({"host": "another"}, False),
        ({"host": "another", "seen": 1.0}, True),
        ({}, False),
    ],
    ids=["its process is gone", "its number is another's", "it lives elsewhere", "it is silent", "it lives"],
)
def test_a_dead_hand_lets_go(place: str, store: Store, changed: dict[str, object], taken_over: bool) -> None:
    """The same host knows at once that a process is gone; other hosts after a minute without a sign."""
    names = keys_of(ARTICLE, EmbeddedEngine())
    with Store(place) as other:
        other.take(names)
        if changed:
            with store._database.writing() as connection:
                connection.execute(update(workers).values(**changed))
        assert (store.take(names) is Standing.ours) is taken_over


def test_a_worker_signs_while_it_lives(store: Store, place: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Its sign is renewed without its doing anything."""
    monkeypatch.setattr(claims, "BEAT", 0.05)
    names = keys_of(ARTICLE, EmbeddedEngine())
    store.take(names)
    with Store(place) as other:
        with other._database.writing() as connection:
            connection.execute(update(workers).values(host="another", seen=1.0))
        for _ in range(100):
            threading.Event().wait(0.05)
            with other._database.reading() as connection:
                if connection.execute(workers.select()).one().seen > 1.0:
                    break
        assert other.take(names) is Standing.taken


def test_reports_are_listed_and_shown(store: Store) -> None:
    """The latest first; any beginning of an id that only one has will do."""
    names, report = kept(store)
    kept(store, Article("В Оше открыли школу.", source="osh.txt"))
    newest, oldest = store.reports.listed()
    assert (newest.source, oldest.source, oldest.title) == ("osh.txt", "mosty.txt", "Мост в Самаре")
    assert store.reports.show(oldest.id[:6]) == report
    assert names.report.startswith(oldest.id)
    assert len(store.reports.listed(limit=1)) == 1


@pytest.mark.parametrize("wrong", ["", "ffff", "%", "zz"])
def test_an_id_that_is_none_is_an_error(store: Store, wrong: str) -> None:
    """In one line."""
    kept(store)
    with pytest.raises(NoSuchReport, match="no report has this id; see summariser list"):
        store.reports.show(wrong)


def test_of_an_article_the_latest_report_counts(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    """An upgrade adds one; the one before is only to be pruned."""
    names, report = kept(store)
    later = names._replace(report="f" * 64)
    assert store.take(later) is Standing.once_made
    store.finish(later, report)
    assert [listed.id for listed in store.reports.listed()] == ["f" * 12]
    assert len(list(store.reports.all())) == 1


def test_all_reports_are_read_a_page_at_a_time(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    """None is left out at the turn of a page."""
    monkeypatch.setattr("summariser.storage.reports.PAGE", 2)
    for number in range(5):
        kept(store, Article(f"{TEXT} {number}.", id=str(number)))
    assert [report.article.id for report in store.reports.all()] == list("01234")
