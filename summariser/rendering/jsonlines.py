"""A report as JSON: one object, or one line of JSONL."""

from summariser.schemas.report import Report


def render_json(report: Report, *, indent: bool = False) -> str:
    """The report as JSON in UTF-8, not ASCII-escaped, without a line feed at its end.

    Args:
        report: what to write.
        indent: over several lines for reading; else on one line.
    """
    return report.model_dump_json(indent=2 if indent else None)
