"""A source with all that it mentions: what every claim is held against."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import TypeVar

from summariser.language.mentions import Mention, Quantity, TimeExpression
from summariser.schemas.span import Span
from summariser.source import Source
from summariser.verification.mentions import Mentions

Found = TypeVar("Found", bound=Mention)


@dataclass(frozen=True)
class SourceMentions(Mentions):
    """What a source mentions: figures and times are those of its sentences, found once for engine and checks.

    Names are found in the whole text: who stands in one sentence tells who is meant in another.
    """

    source: Source = field(kw_only=True)

    @cached_property
    def quantities(self) -> Sequence[Quantity]:
        """The figures of all sentences and of their repeats."""
        return tuple(self._everywhere(self.source.quantities))

    @cached_property
    def times(self) -> Sequence[TimeExpression]:
        """The dates and times of all sentences and of their repeats."""
        return tuple(self._everywhere(self.source.times))

    def sentences_in(self, passage: Span) -> Sequence[Span]:
        """The sentences of the source that lie in a passage, repeats included; else those of its words."""
        found = [
            span for span in self.source.spans if passage.start <= span.start and span.end <= passage.end
        ]
        return found or super().sentences_in(passage)

    def _everywhere(self, found: Sequence[Sequence[Found]]) -> Sequence[Found]:
        mentions = [mention for mentions in found for mention in mentions]
        for sentence, repeated in zip(self.source.sentences, found, strict=True):
            for span in sentence.occurrences:
                mentions += [mention.shifted(span.start - sentence.start) for mention in repeated]
        return sorted(mentions, key=lambda mention: mention.start)


@dataclass(frozen=True)
class Evidence:
    """A source and its figures, times and names, each found once, on first use."""

    source: Source

    @cached_property
    def mentions(self) -> Mentions:
        """The figures, times and names of the whole text."""
        source = self.source
        return SourceMentions(source.text, source.language, source.article.published_on, source=source)

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
