"""What a provider may do wrong, and what comes of it: two tables that are read line by line.

A line of `RECOVERED` is the script that the server plays and the number of requests after which there is an
answer; a line of `FATAL` the script, the number of requests, the error and the exit code.
"""

import gzip
import json
from email.utils import formatdate

from summariser.cli.exit_codes import ExitCode
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
from tests.engines.llm.answers import ANSWER, altered
from tests.engines.llm.fault_server import (
    GOOD,
    Fault,
    compressed,
    cuts,
    cuts_unnoticed,
    drips,
    fails,
    hangs,
    lacks_room,
    refuses,
    resets,
    says,
    sends,
)

KEY = "sk-secret-0123456789"
PAGE = "<!doctype html><html><body>Welcome to nginx!</body></html>"
SOON = formatdate(0, usegmt=True)
BOMB = gzip.compress(b" " * 30_000_000)

RECOVERED: dict[str, tuple[list[Fault], int]] = {
    "500": ([fails(500), GOOD], 2),
    "502, a page": ([sends(PAGE, 502, content_type="text/html"), GOOD], 2),
    "503 twice": ([fails(503), fails(503), GOOD], 3),
    "529, overloaded": ([fails(529), GOOD], 2),
    "408": ([fails(408), GOOD], 2),
    "429": ([fails(429, "Rate limit reached"), GOOD], 2),
    "429 with Retry-After as a date": ([fails(429, retry_after=SOON), GOOD], 2),
    "429 with Retry-After in milliseconds": ([fails(429, retry_after_ms="50"), GOOD], 2),
    "503 with Retry-After": ([fails(503, retry_after="0"), GOOD], 2),
    "a pause that is no number": ([fails(429, retry_after="soon"), GOOD], 2),
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
    "compressed unasked": ([compressed(GOOD)], 1),
    "compressed and cut": ([compressed(GOOD, cut=True), GOOD], 2),
    "no usage": ([says(ANSWER, usage=None)], 1),
    "usage in other words": ([says(ANSWER, usage={"prompt_tokens": None})], 1),
    "usage that is none": ([says(ANSWER, usage={"prompt_tokens": 10**30, "completion_tokens": -1})], 1),
    "words around it": ([says(f"Вот ответ: {json.dumps(ANSWER)}\n\nГотово.")], 1),
    "an array": ([says([ANSWER]), GOOD], 2),
    "fences": ([says(f"```json\n{json.dumps(ANSWER)}\n```")], 1),
    "thoughts": ([says(f"<think>Так {{}}…</think>{json.dumps(ANSWER)}")], 1),
    "max_tokens refused": ([refuses("max_tokens", GOOD)], 2),
    "temperature refused": ([refuses("temperature", GOOD)], 2),
    "more room than there is": ([lacks_room], 2),
    "JSON Schema refused": ([refuses("json_schema", GOOD)], 2),
    "JSON Schema and tools refused": ([refuses("json_schema", refuses("tools", GOOD))], 3),
    "no tool call": ([fails(400, "response_format"), says(None), says(None), GOOD], 4),
    "JSON Schema not understood": ([says("{}"), says("{}"), GOOD], 3),
}

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
    "no choices for ever": ([sends({"choices": []})], 4, AnswerInvalid, ExitCode.provider),
    "prose for ever": ([says("Нет.")], 4, AnswerInvalid, ExitCode.provider),
    "an endless answer": ([says("x" * 30_000_000)], 4, AnswerInvalid, ExitCode.provider),
    "nested without end": ([says("[" * 500_000)], 4, AnswerInvalid, ExitCode.provider),
    "a compressed bomb": (
        [sends(BOMB, headers={"Content-Encoding": "gzip"})],
        4,
        AnswerInvalid,
        ExitCode.provider,
    ),
    "an unknown compression": (
        [sends(b"?", headers={"Content-Encoding": "br"})],
        5,
        ProviderUnavailable,
        ExitCode.provider,
    ),
    "a redirection": (
        [sends("", 307, headers={"Location": "http://127.0.0.2:9/v1/chat/completions"})],
        1,
        EndpointMisconfigured,
        ExitCode.usage,
    ),
    "a wrong key, told with 400": (
        [fails(400, "API key not valid")],
        1,
        AuthenticationFailed,
        ExitCode.authentication,
    ),
    "a model for others": (
        [fails(403, "Project does not have access to model `m`", "model_not_found")],
        1,
        UnknownModel,
        ExitCode.provider,
    ),
    "invalid and broken by turns": (
        [says("?"), fails(500)] * 20,
        7,
        AnswerInvalid,
        ExitCode.provider,
    ),
    "unavailable for legal reasons": ([fails(451)], 1, AnswerRefused, ExitCode.provider),
    "a teapot": ([fails(418)], 1, EndpointMisconfigured, ExitCode.usage),
    "an empty body": ([sends(b"")], 5, ProviderUnavailable, ExitCode.provider),
    "JSON that is no object": ([sends('"ok"')], 1, EndpointMisconfigured, ExitCode.usage),
    "a stream that nobody asked for": (
        [sends("data: {}\n\n", content_type="text/event-stream")],
        1,
        EndpointMisconfigured,
        ExitCode.usage,
    ),
    "choices that are none": ([sends({"choices": None})], 4, AnswerInvalid, ExitCode.provider),
    "Retry-After for ever": ([fails(503, retry_after="inf")], 1, ProviderUnavailable, ExitCode.provider),
}
