"""What is found wrong goes back to the model, item by item, at most twice."""

import asyncio
import json
from typing import Any

import pytest

from summariser.engines.llm.engine import LanguageModelEngine
from summariser.pipeline import run
from summariser.schemas.article import Article
from summariser.schemas.report import Report
from summariser.settings import load_settings
from tests.engines.llm.answers import ANSWER, ARTICLE, altered
from tests.engines.llm.fault_server import Fault, FaultServer, fails, says, serving

FALSE_PAIR = {
    "sentences": [3],
    "ru": "Цех стоил 5,4 млрд рублей.",
    "en": "The workshop cost 5.4 billion roubles.",
}
TRUE_PAIR = {
    "sentences": [3],
    "ru": "Цех стоил 4,5 млрд рублей.",
    "en": "The workshop cost 4.5 billion roubles.",
}
COST = ANSWER["events"][0]["figures"][0]
JOBS = ANSWER["events"][0]["figures"][1]

NOTHING: dict[str, Any] = {
    "people": [],
    "things": [],
    "events": [],
    "figures": [],
    "quotes": [],
    "pairs": [],
}


def mends(**items: Any) -> Fault:
    """Answer with these corrections."""
    return says(NOTHING | items)


def pair(value: dict[str, Any], item: int | None = 2) -> list[dict[str, Any]]:
    """A correction of a pair."""
    return [{"item": item, "value": value}]


def report_from(*script: Fault, text: str = ARTICLE) -> tuple[Report, FaultServer]:
    """The report on the article, and the server with what it was asked."""

    async def reported(url: str) -> Report:
        engine = LanguageModelEngine(load_settings(engine="llm", model="m", base_url=url))
        try:
            return await run(Article(text), engine)
        finally:
            await engine.aclose()

    with serving(*script) as server:
        return asyncio.run(reported(server.url)), server


def test_a_sound_answer_is_not_sent_back() -> None:
    """No finding, no second question."""
    report, server = report_from(says(ANSWER))
    assert (report.findings, len(server.requests)) == ((), 1)


def test_an_item_with_a_finding_goes_back_and_is_replaced() -> None:
    """Only that item, with the finding in words; what is mended leaves no finding."""
    report, server = report_from(says(altered("pairs.1", FALSE_PAIR)), mends(pairs=pair(TRUE_PAIR)))
    assert [one.ru for one in report.summary.pairs] == [ANSWER["pairs"][0]["ru"], TRUE_PAIR["ru"]]
    assert report.findings == ()
    question = server.requests[1]["messages"][-1]["content"]
    assert f"pairs 2: {json.dumps(FALSE_PAIR, ensure_ascii=False, separators=(',', ':'))}" in question
    assert "«5,4 млрд рублей»" in question
    assert "pairs 1" not in question
    assert server.requests[1]["messages"][0] == server.requests[0]["messages"][0]


def test_what_still_fails_after_two_rounds_is_withheld() -> None:
    """Three requests, and the item stands in its finding."""
    false = says(altered("pairs.1", FALSE_PAIR))
    other = {
        "ru": "Цех стоил 6,4 млрд рублей.",
        "en": "The workshop cost 6.4 billion roubles.",
        "sentences": [3],
    }
    report, server = report_from(false, mends(pairs=pair(other)), mends(pairs=pair(FALSE_PAIR)))
    assert len(server.requests) == 3
    assert [one.ru for one in report.summary.pairs] == [ANSWER["pairs"][0]["ru"]]
    assert report.withheld == 1
    assert (report.provenance.attempts, report.provenance.usage.calls) == (3, 3)


def test_a_model_that_insists_is_not_asked_again() -> None:
    """The same item once more is an answer, too."""
    report, server = report_from(says(altered("pairs.1", FALSE_PAIR)), mends(pairs=pair(FALSE_PAIR)))
    assert (len(server.requests), report.withheld) == (2, 1)


def test_an_item_that_breaks_the_schema_is_repaired_too() -> None:
    """It goes back as it came."""
    report, server = report_from(says(altered("pairs.1.en", None)), mends(pairs=pair(TRUE_PAIR)))
    assert (len(report.summary.pairs), report.findings) == (2, ())
    assert '"en":null' in server.requests[1]["messages"][-1]["content"]


