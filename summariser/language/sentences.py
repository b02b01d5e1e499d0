"""Paragraphs and sentences of a text as spans, by razdel's rules and repairs to them."""

import re
from collections.abc import Iterator

_LINE = re.compile(r"[^\r\n\u2028\u2029\x0b\x0c\x85]+")


def paragraphs(text: str) -> Iterator[tuple[int, int]]:
    """The spans of the lines of a text that are not blank, without white space around them."""
    for match in _LINE.finditer(text):
        line = match[0]
        stripped = line.strip()
        if stripped:
            start = match.start() + len(line) - len(line.lstrip())
            yield start, start + len(stripped)


def sentences(paragraph: str, language: str) -> Iterator[tuple[int, int]]:
    """The spans of the sentences of one paragraph."""
    from razdel import sentenize

    for found in sentenize(paragraph):
        if found.text:
            yield found.start, found.stop


def is_heading(paragraph: str) -> bool:
    """True for a title or sub-heading: one short line without final punctuation."""
    return len(paragraph) <= 120 and paragraph[-1] not in '.!?…:;,"»”)'
