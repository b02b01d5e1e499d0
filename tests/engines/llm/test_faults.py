"""Whatever a provider does wrong has a typed outcome, an exit code and a bounded number of requests."""

import asyncio
import json
import time
from collections.abc import Iterator
from typing import Any

import pytest
from openai.types.chat.completion_create_params import CompletionCreateParamsNonStreaming
from pydantic import TypeAdapter

from summariser.cli.exit_codes import ExitCode, code_of
from summariser.engines.llm import client
from summariser.engines.llm.engine import LanguageModelEngine
from summariser.engines.protocol import Draft
from summariser.errors import (
    AnswerInvalid,
    AnswerRefused,
    AnswerTruncated,
    AuthenticationFailed,
    ContextTooLong,
    EndpointMisconfigured,
    ProviderError,
    ProviderUnavailable,
    QuotaExhausted,
    UnknownModel,
)
from summariser.settings import Settings, load_settings
from summariser.source import Source
from tests.engines.llm.answers import ANSWER, ARTICLE, altered
from tests.engines.llm.fault_server import (
    GOOD,
    Fault,
    FaultServer,
    cuts,
    cuts_unnoticed,
    drips,
    fails,
    hangs,
    refuses,
    resets,
    says,
    sends,
    serving,
)

KEY = "sk-secret-0123456789"
SOURCE = Source(ARTICLE)
PAGE = "<!doctype html><html><body>Welcome to nginx!</body></html>"


@pytest.fixture(autouse=True)
def impatience(monkeypatch: pytest.MonkeyPatch) -> None:
    """Pauses between requests are real, and short."""
    monkeypatch.setattr(client, "FIRST_PAUSE", 0.01)


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


RECOVERED: dict[str, tuple[list[Fault], int]] = {
    "500": ([fails(500), GOOD], 2),
    "502, a page": ([sends(PAGE, 502, content_type="text/html"), GOOD], 2),
    "503 twice": ([fails(503), fails(503), GOOD], 3),
    "529, overloaded": ([fails(529), GOOD], 2),
    "408": ([fails(408), GOOD], 2),
    "429": ([fails(429, "Rate limit reached"), GOOD], 2),
    "429 with Retry-After": ([fails(429, "slow down", retry_after="0.2"), GOOD], 2),
    "reset": ([resets, GOOD], 2),
    "cut body": ([cuts, GOOD], 2),
    "cut body that claims to be whole": ([cuts_unnoticed, GOOD], 2),
    "no choices": ([sends({"id": "1", "choices": []}), GOOD], 2),
    "null content": ([says(None), GOOD], 2),
    "null content twice": ([says(None), says(None), GOOD], 3),
    "blank content": ([says("  "), GOOD], 2),
    "prose": ([says("Конечно! Вот что случилось."), GOOD], 2),
    "NaN": ([says('{"events": NaN}'), GOOD], 2),
    "a key twice": ([says('{"events": null, "events": null}'), GOOD], 2),
    "half a surrogate pair": ([says(altered("pairs.0.en", "\ud83d")), GOOD], 2),
    "an unknown key": ([says(ANSWER | {"note": 1}), GOOD], 2),
    "a missing key": ([says({}), GOOD], 2),
    "invalid UTF-8": ([sends(b'{"choices": "\xff"}'), GOOD], 2),
    "truncated": ([says('{"pairs": [{"ru": "', finish="length"), GOOD], 2),
    "a message that is text": ([sends({"choices": [{"message": "hi", "finish_reason": "stop"}]}), GOOD], 2),
    "no usage": ([says(ANSWER, usage=None)], 1),
    "usage in other words": ([says(ANSWER, usage={"prompt_tokens": None})], 1),
    "fences": ([says(f"```json\n{json.dumps(ANSWER)}\n```")], 1),
    "thoughts": ([says(f"<think>Так {{}}…</think>{json.dumps(ANSWER)}")], 1),
    "max_tokens refused": ([refuses("max_tokens", GOOD)], 2),
    "temperature refused": ([refuses("temperature", GOOD)], 2),
    "JSON Schema refused": ([refuses("json_schema", GOOD)], 2),
    "JSON Schema and tools refused": ([refuses("json_schema", refuses("tools", GOOD))], 3),
    "no tool call": ([fails(400, "response_format"), says(None), says(None), GOOD], 4),
    "JSON Schema not understood": ([says("{}"), says("{}"), GOOD], 3),
}