def test_a_false_figure_takes_its_event_back() -> None:
    """An event is corrected as a whole."""
    false = altered("events.0.figures.0.0", "5,4 млрд рублей")
    report, server = report_from(says(false), mends(events=[{"item": 1, "value": ANSWER["events"][0]}]))
    assert [figure.text for figure in report.events[0].figures] == [COST[0], JOBS[0]]
    assert report.findings == ()
    assert "events 1: " in server.requests[1]["messages"][-1]["content"]


def test_a_finding_says_what_stands_there_instead() -> None:
    """With the number of the sentence that says it."""
    false = altered("events.0.figures.1.0", "300 рабочих мест")
    _, server = report_from(says(false), mends(events=[{"item": 1, "value": ANSWER["events"][0]}]))
    question = server.requests[1]["messages"][-1]["content"]
    assert "«300 рабочих мест» does not stand in the article; [2] says «200 рабочих мест»" in question


@pytest.mark.parametrize(
    "wrong",
    [
        {"ru": "The workshop cost 4.5 billion roubles."},
        {"en": "Цех стоил 4,5 млрд рублей."},
        {"ru": "Цех коштував 4,5 млрд рублів, його відкрили."},
        {"ru": "Цех cтоил 4,5 млрд рублей."},  # a Latin c
        {"en": "The workshop cost 4.5 million roubles."},
    ],
)
def test_a_pair_in_the_wrong_language_or_with_halves_that_disagree_goes_back(wrong: dict[str, str]) -> None:
    """Wrong language, mixed script and halves that say different things are findings as any other."""
    report, server = report_from(says(altered("pairs.1", TRUE_PAIR | wrong)), mends(pairs=pair(TRUE_PAIR)))
    assert (len(server.requests), report.findings) == (2, ())
    assert [one.ru for one in report.summary.pairs] == [ANSWER["pairs"][0]["ru"], TRUE_PAIR["ru"]]


def test_a_figure_that_nothing_cites_is_asked_for_once() -> None:
    """It is added to its event; where the model leaves it out, it stays uncovered."""
    lacking = says(altered("events.0.figures", [JOBS]))
    added = [{"item": None, "event": 1, "value": COST}]
    report, server = report_from(lacking, mends(figures=added))
    assert [figure.text for figure in report.events[0].figures] == [JOBS[0], COST[0]]
    assert "- figure [3] 4,5 млрд рублей" in server.requests[1]["messages"][-1]["content"]
    report, server = report_from(lacking, mends())
    assert (len(report.uncovered.figures), len(server.requests)) == (1, 2)


def test_a_number_in_words_is_worth_no_question() -> None:
    """«Две страны» says who takes part, not how many."""
    _, server = report_from(says(ANSWER), text=f"{ARTICLE} Об этом договорились две страны.")
    assert len(server.requests) == 1


def test_a_correction_that_makes_it_worse_is_not_taken() -> None:
    """The answer stays as it was; the question is counted."""
    worse = [{"item": 1, "value": FALSE_PAIR}, {"item": 2, "value": FALSE_PAIR}]
    report, server = report_from(says(altered("pairs.1", FALSE_PAIR)), mends(pairs=worse))
    assert [one.ru for one in report.summary.pairs] == [ANSWER["pairs"][0]["ru"]]
    assert report.provenance.usage.calls == len(server.requests) == 3


def test_a_correction_of_no_item_corrects_nothing() -> None:
    """Numbers that no item has, and corrections that are broken themselves, are passed over."""
    strange = [{"item": 7, "value": TRUE_PAIR}, {"item": 2, "value": {"ru": "?"}}]
    report, _ = report_from(says(altered("pairs.1", FALSE_PAIR)), mends(pairs=strange))
    assert len(report.summary.pairs) == 1


def test_a_provider_that_fails_at_the_repair_costs_the_repair_only() -> None:
    """The report is made of what there is."""
    report, server = report_from(says(altered("pairs.1", FALSE_PAIR)), fails(401))
    assert len(report.summary.pairs) == 1
    assert report.withheld == 1
    assert report.provenance.usage.calls == len(server.requests) == 2
