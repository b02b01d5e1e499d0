"""The command with a language model behind it."""

import json
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from typer.testing import Result

from tests.cli.conftest import Run
from tests.engines.llm.answers import ARTICLE
from tests.engines.llm.fault_server import GOOD, Fault, fails, says, serving


@pytest.fixture
def articles(tmp_path: Path) -> list[str]:
    """Two files of articles."""
    paths = [tmp_path / "1.txt", tmp_path / "2.txt"]
    for path, end in zip(paths, ("Завод работает.", "Цех работает."), strict=True):
        path.write_text(f"{ARTICLE}\n{end}", encoding="utf-8")
    return [str(path) for path in paths]


def test_a_model_is_named_by_flags(run: Run, articles: list[str]) -> None:
    """Name and address are enough; the report says who wrote it, -v what was asked."""
    with serving(GOOD) as server:
        done = run("summarise", articles[0], "--json", "-v", "--model", "m", "--base-url", server.url)
    assert re.search(rf"m at {server.url} \(schema\), request 1: \d+ \+ 100 tokens in \d", done.stderr)
    assert (done.returncode, len(server.requests)) == (0, 1)
    report = json.loads(done.stdout)
    provenance = report["provenance"]
    assert (provenance["engine"], provenance["model"], provenance["usage"]["calls"]) == ("llm", "m", 1)
    assert report["findings"] == []
    assert len(report["summary"]["pairs"]) == 2


@pytest.mark.parametrize(
    ("script", "code", "requests"),
    [
        ([fails(401)], 4, 1),
        ([fails(429, code="insufficient_quota")], 5, 1),
        ([fails(404, code="model_not_found")], 5, 1),
        ([fails(404)], 2, 1),
        ([says("", finish="content_filter")], 5, 2),
        ([GOOD, says("", finish="content_filter")], 3, 2),
        ([GOOD, fails(401)], 4, 2),
    ],
)
def test_what_goes_wrong_is_the_exit_code(
    invoke: Callable[..., Result], articles: list[str], script: list[Fault], code: int, requests: int
) -> None:
    """What concerns all articles stops the run at once; a single article does not."""
    with serving(*script) as server:
        done = invoke("summarise", *articles, "--json", "--model", "m", "--base-url", server.url)
    assert (done.exit_code, len(server.requests)) == (code, requests), done.stderr
    assert "Traceback" not in done.stderr


def test_nothing_of_a_model_is_loaded_before_it_is_asked() -> None:
    """Importing openai and instructor takes a second."""
    code = (
        "import sys; from summariser.summariser import Summariser;"
        " Summariser(engine='llm', model='m', base_url='http://127.0.0.1:9/v1');"
        " sys.exit(bool({'openai', 'instructor', 'tenacity', 'jinja2'} & set(sys.modules)))"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
