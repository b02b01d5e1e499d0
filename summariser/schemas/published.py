"""The JSON Schemas that the project publishes under ``schemas/json/``.

``python -m summariser.schemas.published`` renews the files.
"""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from pydantic import BaseModel

from summariser.schemas.digest import Digest
from summariser.schemas.extraction import Extraction
from summariser.schemas.report import Report

DIALECT = "https://json-schema.org/draft/2020-12/schema"

PUBLISHED: Mapping[str, type[BaseModel]] = {
    "report": Report,
    "extraction": Extraction,
    "digest": Digest,
}


def json_schema(name: str) -> dict[str, Any]:
    """The JSON Schema of a published model; that of an extraction holds only what an engine fills.

    Args:
        name: a key of `PUBLISHED`.
    """
    schema = PUBLISHED[name].model_json_schema()
    if name == "extraction":
        schema = _without_unused_definitions(_without_code_fields(schema))
    return {"$schema": DIALECT, **schema}


def published_file(name: str) -> Path:
    """The file in which a schema is published."""
    return Path(__file__).with_name("json") / f"{name}.json"


def publish() -> None:
    """Write every schema to its file."""
    for name in PUBLISHED:
        text = json.dumps(json_schema(name), ensure_ascii=False, indent=2)
        published_file(name).write_text(text + "\n", encoding="utf-8")


def _without_code_fields(node: Any) -> Any:
    if isinstance(node, list):
        return [_without_code_fields(item) for item in node]
    if not isinstance(node, dict):
        return node
    return {
        key: _without_code_fields(_engine_fields(value) if key == "properties" else value)
        for key, value in node.items()
    }


def _engine_fields(properties: dict[str, Any]) -> dict[str, Any]:
    return {name: field for name, field in properties.items() if not field.get("readOnly")}


def _without_unused_definitions(schema: dict[str, Any]) -> dict[str, Any]:
    """The schema with only those definitions that something refers to."""
    definitions = schema.get("$defs", {})
    used: set[str] = set()
    waiting = [{key: value for key, value in schema.items() if key != "$defs"}]
    while waiting:
        text = json.dumps(waiting.pop())
        found = {name for name in definitions if f'"#/$defs/{name}"' in text} - used
        used |= found
        waiting += [definitions[name] for name in found]
    return {**schema, "$defs": {name: definitions[name] for name in definitions if name in used}}


if __name__ == "__main__":
    publish()
