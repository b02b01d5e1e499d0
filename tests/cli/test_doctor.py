"""``summariser doctor``: one line each, and the exit code of the first failure."""

from collections.abc import Callable
from pathlib import Path

import pytest
from typer.testing import Result

from summariser.engines.llm.prompt import VERSION
from tests.engines.llm.fault_server import Fault, FaultServer, fails, lists, refuses, says, sends, serving

Invoke = Callable[..., Result]

READY = says({"ready": True})
KEY = "sk-secret-0123456789"


@pytest.fixture
def examined(invoke: Invoke, monkeypatch: pytest.MonkeyPatch) -> Callable[[FaultServer], Result]:
    """What the doctor says of a server."""
    monkeypatch.setenv("OPENAI_API_KEY", KEY)
    return lambda server: invoke("doctor", "--model", "m", "--base-url", server.url)


def told(done: Result) -> dict[str, str]:
    """What was said about each thing, with its mark."""
    lines = (line.split(maxsplit=2) for line in done.stdout.splitlines())
    return {about: f"{mark} {words}" for mark, about, words in lines}


def test_without_a_language_model_the_embedded_engine_is_looked_at(invoke: Invoke) -> None:
    """That is no fault."""
    done = invoke("doctor")
    assert done.exit_code == 0
    assert told(done)["engine"] == "OK embedded; no language model is configured"
    assert told(done)["embedded"].startswith("OK its networks are there")


def test_a_sound_endpoint_is_told_whole(examined: Callable[[FaultServer], Result]) -> None:
    """What is set and where, the models listed, the form of request, the prompt; one short question."""
    with serving(READY) as server:
        done = examined(server)
    lines = told(done)
    assert done.exit_code == 0
    assert lines["model"] == "OK m (--model)"
    assert lines["api_key"] == "OK set, 20 characters (OPENAI_API_KEY)"
    assert lines["endpoint"] == f"OK {server.url} lists m among 1 models"
    assert lines["answer"].endswith("strict JSON Schema; max_tokens; temperature 0")
    assert lines["price"].startswith("warn not known")
    assert lines["prompt"].startswith(f"OK version {VERSION}-")
    assert len(server.requests) == 1
    assert KEY not in done.output


@pytest.mark.parametrize(
    ("script", "about", "words", "code"),
    [
        (fails(401), "key", "the key was refused", 4),
        (fails(404, "model 'm' not found"), "model", "name another one with --model", 5),
        (fails(429, code="insufficient_quota"), "answer", "the quota is used up", 5),
        (sends("<html>"), "answer", "a page instead of JSON", 2),
        (says("?"), "answer", "not what was asked for", 5),
    ],
)
def test_what_is_wrong_is_said_with_its_remedy(
    examined: Callable[[FaultServer], Result], script: Fault, about: str, words: str, code: int
) -> None:
    """In a line that begins with FAIL, and in the exit code."""
    with serving(script) as server:
        done = examined(server)
    assert told(done)[about].startswith("FAIL")
    assert words in told(done)[about]
    assert done.exit_code == code


@pytest.mark.parametrize(
    ("listing", "mark", "words", "code"),
    [
        (lists("a", "m2"), "warn", "does not list m; there are m2", 0),
        (lists("m:latest"), "OK", "lists m among", 0),
        (fails(404), "warn", "does not list its models", 0),
        (sends("<html>", content_type="text/html"), "warn", "does not list its models", 0),
        (fails(401), "FAIL", "the key was refused", 4),
        (fails(503), "FAIL", "cannot answer now", 5),
    ],
)
def test_the_list_of_models_is_looked_at(
    examined: Callable[[FaultServer], Result], listing: Fault, mark: str, words: str, code: int
) -> None:
    """A server that lists nothing may answer all the same; one that is not there is asked nothing."""
    with serving(READY) as server:
        server.listing = listing
        done = examined(server)
    assert told(done)["endpoint"].startswith(mark)
    assert words in told(done)["endpoint"]
    assert (done.exit_code, len(server.requests)) == (code, 0 if code else 1)


def test_the_form_that_an_endpoint_takes_is_found_out(examined: Callable[[FaultServer], Result]) -> None:
    """And how many requests that took."""
    with serving(refuses("json_schema", refuses("temperature", READY))) as server:
        answer = told(examined(server))["answer"]
    assert answer.startswith("OK")
    assert answer.endswith(
        "tool calls, no JSON Schema; max_tokens; no temperature, 3 requests to find that out"
    )


def test_nobody_at_the_address_is_a_failure(examined: Callable[[FaultServer], Result]) -> None:
    """The provider's exit code."""
    with serving(READY) as server:
        pass
    done = examined(server)
    assert told(done)["endpoint"].startswith("FAIL")
    assert done.exit_code == 5


def test_half_a_language_model_is_a_warning(invoke: Invoke, monkeypatch: pytest.MonkeyPatch) -> None:
    """It says what is missing."""
    monkeypatch.setenv("OPENAI_API_KEY", KEY)
    assert "set SUMMARISER_MODEL or --model, too" in told(invoke("doctor"))["engine"]


@pytest.mark.parametrize(
    ("name", "value", "words"),
    [
        ("SUMMARISER_API_KEY", f"{KEY}\n", "white space"),
        ("SUMMARISER_BASE_URL", "http://models.example.org/v1", "unencrypted"),
        ("SUMMARISER_BASE_URL", "https://models.example.org", "usually ends in /v1"),
        ("SUMMARISER_MODLE", "m", "did you mean SUMMARISER_MODEL?"),
    ],
)
def test_what_is_odd_is_a_warning(
    invoke: Invoke, monkeypatch: pytest.MonkeyPatch, name: str, value: str, words: str
) -> None:
    """It may be meant, but rarely is."""
    monkeypatch.setenv("OPENAI_API_KEY", KEY)
    monkeypatch.setenv(name, value)
    (line,) = [line for line in invoke("doctor", "--engine", "embedded").stdout.splitlines() if words in line]
    assert line.startswith("warn")


def test_a_wrong_file_is_a_failure_of_the_settings(invoke: Invoke, tmp_path: Path) -> None:
    """Nothing else is looked at."""
    (tmp_path / "summariser.toml").write_text("modle = 1", encoding="utf-8")
    done = invoke("doctor")
    assert (done.exit_code, list(told(done))) == (2, ["settings"])
    assert 'did you mean "model"?' in done.stdout


def test_where_a_setting_stands_is_said(invoke: Invoke, tmp_path: Path) -> None:
    """The file by its name."""
    (tmp_path / "summariser.toml").write_text("timeout = 9", encoding="utf-8")
    assert told(invoke("doctor"))["timeout"] == "OK 9.0 (summariser.toml: timeout)"
