"""What was paid for once is not paid for again."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import pytest

from summariser import Article, Report, Result, Store, Summariser, pipeline
from summariser.errors import AnswerTruncated, StoreFull, StoreLocked
from summariser.schemas.report import Usage
from summariser.schemas.vocabulary import FindingKind
from summariser.storage import answers, keys
from summariser.verification import extraction
from summariser.verification.faults import Fault, Verdict
from tests.engines.llm.answers import ANSWER, ARTICLE
from tests.engines.llm.fault_server import Fault as Script
from tests.engines.llm.fault_server import FaultServer, fails, says, serving
from tests.engines.llm.test_repair import FALSE_PAIR, TRUE_PAIR, mends, pair

WRONG = ANSWER | {"pairs": [*ANSWER["pairs"][:1], FALSE_PAIR]}
MENDING = mends(pairs=pair(TRUE_PAIR))


def ask(server: FaultServer, place: str | Store, article: str | Article = ARTICLE, **options: Any) -> Report:
    """The report on an article, by a fresh summariser."""
    with Summariser("llm", store=place, model="m", base_url=server.url, **options) as summariser:
        return summariser.summarise(article)


def upgrade(monkeypatch: pytest.MonkeyPatch) -> None:
    """Another version of this package."""
    monkeypatch.setattr(keys, "code_version", lambda: "99.0")


def test_the_second_time_nothing_is_asked(place: str) -> None:
    """The report is the one of the first time, with what it took then."""
    with serving(says(WRONG), MENDING) as server:
        first, second = ask(server, place), ask(server, place)
        assert len(server.requests) == 2
    assert second == first
    assert second.provenance.usage.calls == 2


def test_an_upgrade_verifies_anew_and_asks_nothing(place: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Neither for the answer nor for its repair; the usage is that of the answers."""
    with serving(says(WRONG), MENDING, fails(500)) as server:
        first = ask(server, place)
        upgrade(monkeypatch)
        second = ask(server, place)
        assert len(server.requests) == 2
    assert second.summary == first.summary
    assert second.provenance.created > first.provenance.created
    assert second.provenance.usage == first.provenance.usage


def test_an_upgrade_that_finds_more_asks_nothing_either(place: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """It withholds what it finds."""
    verify = extraction.verify

    def stricter(*arguments: Any) -> Any:
        found, faults = verify(*arguments)
        fault = Fault(("pair", 1), "", Verdict(FindingKind.figure, "the new version does not like it"))
        return found, (*faults, fault)

    with serving(says(ANSWER), fails(500)) as server:
        first = ask(server, place)
        upgrade(monkeypatch)
        monkeypatch.setattr(pipeline, "verify", stricter)
        second = ask(server, place)
        assert len(server.requests) == 1
    assert len(second.summary.pairs) == len(first.summary.pairs) - 1


def test_a_repair_is_remembered_however_it_was_asked_for(place: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """A new version words its findings otherwise; the correction is the same."""
    verify = extraction.verify

    def wordier(*arguments: Any) -> Any:
        found, faults = verify(*arguments)
        if faults:
            faults = (*faults, Fault(("pair", 0), "", Verdict(FindingKind.figure, "in other words")))
        return found, faults

    with serving(says(WRONG), MENDING, fails(500)) as server:
        first = ask(server, place)
        upgrade(monkeypatch)
        monkeypatch.setattr(pipeline, "verify", wordier)
        second = ask(server, place)
        assert len(server.requests) == 2
    assert second.summary == first.summary


def test_force_asks_again(place: str) -> None:
    """And keeps what it is told."""
    with serving(says(ANSWER)) as server:
        first, second = ask(server, place), ask(server, place, force=True)
        assert len(server.requests) == 2
        assert ask(server, place) == second != first


@pytest.mark.parametrize(
    ("article", "options"),
    [
        (Article(f"{ARTICLE} Цех большой."), {}),
        (Article(ARTICLE, title="Новый цех"), {}),
        (Article(ARTICLE, published="2021-06-04"), {}),
        (ARTICLE, {"sentences": 2}),
    ],
)
def test_another_question_is_asked(place: str, article: str | Article, options: dict[str, Any]) -> None:
    """Text, title, date and what shapes the question make it another."""
    with serving(says(ANSWER)) as server:
        ask(server, place)
        before = len(server.requests)
        ask(server, place, article, **options)
        assert len(server.requests) > before


def test_the_same_words_from_elsewhere_are_not_asked_about_again(place: str) -> None:
    """The report names the place where they were read this time."""
    with serving(says(ANSWER)) as server:
        ask(server, place, Article(ARTICLE, url="https://one.example/", id="1"))
        report = ask(server, place, Article(ARTICLE, url="https://other.example/", id="2"))
        assert len(server.requests) == 1
    assert (report.article.url, report.article.id) == ("https://other.example/", "2")


def long_article() -> str:
    """One that can be parted."""
    paragraphs = (
        f"В абзаце номер {number} сказано, что завод работает без перерыва." for number in range(60)
    )
    return "\n".join([ARTICLE, *paragraphs])


def truncates(*then: Script) -> list[Script]:
    """A model that cannot answer for the whole article, and then does otherwise."""
    return [says("{", finish="length"), says("{", finish="length"), *then]


def test_the_way_into_parts_is_remembered(place: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """The answer that never ended is not asked for again."""
    with serving(*truncates(says(ANSWER))) as server:
        ask(server, place, long_article())
        before = len(server.requests)
        upgrade(monkeypatch)
        ask(server, place, long_article())
        assert len(server.requests) == before


def test_an_article_that_came_to_nothing_is_asked_about_anew(place: str) -> None:
    """Perhaps the model may write more by now."""
    with serving(says("{", finish="length")) as server:
        with pytest.raises(AnswerTruncated):
            ask(server, place)
        before = len(server.requests)
        with pytest.raises(AnswerTruncated):
            ask(server, place)
        assert len(server.requests) == 2 * before


def test_what_was_spent_is_what_was_asked_now(tmp_path: Path) -> None:
    """A report says what it took in all; a run only what it has asked itself."""
    with serving(says(ANSWER)) as server:
        spent: list[Usage] = []
        for _ in range(2):
            with Summariser("llm", store=tmp_path / "s.db", model="m", base_url=server.url) as summariser:
                summariser.summarise(ARTICLE)
                spent.append(summariser.spent)
    assert [usage.calls for usage in spent] == [1, 0]


def failing(error: Exception) -> Callable[..., None]:
    """What cannot write."""

    def fail(*_: object, **__: object) -> None:
        raise error

    return fail


def test_what_cannot_be_kept_is_given_out_and_ends_the_run(
    place: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What was paid for is not thrown away; no more is paid for that cannot be kept."""
    articles: Sequence[Article] = [Article(f"{ARTICLE} Это номер {number}.") for number in range(30)]
    with serving(says(ANSWER)) as server, Store(place) as store:
        monkeypatch.setattr(answers.Answers, "keep", failing(StoreFull("no room is left")))
        found: list[Result] = []
        few = Summariser("llm", store=store, model="m", base_url=server.url, concurrency=2)
        with few as summariser, pytest.raises(StoreFull):
            found.extend(summariser.stream(articles))
        assert found
        assert all(result.report for result in found)
        assert len(server.requests) < 10


def test_a_store_that_cannot_be_read_ends_the_run(place: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Before anything is asked."""
    with serving(says(ANSWER)) as server, Store(place) as store:
        monkeypatch.setattr(store, "take", failing(StoreLocked("another process holds the store")))
        with pytest.raises(StoreLocked):
            ask(server, store)
        assert server.requests == []
