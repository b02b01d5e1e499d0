"""The JSON Schemas that the project publishes under ``schemas/json/``."""

from collections.abc import Mapping
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
    return {"$schema": DIALECT, **(_without_code_fields(schema) if name == "extraction" else schema)}


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
