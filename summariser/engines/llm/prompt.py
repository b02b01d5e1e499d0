"""What a language model is told: a stable prefix made of templates, then the article, which none touches."""

import hashlib
import json
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable

from summariser.schemas.vocabulary import EventType
from summariser.source import Sentence, Source

VERSION = "4"
EXAMPLES = ("court", "ferry")

FOLDER = files("summariser.prompts")

Message = dict[str, str]


@dataclass(frozen=True, slots=True)
class Example:
    """A worked example: an article as a model sees it, and the answer to it."""

    article: str
    answer: str


def messages(source: Source, part: Sequence[Sentence], pairs: int) -> list[Message]:
    """The conversation that asks for the extraction of an article, or of its first part.

    Args:
        source: the article.
        part: the sentences of the part.
        pairs: sentence pairs of the summary.
    """
    return conversation(numbered(source, part), _wanted(pairs))


def part_messages(source: Source, part: Sequence[Sentence], pairs: int, known: str) -> list[Message]:
    """The conversation that asks for a later part of a long article.

    Args:
        source: the article.
        part: the sentences of the part.
        pairs: sentence pairs that the summary still lacks for this part.
        known: what the answer to the earlier parts holds.
    """
    shown = part if part[0].number == 1 else (source.sentences[0], *part)
    return conversation(numbered(source, shown), render("continue.md.j2"), known, _wanted(pairs))


def _wanted(pairs: int) -> str:
    return f"Write {pairs} sentence {'pair' if pairs == 1 else 'pairs'}." if pairs else "Write no pairs."


def conversation(*told: str) -> list[Message]:
    """The stable prefix, then what is told of one article."""
    return [
        {"role": "system", "content": instructions()},
        {"role": "user", "content": "\n\n".join(filter(None, told))},
    ]


def numbered(source: Source, part: Sequence[Sentence] | None = None) -> str:
    """The sentences with their numbers, between two lines of a sign that the article does not have.

    Args:
        source: the article.
        part: the sentences to show; None shows all.
    """
    shown = source.sentences if part is None else part
    fence = "===="
    while fence in source.text:
        fence += "="
    lines = []
    for before, sentence in zip((None, *shown), shown, strict=False):
        gap = "\n" if before and before.paragraph != sentence.paragraph else ""
        lines.append(f"{gap}[{sentence.number}] {sentence.text}")
    body = "\n".join(lines)
    return f"{fence} article\n{body}\n{fence} end of article"


@cache
def instructions() -> str:
    """The stable prefix."""
    shown = [_shown(*example(name)) for name in EXAMPLES]
    return render("extract.md.j2", types=tuple(EventType), examples=shown)


def _shown(article: str, answer: str) -> Example:
    """A worked example as it would be asked and answered."""
    wanted = _wanted(len(json.loads(answer)["pairs"]))
    return Example(f"{numbered(Source(article))}\n\n{wanted}", _compact(answer))


def example(name: str) -> tuple[str, str]:
    """Article and answer of a worked example."""
    folder = FOLDER / "examples"
    return _read(folder / f"{name}.txt"), _read(folder / f"{name}.json")


@cache
def fingerprint() -> str:
    """Version and hash of all that a model is told besides the article."""
    parts = sorted((entry.name, _read(entry)) for entry in _texts(FOLDER))
    return f"{VERSION}-{hashlib.sha256(repr(parts).encode()).hexdigest()[:12]}"


def render(template: str, **values: object) -> str:
    """A template of the prompts folder filled in; a name that it lacks is an error."""
    from jinja2 import Environment, StrictUndefined

    environment = Environment(undefined=StrictUndefined, autoescape=False, keep_trailing_newline=False)  # noqa: S701 - a prompt is no page
    return environment.from_string(_read(FOLDER / template)).render(**values).strip()


def _texts(folder: Traversable) -> list[Traversable]:
    """The templates and examples."""
    return [
        entry
        for place in (folder, folder / "examples")
        for entry in place.iterdir()
        if entry.name.endswith((".j2", ".txt", ".json"))
    ]


def _read(entry: Traversable) -> str:
    return entry.read_text(encoding="utf-8").strip()


def _compact(answer: str) -> str:
    """The answer in one line, as it is wanted."""
    return "".join(line.strip() for line in answer.splitlines())
