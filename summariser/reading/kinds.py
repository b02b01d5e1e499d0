"""What kind of input a file or page is: its suffix decides, and where that says nothing, its first words."""

import json
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
HTML = re.compile(
    r"\s*(<\?xml[^>]*>\s*)?(<!--.*?-->\s*)*<(!doctype\s+html|html|head|body)\b", re.IGNORECASE | re.DOTALL
)


def kind_of_name(name: str) -> Kind | None:
    """Tell the kind by the suffix of a file's name."""
    return SUFFIXES.get(PurePath(name).suffix.lower())


def kind_of_content(head: str) -> Kind:
    """Tell the kind by the first few thousand characters."""
    if HTML.match(head):
        return Kind.html
    if head.lstrip().startswith(("{", "[")):
        return _kind_of_json(head)
    return Kind.text


def _kind_of_json(head: str) -> Kind:
    first = head.lstrip().partition("\n")[0]
    try:
        json.loads(first)
    except (ValueError, RecursionError):
        return Kind.json if re.match(r'\s*[{\[]\s*(["\]}{]|$)', head) else Kind.text
    return Kind.jsonl if first.startswith("{") else Kind.json
