"""``--estimate`` and ``--show-prompt``: what a run would do, and nothing done."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from typer.testing import Result

from tests.engines.llm.answers import ARTICLE
from tests.engines.llm.fault_server import GOOD, serving

Invoke = Callable[..., Result]

PRICES = "[prices.m]\ninput = 1000\noutput = 2000\n"


@pytest.fixture
def article(tmp_path: Path) -> str:
    """A file with the article."""
    path = tmp_path / "1.txt"
    path.write_text(ARTICLE, encoding="utf-8")
    return str(path)


def test_an_estimate_asks_nothing(invoke: Invoke, article: str, tmp_path: Path) -> None:
    """Calls, tokens and cost stand on standard output."""
    (tmp_path / "summariser.toml").write_text(PRICES, encoding="utf-8")
    with serving(GOOD) as server:
        done = invoke("summarise", article, article, "--estimate", "--model", "m", "--base-url", server.url)
    assert (done.exit_code, server.requests) == (0, [])
    told = dict(line.split(maxsplit=1) for line in done.stdout.replace("tokens ", "tokens_").splitlines())
    assert (told["articles"], told["asked"]) == ("2", "m")
    assert told["calls"] == "2, with repairs up to 6"
    read, written = (float(told[f"tokens_{way}"].split(",")[0]) for way in ("in", "out"))
    assert (read > 5, written > 0) == (True, True)
    assert told["cost"].startswith("$")


def test_an_estimate_comes_near_what_it_takes(invoke: Invoke, article: str, tmp_path: Path) -> None:
    """The question's length is known but for the tokenizer."""
    (tmp_path / "summariser.toml").write_text(PRICES, encoding="utf-8")
    with serving(GOOD) as server:
        flags = ("--model", "m", "--base-url", server.url)
        sent = json.loads(invoke("summarise", article, "--show-prompt", *flags).stdout)
        told = invoke("summarise", article, "--estimate", *flags).stdout
    letters = len(json.dumps(sent["messages"], ensure_ascii=False)) + len(json.dumps(sent["response_format"]))
    estimated = float(told.split("tokens in")[1].split()[0].rstrip(",").replace(",", ""))
    assert estimated == pytest.approx(letters / 3.8, rel=0.15)


def test_an_unknown_price_is_said(invoke: Invoke, article: str) -> None:
    """On standard error, with what to do about it."""
    with serving(GOOD) as server:
        done = invoke("summarise", article, "--estimate", "--model", "m", "--base-url", server.url)
    assert "unknown, with repairs up to unknown" in done.stdout
    assert "no price of m is known; set [prices]" in done.stderr


def test_the_embedded_engine_costs_nothing(invoke: Invoke, article: str) -> None:
    """And asks nobody."""
    done = invoke("summarise", article, "--estimate", "--engine", "embedded")
    assert "cost        nothing\nasked       nobody" in done.stdout


def test_an_input_that_cannot_be_read_is_an_error_of_the_estimate_too(
    invoke: Invoke, article: str, tmp_path: Path
) -> None:
    """The others are estimated."""
    done = invoke("summarise", article, str(tmp_path / "none.txt"), "--estimate", "--engine", "embedded")
    assert (done.exit_code, "none.txt" in done.stderr) == (3, True)
    assert "articles    1" in done.stdout


def test_the_prompt_shown_is_the_one_that_is_sent(invoke: Invoke, article: str) -> None:
    """The whole body, so that curl can send it."""
    with serving(GOOD) as server:
        flags = ("--model", "m", "--base-url", server.url, "--sentences", "2")
        shown = invoke("summarise", article, "--show-prompt", *flags)
        assert server.requests == []
        assert invoke("summarise", article, "--json", *flags).exit_code == 0
    assert json.loads(shown.stdout) == server.requests[0]
    assert shown.exit_code == 0


def test_several_prompts_stand_one_a_line(invoke: Invoke, article: str) -> None:
    """As JSON Lines."""
    done = invoke("summarise", article, article, "--show-prompt", "--model", "m", "--base-url", "http://x/v1")
    assert [json.loads(line)["model"] for line in done.stdout.splitlines()] == ["m", "m"]


def test_the_embedded_engine_sends_no_prompt(invoke: Invoke, article: str) -> None:
    """It says what would have to be set."""
    done = invoke("summarise", article, "--show-prompt", "--engine", "embedded")
    assert (done.exit_code, done.stdout) == (2, "")
    assert "nothing would be sent" in done.stderr
