"""What goes over the wire."""

import json
from collections.abc import Iterator
from typing import Any

import pytest
from pydantic import ValidationError

from summariser.diagnosis.endpoint import Ready
from summariser.engines.llm.wire import Wire, WireExtraction, WireRepair
from tests.engines.llm.answers import ANSWER

SOUND = json.dumps(ANSWER, ensure_ascii=False)

REFUSED_BY_STRICT_MODE = {
    "oneOf",
    "allOf",
    "prefixItems",
    "default",
    "patternProperties",
    "const",
    "minLength",
}


def objects(node: object) -> Iterator[dict[str, Any]]:
    """Every object of a JSON value."""
    if isinstance(node, dict):
        yield node
    for child in node.values() if isinstance(node, dict) else node if isinstance(node, list) else ():
        yield from objects(child)


@pytest.mark.parametrize("model", [WireExtraction, WireRepair, Ready])
def test_strict_mode_takes_every_schema(model: type[Wire]) -> None:
    """Closed objects, every key required, no siblings of `$ref`, nothing that strict mode refuses."""
    for part in objects(model.model_json_schema()):
        assert not REFUSED_BY_STRICT_MODE & set(part)
        assert "$ref" not in part or len(part) == 1
        if part.get("type") == "object":
            assert part["additionalProperties"] is False
            assert part["required"] == list(part["properties"])


@pytest.mark.parametrize(
    "text",
    [
        SOUND,
        f"```json\n{SOUND}\n```",
        f"```\n{SOUND}\n```\n",
        f"<think>Здесь {{}} надо подумать.\n</think>\n\n{SOUND}",
        f"Сначала подумаю.</think>{SOUND}",
        f"Вот ответ:\n```json\n{SOUND}\n```\nГотово.",
        f"<think></think>```json\n{SOUND}\n```",
        f"\ufeff{SOUND}",
        f"  {SOUND}\n",
        f"{SOUND}\n\nНадеюсь, это поможет!",
        f"Вот ответ: {SOUND}",
        f"<think>Не закрыто… {SOUND}",
    ],
)
def test_an_answer_may_come_dressed(text: str) -> None:
    """Fences, thoughts and a byte order mark are passed over."""
    assert WireExtraction.model_validate_json(text) == WireExtraction.model_validate(ANSWER)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "null",
        "[]",
        "{}",
        "Вот ответ: готово.",
        SOUND[:-1],
        SOUND + SOUND,
        f"[{SOUND}]",
        f"Пример: {{}}. Ответ: {SOUND}",
        SOUND.replace('"events"', '"incidents"'),
        SOUND[:-1] + ', "note": 1}',
        SOUND[:-1] + ', "figures": []}',
        SOUND.replace("[1]", "[NaN]"),
        SOUND.replace("[1]", "[-Infinity]"),
        SOUND.replace("[1]", "[1e999]"),
        SOUND.replace("[1]", f"[{'9' * 5000}]"),
        SOUND.replace("Волна", "\\ud83d"),
        SOUND.replace("[1]", "[" * 100_000),
        SOUND.replace('"speaker": "p1"', '"speaker": "p1", "speaker": "p1"'),
    ],
)
def test_anything_else_is_refused(text: str) -> None:
    """What is no JSON, or not the object asked for, is one kind of error."""
    with pytest.raises(ValidationError):
        WireExtraction.model_validate_json(text)


def test_bytes_must_be_utf_8() -> None:
    """Broken bytes are refused like broken JSON."""
    with pytest.raises(ValidationError, match="utf-8"):
        WireExtraction.model_validate_json(b"{\xff}")
