"""``--max-cost``: a run that would cost more ends with what is finished."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from typer.testing import Result

from tests.engines.llm.answers import ANSWER, ARTICLE
from tests.engines.llm.fault_server import FaultServer, says, serving

Invoke = Callable[..., Result]

# About 3,500 tokens in and 1,100 out are expected of a question: $0.57; the server says that it took $0.50.
PRICES = "[prices.m]\ninput = 100\noutput = 200\n"
ANSWERED = says(ANSWER, usage={"prompt_tokens": 4000, "completion_tokens": 500})


@pytest.fixture
def articles(tmp_path: Path) -> list[str]:
    """Four files of articles, and a price."""
    (tmp_path / "summariser.toml").write_text(PRICES, encoding="utf-8")
    paths = [tmp_path / f"{name}.txt" for name in "abcd"]
    for path in paths:
        path.write_text(f"{ARTICLE}\nЦех номер {path.stem} работает.", encoding="utf-8")
    return [str(path) for path in paths]


@pytest.fixture
def spend(invoke: Invoke, articles: list[str]) -> Callable[..., Result]:
    """Summarise all of them within a budget, one after the other."""
    return lambda server, *flags: invoke(
        "summarise",
        *articles,
        "--json",
        "--no-store",
        "--concurrency",
        "1",
        *flags,
        "--model",
        "m",
        "--base-url",
        server.url,
    )


def names(done: Result) -> list[str]:
    """The articles of which there is a report."""
    return [Path(json.loads(line)["article"]["source"]).name for line in done.stdout.splitlines()]


def test_within_its_budget_a_run_is_as_any_other(spend: Callable[..., Result]) -> None:
    """Every report says what it cost."""
    with serving(ANSWERED) as server:
        done = spend(server, "--max-cost", "10")
    assert (done.exit_code, len(names(done))) == (0, 4)
    costs = [json.loads(line)["provenance"]["usage"]["cost"] for line in done.stdout.splitlines()]
    assert [float(cost) for cost in costs] == [0.5] * 4


def test_an_article_that_would_go_over_is_not_asked_about(spend: Callable[..., Result]) -> None:
    """What is finished is written, what is missing is named, and the exit code is 3."""
    with serving(ANSWERED) as server:
        done = spend(server, "--max-cost", "1.2")
    assert (names(done), len(server.requests)) == (["a.txt", "b.txt"], 2)
    assert done.exit_code == 3
    (line,) = [line for line in done.stderr.splitlines() if "not summarised" in line]
    assert "$1.0000 of the $1.2 that the run may cost are spent; raise --max-cost" in line
    assert ("c.txt" in line, "d.txt" in line, "a.txt" in line) == (True, True, False)


def test_a_budget_for_nothing_asks_nothing(spend: Callable[..., Result]) -> None:
    """Also then the exit code is 3."""
    with serving(ANSWERED) as server:
        done = spend(server, "--max-cost", "0")
    assert (done.exit_code, done.stdout, server.requests) == (3, "", [])


def test_a_provider_that_does_not_say_what_it_took_is_taken_at_what_was_expected(
    spend: Callable[..., Result],
) -> None:
    """Else there would be no end."""
    with serving(says(ANSWER, usage=None)) as server:
        done = spend(server, "--max-cost", "1.2")
    assert (done.exit_code, len(server.requests)) == (3, 2)


def test_articles_at_once_share_the_budget(invoke: Invoke, articles: list[str]) -> None:
    """What is under way is set aside, so that together they do not go over."""
    with serving(ANSWERED) as server:
        flags = ("--concurrency", "4", "--max-cost", "1.2", "--model", "m", "--base-url", server.url)
        done = invoke("summarise", *articles, "--json", "--no-store", *flags)
    assert (done.exit_code, len(server.requests)) == (3, 2)


def test_a_budget_needs_a_price(invoke: Invoke, articles: list[str], tmp_path: Path) -> None:
    """Without one nobody could keep it."""
    (tmp_path / "summariser.toml").unlink()
    with serving(ANSWERED) as server:
        done = invoke("summarise", *articles, "--max-cost", "1", "--model", "m", "--base-url", server.url)
    assert (done.exit_code, server.requests) == (2, [])
    assert "no price of this model is known; set [prices]" in done.stderr


def test_the_embedded_engine_needs_no_budget(invoke: Invoke, articles: list[str]) -> None:
    """It asks nobody."""
    assert invoke("summarise", articles[0], "--engine", "embedded", "--max-cost", "0").exit_code == 0


def test_corrections_are_questions_too(spend: Callable[..., Result]) -> None:
    """Where there is no money for them, what is wrong is withheld as if there were no model to ask."""
    wrong = ANSWER | {
        "pairs": [ANSWER["pairs"][0], ANSWER["pairs"][1] | {"en": "The workshop cost 5 roubles."}]
    }
    with serving(says(wrong, usage={"prompt_tokens": 4000, "completion_tokens": 500})) as server:
        done = spend(server, "--max-cost", "0.9")
    assert len(server.requests) == 1
    assert "not repaired: not asked" in done.stderr
    assert [len(json.loads(line)["summary"]["pairs"]) for line in done.stdout.splitlines()] == [1]


def test_what_the_budget_counts_is_what_the_server_says(spend: Callable[..., Result]) -> None:
    """The requests were those of the articles that are written."""
    with serving(ANSWERED) as server:
        done = spend(server, "--max-cost", "1.7")
    assert len(names(done)) == len(server.requests) == asked_about(server)


def asked_about(server: FaultServer) -> int:
    """How many articles the server has seen."""
    return len({request["messages"][-1]["content"] for request in server.requests})
