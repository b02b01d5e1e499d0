"""What kind of input a file or page is: its name or server decides; else its first words."""

import re
from enum import StrEnum, auto
from pathlib import PurePath


class Kind(StrEnum):
    """The kinds of input."""

    text = auto()
    markdown = auto()
    html = auto()
    json = auto()
    jsonl = auto()
    xml = auto()


SUFFIXES = {
    ".txt": Kind.text,
    ".text": Kind.text,
    ".md": Kind.markdown,
    ".markdown": Kind.markdown,
    ".html": Kind.html,
    ".htm": Kind.html,
    ".xhtml": Kind.html,
    ".json": Kind.json,
    ".jsonl": Kind.jsonl,
    ".ndjson": Kind.jsonl,
}
MEDIA_TYPES = {
    "text/html": Kind.html,
    "application/xhtml+xml": Kind.html,
    "text/markdown": Kind.markdown,
    "application/json": Kind.json,
    "application/jsonl": Kind.jsonl,
    "application/x-ndjson": Kind.jsonl,
    "application/rss+xml": Kind.xml,
    "application/atom+xml": Kind.xml,
}
_PROLOGUE = r"\s*(?:<\?xml[^>]*>\s*)?(?:(?><!--.*?-->)\s*+)*+"  # atomic: never to be parted in another way
CONTENT = [
    # (how it begins, kind), the first that fits
    (rf"{_PROLOGUE}(?:<!doctype\s+html|<(?:html|head|body|meta|title)\b)", Kind.html),
    (rf"\s*<\?xml\b|{_PROLOGUE}<(?:!doctype\s|rss\b|feed\b|rdf:rdf\b)", Kind.xml),
    (r'\s*\{[ \t]*"', Kind.jsonl),  # brace and first key on one line: one object a line
    (r'\s*(?:\{\s*"|\[\s*\{)', Kind.json),
]
_CONTENT = [(re.compile(pattern, re.IGNORECASE | re.DOTALL), kind) for pattern, kind in CONTENT]


def kind_of_name(name: str) -> Kind | None:
    """Tell the kind by the suffix of a file's name."""
    return SUFFIXES.get(PurePath(name).suffix.lower())


def kind_of_content(head: str) -> Kind:
    """Tell the kind by the first few thousand characters."""
    return next((kind for pattern, kind in _CONTENT if pattern.match(head)), Kind.text)
