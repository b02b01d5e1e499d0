"""From quoted words to the places in the source where they stand."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from summariser.schemas.span import Span
from summariser.schemas.vocabulary import GroundingStatus


@dataclass(frozen=True, slots=True)
class Match:
    """Where a quote stands in the source, and how closely.

    Attributes:
        status: the closest way in which the quote was found at its first span.
        spans: every occurrence, those inside the cited sentences first, else in the order of the text;
            an elided quote spans from its first to its last word.
        parts: for every span the pieces that the quote really holds (one, unless elided).
    """

    status: GroundingStatus
    spans: tuple[Span, ...] = ()
    parts: tuple[tuple[Span, ...], ...] = ()

    @property
    def span(self) -> Span | None:
        """The first occurrence inside the cited sentences, or the first of all; None where absent."""
        return self.spans[0] if self.spans else None


class QuoteIndex:
    """Finds quotes in one text; made once, asked often, and no answer depends on an earlier question."""

    def __init__(self, text: str, language: str) -> None:
        self._text = text
        self._language = language

    def find(self, quote: str, *, cited: Sequence[Span] = ()) -> Match:
        """Every place where the quote stands; `cited` are the spans to be listed first."""
        quote = quote.strip()
        spans = list(self._verbatim(quote)) if quote else []
        if not spans:
            return Match(GroundingStatus.absent)
        spans.sort(key=lambda span: not any(c.start <= span.start and span.end <= c.end for c in cited))
        return Match(GroundingStatus.verbatim, tuple(spans), tuple((span,) for span in spans))

    def _verbatim(self, quote: str) -> Iterable[Span]:
        start = self._text.find(quote)
        while start >= 0:
            yield Span(start=start, end=start + len(quote))
            start = self._text.find(quote, start + 1)
