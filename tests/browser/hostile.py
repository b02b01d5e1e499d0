"""Strings that try to be more than text, and reports that are made of nothing else."""

import json
from collections.abc import Iterator
from itertools import cycle
from pathlib import Path
from typing import Any

from summariser.schemas.report import Report
from tests.rendering.reports import report

PAYLOADS = tuple(
    json.loads(line)
    for line in (Path(__file__).with_name("payloads.jsonl")).read_text(encoding="utf-8").splitlines()
)
"""One of each class of payload, our own writing; every one would set `window.ran` or ask the network."""

# Every place where a string of others comes into a report; ids and codes are checked by the schema.
FOREIGN = {
    *("ru", "en", "name", "iso", "title", "url", "source", "language", "text", "unit", "base", "end"),
    *("edtf", "reason", "item", "claim", "speaker", "engine", "model", "prompt", "package_version"),
}
IN_THE_BODY = 6  # the spans of the report cut them where they like
LINKS = ("javascript:window.ran=1", "data:text/html,<script>window.ran=1</script>", "//evil.test/x")


def hostile_report(payloads: tuple[str, ...], first: int = 0) -> Report:
    """A report in which every foreign string is a payload, beginning with the one of this number."""
    rotated = [*payloads[first:], *payloads[:first]]
    order = cycle(rotated)
    record = json.loads(report().model_dump_json())
    record = _filled(record, order)
    record["article"]["text"] = "\n".join([*rotated[:IN_THE_BODY], report().article.text])
    record["article"]["url"] = [*LINKS, next(order)][first % 4]
    record["provenance"]["model"] = next(order)
    return Report.model_validate_json(json.dumps(record))


def _filled(node: Any, order: Iterator[str]) -> Any:
    if isinstance(node, list):
        return [_filled(item, order) for item in node]
    if not isinstance(node, dict):
        return node
    return {
        key: next(order) if key in FOREIGN and isinstance(value, str) else _filled(value, order)
        for key, value in node.items()
    }
