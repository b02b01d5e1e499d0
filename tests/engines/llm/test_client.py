"""One engine, many questions: what is learnt, counted and shared."""

import asyncio
from collections.abc import Mapping
from dataclasses import dataclass, field

from summariser.engines.llm.client import LanguageModel
from summariser.engines.llm.engine import LanguageModelEngine
from summariser.engines.llm.metering import Meter
from summariser.engines.llm.prompt import messages
from summariser.engines.llm.wire import WireExtraction
from summariser.engines.protocol import Draft
from summariser.settings import load_settings
from tests.engines.llm.answers import ANSWER, altered
from tests.engines.llm.asking import SOURCE, ask, settings_for
from tests.engines.llm.fault_server import GOOD, FaultServer, fails, refuses, says, serving


def test_one_engine_serves_many_articles_at_once(sound: FaultServer) -> None:
    """Each draft counts its own requests."""

    async def asked() -> list[Draft]:
        engine = LanguageModelEngine(settings_for(sound))
        try:
            return await asyncio.gather(*(engine.extract(SOURCE) for _ in range(8)))
        finally:
            await engine.aclose()

    assert [draft.usage.calls for draft in asyncio.run(asked())] == [1] * 8


def test_one_engine_serves_one_event_loop_after_another(sound: FaultServer) -> None:
    """A connection belongs to its loop; the next loop gets one of its own."""
    engine = LanguageModelEngine(settings_for(sound))

    async def asked() -> Draft:
        try:
            return await engine.extract(SOURCE)
        finally:
            await engine.aclose()

    assert [asyncio.run(asked()).attempts for _ in range(2)] == [1, 1]


@dataclass
class Slow:
    """A limiter that lets each request wait for 0.7 seconds."""

    admitted: list[int] = field(default_factory=list)
    told: list[tuple[int, str | None]] = field(default_factory=list)
    ends: int = 0

    async def admit(self, tokens: int) -> None:
        """Wait."""
        await asyncio.sleep(0.7)
        self.admitted.append(tokens)

    def heard(self, status: int, headers: Mapping[str, str]) -> None:
        """Take it down."""
        self.told.append((status, headers.get("retry-after")))

    def ended(self, error: BaseException | None) -> None:
        """Count it."""
        self.ends += 1


def test_a_limiter_lets_requests_go_and_hears_every_response() -> None:
    """It is asked before each request, and its waiting costs the question no time."""

    async def asked(server: FaultServer, limiter: Slow) -> None:
        model = LanguageModel(settings_for(server, timeout=1), limiter)
        try:
            question = messages(SOURCE, SOURCE.sentences, 3)
            await model.ask(question, WireExtraction, 1000, Meter())
        finally:
            await model.aclose()

    limiter = Slow()
    with serving(fails(429, retry_after="0.1"), GOOD) as server:
        asyncio.run(asked(server, limiter))
    assert limiter.told == [(429, "0.1"), (200, None)]
    assert [tokens > 3000 for tokens in limiter.admitted] == [True, True]
    assert limiter.ends == 2


def test_a_larger_limit_is_asked_for_once() -> None:
    """A truncated answer is asked for again with twice the room."""
    with serving(says("{", finish="length"), GOOD) as server:
        ask(server)
    first, second = (request["max_tokens"] for request in server.requests)
    assert second == 2 * first


def test_the_manner_of_a_model_is_learnt_once() -> None:
    """What the first article found out, the second does not try again."""
    picky = refuses("temperature", refuses("json_schema", GOOD))
    with serving(picky) as server:
        ask(server)
        learnt = len(server.requests)
        ask(server)
    assert (learnt, len(server.requests)) == (3, 4)
    assert "temperature" not in server.requests[-1]
    assert server.requests[-1]["tools"]


def test_what_the_first_article_finds_out_those_that_wait_for_it_do_not_try() -> None:
    """Of many at once, the first goes ahead; the others are asked in the manner that it has learnt."""

    async def asked(url: str) -> None:
        engine = LanguageModelEngine(load_settings(engine="llm", model="m", base_url=url))
        try:
            await asyncio.gather(*(engine.extract(SOURCE) for _ in range(6)))
        finally:
            await engine.aclose()

    with serving(refuses("temperature", refuses("json_schema", GOOD))) as server:
        asyncio.run(asked(server.url))
    assert len(server.requests) == 2 + 6


def test_cached_tokens_were_read_too() -> None:
    """A provider that counts them apart has not cut the question."""
    usage = {"prompt_tokens": 512, "prompt_tokens_details": {"cached_tokens": 3000}}
    with serving(says(ANSWER, usage=usage)) as server:
        draft = ask(server)
    assert (draft.usage.input_tokens, draft.usage.cached_tokens) == (512, 3000)
    with serving(says(ANSWER, usage={"prompt_tokens": 4000, "prompt_cache_hit_tokens": 3000})) as server:
        assert ask(server).usage.cached_tokens == 3000


def test_a_broken_item_is_a_finding_of_the_draft() -> None:
    """It costs no other item and no second request."""
    with serving(says(altered("events.0.figures.0.0", 5))) as server:
        draft = ask(server)
    assert [finding.item for finding in draft.findings] == ["event e1 figure 1"]
    assert len(draft.extraction.events[0].figures) == 1
