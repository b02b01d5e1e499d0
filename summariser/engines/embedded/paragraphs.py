"""The paragraphs of an analysed article as runs of tokens, and the quotation marks in them."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from summariser.engines.embedded.tokens import Analysis, Token

OPENING = {"«": "»", "„": "“", "“": "”"}
STRAIGHT = '"'
CLOSING = frozenset({*OPENING.values(), STRAIGHT})


@dataclass(frozen=True, slots=True)
class PlacedToken:
    """A token with its sentence's place in the analysis."""

    place: int
    token: Token


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A line of the article; `start` and `end` are offsets into the text."""

    start: int
    end: int
    tokens: tuple[PlacedToken, ...]

    def after(self, offset: int) -> int:
        """Index of the first token that starts at or after an offset."""
        return next(
            (index for index, placed in enumerate(self.tokens) if placed.token.start >= offset),
            len(self.tokens),
        )

    def before(self, offset: int) -> PlacedToken | None:
        """The last token that ends at or before an offset."""
        return next((placed for placed in reversed(self.tokens) if placed.token.end <= offset), None)


def paragraphs(analysis: Analysis) -> list[Paragraph]:
    """The paragraphs in the order of the text."""
    numbered = enumerate(analysis.sentences)
    found = []
    for _, group in groupby(numbered, key=lambda item: item[1].sentence.paragraph):
        sentences = list(group)
        found.append(
            Paragraph(
                start=sentences[0][1].sentence.start,
                end=sentences[-1][1].sentence.end,
                tokens=tuple(
                    PlacedToken(place, token) for place, sentence in sentences for token in sentence.tokens
                ),
            )
        )
    return found


def quoted_spans(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Outermost stretches between quotation marks in a line, without the marks.

    A line that only closes a quote was opened before it, one that does not close is closed after it.
    """
    closing: list[str] = []
    opened, last_closed, found = start, end, False
    for place in range(start, end):
        mark = text[place]
        closes = bool(closing) and mark == closing[-1]
        opens = mark == STRAIGHT and _opens(text, place, start)
        if opens or (mark in OPENING and not closes):
            if not closing:
                opened = place + 1
            closing.append(OPENING.get(mark, STRAIGHT))
        elif mark in CLOSING:
            last_closed = place
            if closes:
                closing.pop()
                if not closing:
                    yield opened, place
                    found = True
            elif not closing and not found:
                yield start, place
                found = True
    if closing:
        yield opened, last_closed if last_closed > opened else end


def open_mark(text: str, start: int, end: int) -> tuple[str, str] | None:
    """The mark that a line opens and does not close, with the one that would close it; None for none."""
    closing: list[tuple[str, str]] = []
    for place in range(start, end):
        mark = text[place]
        closes = bool(closing) and mark == closing[-1][1]
        if (mark == STRAIGHT and _opens(text, place, start)) or (mark in OPENING and not closes):
            closing.append((mark, OPENING.get(mark, STRAIGHT)))
        elif closes:
            closing.pop()
    return closing[0] if closing else None


def _opens(text: str, place: int, start: int) -> bool:
    """True for a straight mark before a word and after none."""
    before = text[place - 1] if place > start else " "
    after = text[place + 1 : place + 2]
    return not before.isalnum() and before not in ".,!?…»" and (after.isalnum() or after in "«(…")
