"""Whatever a provider does wrong has a typed outcome, an exit code and a bounded number of requests."""

import asyncio
import time

import pytest

from summariser.cli.exit_codes import code_of
from summariser.engines.llm.engine import LanguageModelEngine
from summariser.errors import (
    AuthenticationFailed,
    EndpointMisconfigured,
    ProviderError,
    ProviderUnavailable,
)
from summariser.settings import load_settings
from tests.engines.llm.asking import SOURCE, ask
from tests.engines.llm.fault_matrix import FATAL, KEY, RECOVERED
from tests.engines.llm.fault_server import GOOD, FaultServer, fails, sends, serving


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
