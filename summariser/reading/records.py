"""A JSON record with the article's field names as keys becomes an article."""

import json
from typing import Any, NoReturn

from pydantic import ValidationError

from summariser.errors import EmptyInput, UnreadableInput
from summariser.schemas.article import Article

FIELDS = ", ".join(Article.model_fields)


def parse_json(text: str, *, where: str) -> Any:
    """Parse JSON strictly: no NaN, no repeated keys.

    Raises:
        UnreadableInput: broken JSON, with the column.
    """
    try:
        return json.loads(text.rstrip(), object_pairs_hook=_unique, parse_constant=_refuse_constant)
    except json.JSONDecodeError as error:
        position = f"column {error.colno}" if "\n" not in text.strip() else f"line {error.lineno}"
        raise UnreadableInput(
            f"broken JSON at {position} ({error.msg})", where=where, remedy="correct or drop it"
        ) from None
    except (ValueError, RecursionError) as error:
        raise UnreadableInput(f"JSON refused ({error})", where=where, remedy="correct or drop it") from None


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
        article.text.encode()
    except ValidationError as error:
        raise UnreadableInput(_complaint(error), where=where, remedy=f"the keys are {FIELDS}") from None
    except UnicodeEncodeError as error:
        raise UnreadableInput(
            f"half a character (a lone surrogate) at position {error.start} of the text",
            where=where,
            remedy="correct or drop it",
        ) from None
    if not article.text.strip():
        raise EmptyInput("the text is empty", where=where, remedy="give an article with words in it")
    return article


def _complaint(error: ValidationError) -> str:
    """Say the first thing that is wrong, by field."""
    first = error.errors(include_url=False, include_input=False)[0]
    field = str(first["loc"][0]) if first["loc"] else "article"
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
