"""Long articles are asked about in parts, and the answers are one."""

import asyncio

import pytest

from summariser.engines.llm.conversion import convert
from summariser.engines.llm.engine import LanguageModelEngine
from summariser.engines.llm.parts import halves, joined, parts
from summariser.engines.llm.tolerance import Broken
from summariser.engines.llm.wire import WireEvent, WireExtraction
from summariser.engines.protocol import Draft
from summariser.errors import AnswerTruncated
from summariser.settings import load_settings
from summariser.source import Source
from tests.engines.llm.answers import ANSWER, ARTICLE
from tests.engines.llm.fault_server import FaultServer, fails, says, serving

MORE = "\n".join(
    f"В {number}-м квартале 2020 года завод выпустил {number}00 станков на {number}4 млн рублей."
    for number in range(2, 42)
)
LONG = Source(f"{ARTICLE}\n{MORE}")
WHOLE = WireExtraction.model_validate(ANSWER)

LATER = ANSWER | {
    "people": [["p2", "Анна Рябова", "Anna Ryabova"]],
    "things": ANSWER["things"],
    "events": [
        ANSWER["events"][0],
        ANSWER["events"][0] | {"type": "company_event", "ru": "Рост выпуска", "sentences": [5]},
    ],
    "relations": ["2 precedes 1"],
}


def ask(server: FaultServer, **options: int) -> Draft:
    """What the engine makes of the long article."""

    async def asked() -> Draft:
        engine = LanguageModelEngine(load_settings(engine="llm", model="m", base_url=server.url, **options))
        try:
            return await engine.extract(LONG)
        finally:
            await engine.aclose()

    return asyncio.run(asked())


def test_a_text_within_the_budget_is_one_part() -> None:
    """Most articles are."""
    assert parts(LONG, 16_000) == [LONG.sentences]


@pytest.mark.parametrize("tokens", [500, 100, 10])
def test_parts_are_the_whole_text_in_order(tokens: int) -> None:
    """No sentence is lost or repeated, whatever the budget."""
    split = parts(LONG, tokens)
    assert len(split) > 1
    assert tuple(sentence for part in split for sentence in part) == LONG.sentences


def test_a_part_ends_with_its_paragraph() -> None:
    """The first paragraph, three sentences, stays together."""
    assert [sentence.number for sentence in parts(LONG, 60)[0]] == [1, 2, 3]


def test_halves_are_as_even_as_sentences_allow() -> None:
    """And a text that is short already is not split."""
    first, second = halves(LONG.sentences)
    assert (*first, *second) == LONG.sentences
    assert abs(len(first) - len(second)) < 6
    assert halves(LONG.sentences[:3]) == [LONG.sentences[:3]]


def test_joined_answers_have_everything_once() -> None:
    """Known entities and events told already are left out; relations follow their events."""
    both = joined(WHOLE, WireExtraction.model_validate(LATER))
    extraction, findings = convert(both, LONG)
    assert findings == ()
    assert [entity.id for entity in extraction.entities] == ["p1", "p2", "o1", "g1"]
    assert [event.type.value for event in extraction.events] == ["commissioning_opening", "company_event"]
    assert [(one.source, one.target) for one in extraction.relations] == [("e2", "e1")]
    assert len(extraction.quotes) == 1


def test_an_event_that_is_told_further_is_one_event() -> None:
    """Of the same title, with the figures and sentences of both parts."""
    further = ANSWER["events"][0] | {
        "sentences": [4, 5],
        "time": "в 2020 году",
        "figures": [["200 станков", "выпуск", "output"], ANSWER["events"][0]["figures"][0]],
    }
    later = WireExtraction.model_validate(LATER | {"events": [further], "relations": []})
    (event,) = joined(WHOLE, later).events
    assert isinstance(event, WireEvent)
    assert event.sentences == [1, 2, 3, 4, 5]
    assert event.time == "3 июня 2021 года"
    texts = [figure.text for figure in event.figures if not isinstance(figure, Broken)]
    assert texts == ["4,5 млрд рублей", "200 рабочих мест", "200 станков"]


def test_a_long_article_is_asked_about_in_parts() -> None:
    """Later parts repeat the first sentence and know what is told already."""
    with serving(says(ANSWER), says(LATER)) as server:
        draft = ask(server, part_tokens=800)
    first, second = (request["messages"][-1]["content"] for request in server.requests)
    assert "[1] Завод" in first
    assert "[1] Завод" in second
    assert ("[4] В 2-м квартале" in first, "[4] В 2-м квартале" in second) == (True, False)
    assert "Known: p1 Олег Белкин; o1 завод «Волна»; g1 Тверь\n" in second
    assert "\nTold: Завод «Волна» открыл цех в Твери\n" in second
    assert (first[-23:], second[-23:]) == ("Write 3 sentence pairs.", "Write 4 sentence pairs.")
    assert (draft.usage.calls, len(draft.extraction.events)) == (2, 2)


def test_an_answer_that_stays_truncated_splits_the_article() -> None:
    """Once more with a larger limit, then in halves."""
    cut = says("{", finish="length")
    with serving(cut, cut, says(ANSWER), says(LATER)) as server:
        draft = ask(server)
    assert (len(server.requests), len(draft.extraction.events)) == (4, 2)


def test_an_article_that_does_not_fit_is_split() -> None:
    """A context overflow is known before anything is written."""
    overflow = fails(400, "maximum context length is 4096 tokens", "context_length_exceeded")
    with serving(overflow, says(ANSWER), says(LATER)) as server:
        draft = ask(server)
    assert (len(server.requests), draft.usage.calls) == (3, 3)


def test_splitting_has_an_end() -> None:
    """What is short and still truncated is an error."""
    with serving(says("{", finish="length")) as server, pytest.raises(AnswerTruncated):
        ask(server)
    assert len(server.requests) <= 8
