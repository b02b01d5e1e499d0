"""The paragraphs of an analysed article as runs of tokens."""

from dataclasses import dataclass
from itertools import groupby

from summariser.engines.embedded.tokens import Analysis, Token


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
