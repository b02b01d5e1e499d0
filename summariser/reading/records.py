"""A JSON record with the article's field names as keys becomes an article."""

import json
import re
from textwrap import shorten
from typing import Any, NoReturn

from pydantic import ValidationError

from summariser.errors import EmptyInput, UnreadableInput
from summariser.schemas.article import Article

ESCAPED_SURROGATE = re.compile(r"\\u[dD][89a-fA-F]")
FIELDS = ", ".join(Article.model_fields)


def parse_json(text: str, *, where: str) -> Any:
    """Parse JSON strictly: no NaN, no repeated keys, no half characters.

    Raises:
        UnreadableInput: broken JSON, with the column or line.
    """
    text = text.rstrip()
    try:
        parsed = json.loads(text, object_pairs_hook=_unique, parse_constant=_refuse_constant)
        if ESCAPED_SURROGATE.search(text):
            json.dumps(parsed, ensure_ascii=False).encode()
    except json.JSONDecodeError as error:
        position = f"line {error.lineno}" if "\n" in text else f"column {error.colno}"
        what = f"broken JSON at {position} ({error.msg})"
    except UnicodeEncodeError:
        what = "half a character in JSON (a lone surrogate)"
    except (ValueError, RecursionError) as error:
        what = f"JSON refused ({error})"
    else:
        return parsed
    raise UnreadableInput(what, where=where, remedy="correct or drop it")


def article_from_record(record: Any, *, where: str) -> Article:
    """Make an article of a parsed JSON object; its source is `where` unless it names one.

    Raises:
        UnreadableInput: no object, unknown keys, wrong types, no text.
        EmptyInput: the text is blank.
    """
    if not isinstance(record, dict):
        raise UnreadableInput("not a JSON object", where=where, remedy=f"an article has the keys {FIELDS}")
    try:
        article = Article.model_validate({"source": where or None, **record})
    except ValidationError as error:
        raise UnreadableInput(_complaint(error), where=where, remedy=f"the keys are {FIELDS}") from None
    if not article.text.strip():
        raise EmptyInput("the text is empty", where=where, remedy="give an article with words in it")
    return article


def _complaint(error: ValidationError) -> str:
    """Say the first thing that is wrong, by field."""
    first = error.errors(include_url=False, include_input=False)[0]
    field = shorten(str(first["loc"][0]), 40) if first["loc"] else "article"
    if first["type"] == "extra_forbidden":
        return f"unknown key «{field}»"
    if first["type"] == "missing":
        return f"the key «{field}» is missing"
    reason = first["msg"].removeprefix("Value error, ")
    return f"«{field}»: {reason[:1].lower()}{reason[1:]}"


def _unique(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    record = dict(pairs)
    if len(record) < len(pairs):
        raise ValueError("a key stands twice")
    return record


def _refuse_constant(name: str) -> NoReturn:
    raise ValueError(f"{name} is no JSON")
