"""Whatever a provider does wrong has a typed outcome, an exit code and a bounded number of requests."""

import asyncio
import time
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

import pytest
from openai.types.chat.completion_create_params import CompletionCreateParamsNonStreaming
from pydantic import TypeAdapter

from summariser.cli.exit_codes import code_of
from summariser.engines.llm import retrying
from summariser.engines.llm.client import LanguageModel
from summariser.engines.llm.engine import LanguageModelEngine
from summariser.engines.llm.metering import Meter
from summariser.engines.llm.prompt import messages
from summariser.engines.llm.wire import WireExtraction
from summariser.engines.protocol import Draft
from summariser.errors import (
    AuthenticationFailed,
    EndpointMisconfigured,
    ProviderError,
    ProviderUnavailable,
)
from summariser.settings import Settings, load_settings
from summariser.source import Source
from tests.engines.llm.answers import ANSWER, ARTICLE, altered
from tests.engines.llm.fault_matrix import FATAL, KEY, RECOVERED
from tests.engines.llm.fault_server import (
    GOOD,
    FaultServer,
    fails,
    refuses,
    says,
    sends,
    serving,
)

SOURCE = Source(ARTICLE)


@pytest.fixture(autouse=True)
def impatience(monkeypatch: pytest.MonkeyPatch) -> None:
    """Pauses between requests are real, and short."""
    monkeypatch.setattr(retrying, "FIRST_PAUSE", 0.01)


def settings_for(server: FaultServer, **options: Any) -> Settings:
    """Settings that lead to a server."""
    return load_settings(engine="llm", model="m", base_url=server.url, api_key=KEY, **options)


def ask(server: FaultServer, **options: Any) -> Draft:
    """What the engine makes of the article there."""

    async def asked() -> Draft:
        engine = LanguageModelEngine(settings_for(server, **options))
        try:
            return await engine.extract(SOURCE)
        finally:
            await engine.aclose()

    return asyncio.run(asked())


@pytest.fixture
def sound() -> Iterator[FaultServer]:
    """A server that answers well."""
    with serving(GOOD) as server:
        yield server


def test_a_sound_answer_takes_one_request(sound: FaultServer) -> None:
    """The extraction, and what it used up."""
    draft = ask(sound)
    assert [event.id for event in draft.extraction.events] == ["e1"]
    assert (draft.usage.calls, draft.usage.output_tokens, draft.attempts) == (1, 100, 1)
    assert draft.findings == ()


def test_strict_structured_output_is_asked_for(sound: FaultServer) -> None:
    """A closed schema with `strict: true`, no temperature but 0, and a limit."""
    ask(sound)
    (request,) = sound.requests
    schema = request["response_format"]["json_schema"]
    assert (schema["strict"], schema["name"]) == (True, "WireExtraction")
    assert request["temperature"] == 0
    assert request["max_tokens"] > 1000
    assert sound.keys == [f"Bearer {KEY}"]


@pytest.mark.parametrize("name", RECOVERED)
def test_what_can_be_mended_costs_a_request_and_no_article(name: str) -> None:
    """The answer comes, after so many requests, each of which is counted."""
    script, requests = RECOVERED[name]
    with serving(*script) as server:
        draft = ask(server)
    assert (len(server.requests), draft.usage.calls) == (requests, requests)
    assert len(draft.extraction.events) == 1


@pytest.mark.parametrize("name", FATAL)
def test_what_cannot_be_mended_is_a_typed_error(name: str) -> None:
    """After so many requests, with an exit code, in one line, and without the key."""
    script, requests, error, code = FATAL[name]
    with serving(*script) as server, pytest.raises(ProviderError) as caught:
        ask(server, timeout=1.5 if error is ProviderUnavailable else 30)
    told = str(caught.value)
    assert (type(caught.value), len(server.requests), code_of(caught.value)) == (error, requests, code)
    assert server.url in told
    assert KEY not in told
    assert "\n" not in told


