"""The outcome of a check as one line of JSON."""

import json

from summariser.rendering.foreign import without_surrogates
from summariser.verification.check import Check

FIELDS = {"kind", "severity", "claim_start", "claim_end", "source_spans", "reason"}


def render_check_json(check: Check, id_: str | int | None = None) -> str:
    """An object with the id, where there is one, with `ok` and with the findings; no line feed."""
    record = {
        **({} if id_ is None else {"id": id_}),
        "ok": check.ok,
        "findings": [finding.model_dump(mode="json", include=FIELDS) for finding in check.findings],
    }
    return without_surrogates(json.dumps(record, ensure_ascii=False))
