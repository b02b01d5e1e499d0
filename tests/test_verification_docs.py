"""docs/verification.md tells what is caught and what is not: every example of its tables is true."""

import re
from pathlib import Path

import pytest

from summariser.verification.check import check

PAGE = (Path(__file__).parents[1] / "docs" / "verification.md").read_text("utf-8")


def rows(heading: str) -> list[list[str]]:
    """The rows of the table under a heading."""
    section = re.split(r"^## ", PAGE.split(f"## {heading}\n")[1], maxsplit=1, flags=re.MULTILINE)[0]
    lines = [line.strip("| ") for line in section.splitlines() if line.startswith("| ")]
    return [line.split(" | ") for line in lines[1:]]


@pytest.mark.parametrize(("source", "claim", "kind"), rows("What is caught"))
def test_what_is_caught(source: str, claim: str, kind: str) -> None:
    """The finding has the kind that the page says."""
    assert {finding.kind.value for finding in check(source, claim).findings} == {kind}


@pytest.mark.parametrize(("source", "claim"), rows("What passes"))
def test_what_passes(source: str, claim: str) -> None:
    """Nothing is found."""
    assert check(source, claim).findings == ()


@pytest.mark.parametrize(("source", "claim"), rows("What is not caught"))
def test_what_is_not_caught(source: str, claim: str) -> None:
    """Nothing is found although it is wrong; what is caught one day moves up."""
    assert check(source, claim).findings == ()


def test_the_example_at_the_top() -> None:
    """The first lines of code print what they say."""
    code = PAGE.split("```python\n")[1].split("```")[0]
    call, said = (line for line in code.splitlines() if line.startswith(("check(", "# ")))
    assert repr(eval(call, {"check": check})) == said.removeprefix("# ")  # noqa: S307 — our own page
