"""What makes two articles, two answers, two reports the same: SHA-256 over all that they depend on."""

import hashlib
import json
from functools import cache
from importlib.metadata import version
from pathlib import Path
from typing import NamedTuple

from pydantic import JsonValue

from summariser.engines.protocol import Accountable
from summariser.schemas.article import Article

PACKAGE = Path(__file__).parents[1]


class Keys(NamedTuple):
    """The names under which one article's results are kept.

    Attributes:
        article: its text, title, date and language.
        answers: the same with what an engine is asked, and how.
        report: the same with the version of this package.
    """

    article: str
    answers: str
    report: str


def keys_of(article: Article, engine: Accountable) -> Keys:
    """The keys of an article under an engine as it is set up."""
    identity = article_key(article)
    answers = digest({"article": identity, "engine": engine.name, **engine.parameters})
    return Keys(identity, answers, digest({"answers": answers, "version": code_version()}))


def article_key(article: Article) -> str:
    """The hash of what an article says; where it was read from makes no difference."""
    return digest(
        {
            "text": article.text,
            "title": article.title,
            "published": str(article.published or ""),
            "language": article.language,
        }
    )


@cache
def code_version() -> str:
    """The version of this package; in a checkout, where its code changes daily, its files count too."""
    released = version("summariser")
    if not (PACKAGE.parent / "pyproject.toml").is_file():
        return released
    files = sorted(path for path in PACKAGE.rglob("*") if path.suffix != ".pyc" and path.is_file())
    stamps = [(str(path.relative_to(PACKAGE)), path.stat().st_mtime_ns) for path in files]
    return f"{released}+{hashlib.sha256(repr(stamps).encode()).hexdigest()[:12]}"


def digest(parts: JsonValue) -> str:
    """SHA-256 of JSON, whatever the order of its keys."""
    text = json.dumps(parts, ensure_ascii=False, sort_keys=True)
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
