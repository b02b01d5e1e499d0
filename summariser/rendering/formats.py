"""The forms in which a report can be written."""

from enum import StrEnum
from pathlib import Path


class Format(StrEnum):
    """A form of output."""

    terminal = "terminal"
    json = "json"
    markdown = "markdown"

    @property
    def suffix(self) -> str:
        """What a file of this form ends in."""
        return {Format.terminal: ".txt", Format.json: ".json", Format.markdown: ".md"}[self]


SUFFIXES = {
    ".json": Format.json,
    ".jsonl": Format.json,
    ".ndjson": Format.json,
    ".md": Format.markdown,
    ".markdown": Format.markdown,
}


def format_of(path: str) -> Format:
    """The form that a file name asks for; plain terminal text where it asks for none."""
    return SUFFIXES.get(Path(path).suffix.lower(), Format.terminal)
