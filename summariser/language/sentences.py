"""Paragraphs and sentences of a text as spans.

Where a sentence may end is proposed by razdel (Cyrillic) or by capitals (other scripts); the rules of
`sentence_rules` say where that is no end after all, and where one was passed over.
"""

import re
from collections.abc import Iterator

from summariser.language.folding import CLOSING_MARKS
from summariser.language.morphology import is_cyrillic
from summariser.language.sentence_rules import AHEAD, BEHIND, Boundary, is_end

_LINE = re.compile(r"[^\r\n\u2028\u2029\x0b\x0c\x85]+")
_CANDIDATE = re.compile(
    rf"[.!?…][{re.escape(CLOSING_MARKS)}]*\s+(?=\S)"
    r"|(?<=[а-яё]{3}[.!?])(?=[А-ЯЁ][а-яё])"  # a space forgotten
    r"|[。！？]+"
)
_LIST_ITEM = re.compile(r"[-–—•*·]|\d+[.)]")
_HEADING_LENGTH = 120


def paragraphs(text: str) -> Iterator[tuple[int, int]]:
    """The spans of the lines of a text that are not blank, without white space around them."""
    for match in _LINE.finditer(text):
        yield from _stripped(text, *match.span())


def is_heading(paragraph: str, *, first: bool) -> bool:
    """True for a title or sub-heading: a short line that ends like no sentence.

    Args:
        paragraph: a line of text that another one follows.
        first: it opens the text; a title may be a question or a call.
    """
    last = paragraph.rstrip(CLOSING_MARKS)[-1:]
    return (
        len(paragraph) <= _HEADING_LENGTH
        and not _LIST_ITEM.match(paragraph)
        and (last.isalnum() or last in "%$€₽°" or (first and last in "?!"))
    )


def sentences(paragraph: str, language: str) -> Iterator[tuple[int, int]]:
    """The spans of the sentences of one paragraph, without white space around them.

    Args:
        paragraph: a line of text.
        language: ISO 639-1 code; "ru" and "en" have tables of abbreviations.
    """
    candidates = {match.end() for match in _CANDIDATE.finditer(paragraph)}
    proposed = _proposed(paragraph) if is_cyrillic(paragraph) else candidates
    start = 0
    for place in sorted(proposed | candidates):
        left = paragraph[max(start, place - BEHIND) : place]
        boundary = Boundary(left, paragraph[place : place + AHEAD], language)
        if is_end(boundary, proposed=place in proposed):
            yield from _stripped(paragraph, start, place)
            start = place
    yield from _stripped(paragraph, start, len(paragraph))


def _proposed(paragraph: str) -> set[int]:
    from razdel import sentenize

    return {found.start for found in sentenize(paragraph) if found.start}


def _stripped(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    piece = text[start:end]
    stripped = piece.strip()
    if stripped:
        start += len(piece) - len(piece.lstrip())
        yield start, start + len(stripped)