@pytest.mark.parametrize("name", RECOVERED)
def test_what_can_be_mended_costs_a_request_and_no_article(name: str) -> None:
    """The answer comes, after so many requests, each of which is counted."""
    script, requests = RECOVERED[name]
    with serving(*script) as server:
        draft = ask(server)
    assert (len(server.requests), draft.usage.calls) == (requests, requests)
    assert len(draft.extraction.events) == 1


FATAL: dict[str, tuple[list[Fault], int, type[ProviderError], ExitCode]] = {
    "wrong key": (
        [fails(401, f"Incorrect API key provided: {KEY}")],
        1,
        AuthenticationFailed,
        ExitCode.authentication,
    ),
    "forbidden": ([fails(403)], 1, AuthenticationFailed, ExitCode.authentication),
    "unknown model": (
        [fails(404, "The model `m` does not exist", "model_not_found")],
        1,
        UnknownModel,
        ExitCode.provider,
    ),
    "no such path": ([sends(PAGE, 404, content_type="text/html")], 1, EndpointMisconfigured, ExitCode.usage),
    "quota": (
        [fails(429, "You exceeded your current quota", "insufficient_quota")],
        1,
        QuotaExhausted,
        ExitCode.provider,
    ),
    "payment": ([fails(402, "Insufficient Balance")], 1, QuotaExhausted, ExitCode.provider),
    "500 for ever": ([fails(500)], 5, ProviderUnavailable, ExitCode.provider),
    "resets for ever": ([resets], 5, ProviderUnavailable, ExitCode.provider),
    "cuts for ever": ([cuts], 5, ProviderUnavailable, ExitCode.provider),
    "Retry-After beyond the deadline": (
        [fails(429, retry_after="3600")],
        1,
        ProviderUnavailable,
        ExitCode.provider,
    ),
    "Retry-After as a date": (
        [fails(429, retry_after="Wed, 21 Oct 2099 07:28:00 GMT")],
        1,
        ProviderUnavailable,
        ExitCode.provider,
    ),
    "hangs": ([hangs], 1, ProviderUnavailable, ExitCode.provider),
    "drips": ([drips], 1, ProviderUnavailable, ExitCode.provider),
    "a page with 200": ([sends(PAGE, content_type="text/html")], 1, EndpointMisconfigured, ExitCode.usage),
    "a page that claims to be JSON": ([sends(PAGE)], 1, EndpointMisconfigured, ExitCode.usage),
    "an error with 200": (
        [sends({"error": {"message": "no", "code": 500}})],
        1,
        EndpointMisconfigured,
        ExitCode.usage,
    ),
    "other JSON": ([sends({"status": "ok"})], 1, EndpointMisconfigured, ExitCode.usage),
    "a list": ([sends([])], 1, EndpointMisconfigured, ExitCode.usage),
    "every form refused": ([fails(400)], 3, EndpointMisconfigured, ExitCode.usage),
    "unprocessable": ([fails(422)], 3, EndpointMisconfigured, ExitCode.usage),
    "context overflow": (
        [fails(400, "maximum context length is 4096 tokens", "context_length_exceeded")],
        1,
        ContextTooLong,
        ExitCode.provider,
    ),
    "too large": ([fails(413)], 1, ContextTooLong, ExitCode.provider),
    "silently cut": ([says(ANSWER, usage={"prompt_tokens": 512})], 1, ContextTooLong, ExitCode.provider),
    "refusal": ([says("", refusal="I can't help with that")], 1, AnswerRefused, ExitCode.provider),
    "content filter": ([says("", finish="content_filter")], 1, AnswerRefused, ExitCode.provider),
    "content filter, 400": (
        [fails(400, "The response was filtered", "content_filter")],
        1,
        AnswerRefused,
        ExitCode.provider,
    ),
    "truncated for ever": ([says("{", finish="length")], 2, AnswerTruncated, ExitCode.provider),
    "no choices for ever": ([sends({"choices": []})], 6, AnswerInvalid, ExitCode.provider),
    "prose for ever": ([says("Нет.")], 6, AnswerInvalid, ExitCode.provider),
    "an endless answer": ([says("x" * 30_000_000)], 2, AnswerTruncated, ExitCode.provider),
    "nested without end": ([says("[" * 500_000)], 6, AnswerInvalid, ExitCode.provider),
}


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
