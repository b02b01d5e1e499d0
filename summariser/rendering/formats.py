"""The forms in which a report can be written."""

from enum import StrEnum
from pathlib import Path


class Format(StrEnum):
    """A form of output."""

    terminal = "terminal"
    json = "json"
    markdown = "markdown"
    html = "html"
    jsonld = "jsonld"
    atom = "atom"

    @property
    def suffix(self) -> str:
        """What a file of this form ends in."""
        return {
            Format.terminal: ".txt",
            Format.json: ".json",
            Format.markdown: ".md",
            Format.html: ".html",
            Format.jsonld: ".jsonld",
            Format.atom: ".atom",
        }[self]


SUFFIXES = {
    ".json": Format.json,
    ".jsonl": Format.json,
    ".ndjson": Format.json,
    ".md": Format.markdown,
    ".markdown": Format.markdown,
    ".html": Format.html,
    ".htm": Format.html,
    ".jsonld": Format.jsonld,
    ".atom": Format.atom,
}


def format_of(path: str) -> Format:
    """The form that a file name asks for; plain terminal text where it asks for none."""
    return SUFFIXES.get(Path(path).suffix.lower(), Format.terminal)