@pytest.mark.parametrize("refused", [[], ["json_schema"], ["json_schema", "tools"]])
def test_every_request_is_one_that_openai_knows(refused: list[str]) -> None:
    """Whatever the form, the request validates against openai's own type of it."""
    script = GOOD
    for form in refused:
        script = refuses(form, script)
    with serving(script) as server:
        ask(server)
    known = TypeAdapter(CompletionCreateParamsNonStreaming)
    for request in server.requests:
        assert set(known.validate_python(request)) == set(request)
    assert len(server.requests) == len(refused) + 1


def test_cached_tokens_were_read_too() -> None:
    """A provider that counts them apart has not cut the question."""
    usage = {"prompt_tokens": 512, "prompt_tokens_details": {"cached_tokens": 3000}}
    with serving(says(ANSWER, usage=usage)) as server:
        draft = ask(server)
    assert (draft.usage.input_tokens, draft.usage.cached_tokens) == (512, 3000)
    with serving(says(ANSWER, usage={"prompt_tokens": 4000, "prompt_cache_hit_tokens": 3000})) as server:
        assert ask(server).usage.cached_tokens == 3000


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


def test_retry_after_is_obeyed() -> None:
    """The pause is the one that the provider asks for."""
    with serving(fails(429, retry_after="0.5"), GOOD) as server:
        started = time.monotonic()
        ask(server)
    assert time.monotonic() - started >= 0.5


def test_a_provider_that_wants_to_be_left_alone_is_left_alone() -> None:
    """A pause beyond the deadline is not begun, and told with what to do."""
    with serving(fails(503, retry_after="3600")) as server, pytest.raises(ProviderUnavailable) as caught:
        ask(server)
    assert len(server.requests) == 1
    assert "asked again in 3,600 s; try again then, or raise --timeout (120 s)" in str(caught.value)


def test_the_deadline_is_around_all_that_is_done_for_a_question() -> None:
    """Pauses and repetitions included, also those that the provider asks for."""
    for fault in (fails(500), fails(503, retry_after="0.6")):
        started = time.monotonic()
        with serving(fault) as server, pytest.raises(ProviderUnavailable):
            ask(server, timeout=1)
        assert time.monotonic() - started < 3
        assert len(server.requests) <= 5


def test_a_redirection_takes_nothing_elsewhere(sound: FaultServer) -> None:
    """Neither key nor article follow it; the error names the address."""
    elsewhere = sends("", 307, headers={"Location": f"{sound.url}/chat/completions"})
    with serving(elsewhere) as server, pytest.raises(EndpointMisconfigured, match=sound.url):
        ask(server)
    assert (len(server.requests), sound.requests) == (1, [])


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


def test_nobody_at_the_address_is_told_as_such() -> None:
    """A refused connection names the address."""
    with serving(GOOD) as server:
        pass
    with pytest.raises(ProviderUnavailable, match=r"127\.0\.0\.1") as caught:
        ask(server)
    assert "the connection failed" in str(caught.value)


@pytest.mark.parametrize("address", ["ftp://127.0.0.1/v1", "localhost:1234", "http://"])
def test_an_address_that_is_none_is_a_configuration_error(address: str) -> None:
    """Nothing is tried there."""

    async def asked() -> None:
        engine = LanguageModelEngine(load_settings(engine="llm", model="m", base_url=address))
        try:
            await engine.extract(SOURCE)
        finally:
            await engine.aclose()

    with pytest.raises(EndpointMisconfigured):
        asyncio.run(asked())


def test_a_password_in_the_address_is_not_told() -> None:
    """User and password are left out of errors."""
    with serving(fails(403)) as server:
        url = server.url.replace("//", "//me:hidden@")
        engine = LanguageModelEngine(load_settings(engine="llm", model="m", base_url=url))

        async def asked() -> None:
            try:
                await engine.extract(SOURCE)
            finally:
                await engine.aclose()

        with pytest.raises(AuthenticationFailed) as caught:
            asyncio.run(asked())
    assert "hidden" not in str(caught.value)


def test_a_broken_item_is_a_finding_of_the_draft() -> None:
    """It costs no other item and no second request."""
    with serving(says(altered("events.0.figures.0.0", 5))) as server:
        draft = ask(server)
    assert [finding.item for finding in draft.findings] == ["event e1 figure 1"]
    assert len(draft.extraction.events[0].figures) == 1
