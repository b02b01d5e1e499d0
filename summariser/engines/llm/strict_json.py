"""JSON as the standard has it: what Python's reader lets pass besides is refused."""

import json
import math
import re
from collections import Counter
from collections.abc import Sequence
from typing import Any

from pydantic import JsonValue

# A model that thinks aloud, or dresses its answer as a block of code.
_THOUGHT = re.compile(r"\A.*</think(?:ing)?>", re.DOTALL)
_FENCE = re.compile(r"```[\w-]*[ \t]*\n(.*)```", re.DOTALL)


class MalformedJson(ValueError):
    """The text is no JSON, or says something that JSON cannot say."""


def parse_answer(text: str) -> JsonValue:
    """The value of a model's answer; a fence, ``<think>…</think>`` and words around it are passed over.

    Raises:
        MalformedJson: it is no JSON, holds NaN, Infinity, a key twice or half a surrogate pair, or is
            nested deeper than can be read.
    """
    try:
        value: JsonValue = json.loads(
            _undressed(text),
            object_pairs_hook=_without_repeats,
            parse_constant=_no_constant,
            parse_float=_finite,
        )
        json.dumps(value, ensure_ascii=False).encode()
    except MalformedJson:
        raise
    except UnicodeEncodeError:
        raise MalformedJson("half a surrogate pair") from None
    except RecursionError:
        raise MalformedJson("nested too deeply") from None
    except ValueError as error:  # no JSON, or a number of thousands of digits
        raise MalformedJson(str(error)) from None
    return value


def _undressed(text: str) -> str:
    text = text.removeprefix("\ufeff").strip()
    if not text.startswith(("{", "[")):
        text = _THOUGHT.sub("", text)
        fenced = _FENCE.search(text)
        text = (fenced[1] if fenced else text).strip()
    start, end = text.find("{"), text.rfind("}") + 1
    return text if text.startswith("[") or not 0 <= start < end else text[start:end]


def _without_repeats(pairs: Sequence[tuple[str, Any]]) -> dict[str, Any]:
    members = dict(pairs)
    if len(members) < len(pairs):
        ((key, _),) = Counter(key for key, _ in pairs).most_common(1)
        raise MalformedJson(f"the key {json.dumps(key)} stands twice")
    return members


def _no_constant(name: str) -> float:
    raise MalformedJson(f"{name} is no JSON")


def _finite(digits: str) -> float:
    number = float(digits)
    if math.isinf(number):
        raise MalformedJson("a number is too large")
    return number
