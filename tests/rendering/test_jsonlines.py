"""Reports as JSON."""

import json

from summariser.rendering.jsonlines import render_json
from summariser.schemas.report import Report
from tests.rendering.reports import report


def test_json_reads_back_as_the_same_report() -> None:
    """Nothing is lost on the way out and in."""
    assert Report.model_validate_json(render_json(report())) == report()
    assert Report.model_validate_json(render_json(report(), indent=True)) == report()


def test_a_line_is_one_line_of_readable_cyrillic() -> None:
    """JSONL holds one report a line, not ASCII-escaped."""
    text = render_json(report())

    assert "\n" not in text
    assert "Мэр Бишкека" in text


def test_a_lone_surrogate_does_not_break_the_output() -> None:
    """Half a character, as JSON can smuggle it in, is replaced: UTF-8 cannot hold it."""
    broken = report(article=report().article.model_copy(update={"source": "half \ud83d"}))

    assert json.loads(render_json(broken))["article"]["source"] == "half \ufffd"
