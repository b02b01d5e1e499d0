"""A source with all that it mentions: what every claim is held against."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import TypeVar

from summariser.language.mentions import Mention
from summariser.schemas.span import Span
from summariser.source import Source
from summariser.verification.mentions import Mentions

Found = TypeVar("Found", bound=Mention)


@dataclass(frozen=True)
class Evidence:
    """A source and its figures, times and names, each found once, on first use."""

    source: Source

    @cached_property
    def mentions(self) -> Mentions:
        """The figures, times and names of the whole text."""
        return Mentions(self.source.text, self.source.language, self.source.article.published_on)

    def spans_of(self, sentences: Iterable[int]) -> tuple[Span, ...]:
        """Where the numbered sentences stand, their repeats included; unknown numbers are passed over."""
        known = (number for number in sentences if 1 <= number <= len(self.source.sentences))
        return tuple(
            span
            for sentence in map(self.source.sentence, known)
            for span in (Span(start=sentence.start, end=sentence.end), *sentence.occurrences)
        )

    def sentences_of(self, spans: Iterable[Span]) -> tuple[int, ...]:
        """Numbers of the sentences in which the spans begin, in order, each once."""
        found = (self.source.sentence_at(span.start) for span in spans)
        return tuple(sorted({sentence.number for sentence in found if sentence}))
