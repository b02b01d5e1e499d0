"""A report as JSON: one object, or one line of JSONL."""

import json

from pydantic_core import PydanticSerializationError

from summariser.rendering.foreign import without_surrogates
from summariser.schemas.report import Report


def render_json(report: Report, *, indent: bool = False) -> str:
    """The report as JSON in UTF-8, not ASCII-escaped, without a line feed at its end.

    Half a surrogate pair, which UTF-8 cannot hold, becomes U+FFFD: offsets stay true.

    Args:
        report: what to write.
        indent: over several lines for reading; else on one line.
    """
    spaces = 2 if indent else None
    try:
        return report.model_dump_json(indent=spaces)
    except PydanticSerializationError:
        data = report.model_dump(mode="json")
        return without_surrogates(json.dumps(data, indent=spaces, ensure_ascii=False))
