"""``summariser schema``."""

import json

import pytest

from summariser.cli.schema import Published
from summariser.schemas.published import PUBLISHED, json_schema
from tests.cli.conftest import Run


def test_every_published_schema_can_be_printed() -> None:
    """The command offers what the package publishes, no more and no less."""
    assert [name.value for name in Published] == list(PUBLISHED)


@pytest.mark.parametrize("arguments", [["extraction"], ["report"], []])
def test_the_schema_is_printed_as_json(arguments: list[str], run: Run) -> None:
    """On standard output, ready for a validator; without a name, that of a report."""
    done = run("schema", *arguments)

    assert (done.returncode, done.stderr) == (0, "")
    assert json.loads(done.stdout) == json_schema(arguments[0] if arguments else "report")


def test_an_unknown_schema_is_a_usage_error(run: Run) -> None:
    """One line that says what there is."""
    done = run("schema", "article")

    assert (done.returncode, done.stdout) == (2, "")
    assert "'report', 'extraction', 'digest'" in done.stderr
    assert done.stderr.count("\n") == 1
