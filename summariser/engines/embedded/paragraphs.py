"""The paragraphs of an analysed article as runs of tokens, and the quotation marks in them."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from summariser.engines.embedded.tokens import Analysis, Token

OPENING = {"«": "»", "„": "“", "“": "”"}
STRAIGHT = '"'


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
    """Outermost stretches between quotation marks, without the marks; an unclosed one runs to the end."""
    closing: list[str] = []
    opened = start
    for place in range(start, end):
        mark = text[place]
        if closing and mark == closing[-1]:
            if mark == STRAIGHT and _opens(text, place, start):
                continue  # a straight mark that opens inside is an inner quote, closed by the next one
            closing.pop()
            if not closing:
                yield opened, place
        elif mark in OPENING or (mark == STRAIGHT and not closing):
            if not closing:
                opened = place + 1
            closing.append(OPENING.get(mark, STRAIGHT))
    if closing:
        yield opened, end


def _opens(text: str, place: int, start: int) -> bool:
    before = text[place - 1] if place > start else " "
    after = text[place + 1 : place + 2]
    return (before.isspace() or before in "(«—–-") and after.isalnum()
