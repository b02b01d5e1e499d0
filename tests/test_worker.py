"""What goes between processes arrives as it was sent."""

import json
import subprocess
import sys

import pytest

from summariser import Report, summarise
from summariser.errors import InternalError, SummariserError, UnsupportedLanguage, WorkerDied, internal
from summariser.worker import as_record, from_record

TEXT = "Премьер-министр Аскар Мамин посетил Актау 5 декабря 2020 года."


@pytest.mark.parametrize(
    "error",
    [
        UnsupportedLanguage("reads Russian", where="a.txt", remedy="configure a model"),
        WorkerDied("died"),
        internal(ValueError("half a character \ud83d")),
    ],
)
def test_an_error_keeps_its_class_and_its_words(error: SummariserError) -> None:
    """Whoever catches it sees no difference."""
    found = from_record(json.loads(as_record(error)))
    assert (type(found), str(found)) == (type(error), str(error))


def test_an_error_that_this_version_does_not_know_is_internal() -> None:
    """It costs its article all the same."""
    found = from_record({"name": "Unheard", "what": "of", "where": "", "remedy": ""})
    assert isinstance(found, InternalError)


def test_a_worker_answers_every_line_and_ends_with_its_input() -> None:
    """A report, an error, an error for what is no article; what a library prints is no answer."""
    lines = [
        json.dumps({"text": TEXT}),
        json.dumps({"text": TEXT, "language": "kk"}),
        json.dumps({"text": 1}),
    ]
    done = subprocess.run(
        [sys.executable, "-m", "summariser.worker"],
        input="\n".join([*lines, ""]).encode(),
        capture_output=True,
        check=True,
        timeout=120,
    )
    report, unread, broken = done.stdout.splitlines()
    assert report.startswith(b"report ")
    assert Report.model_validate_json(report.removeprefix(b"report ")).summary == summarise(TEXT).summary
    assert json.loads(unread.removeprefix(b"error "))["name"] == "UnsupportedLanguage"
    assert json.loads(broken.removeprefix(b"error "))["name"] == "InternalError"
