"""From quoted words to the places in the source where they stand.

A quote is looked for in four ways, the closest first: with the same words and punctuation, with marked
elisions, with the attribution between its parts left out, and with other forms of the same words. Each
quote is looked for by itself, so that no answer depends on the questions before it.
"""

import re
from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from summariser.language.attribution import attributions
from summariser.language.concordance import Concordance
from summariser.language.elision import LONGEST, MOST_PARTS, Gap, may_be_left_out, parts
from summariser.language.inflection import Inflections
from summariser.language.passage import Passage
from summariser.schemas.shown import Shown
from summariser.schemas.span import Span
from summariser.schemas.vocabulary import GroundingStatus

Hit = list[tuple[int, int]]
"""The parts of a quote as runs of the source's words: first, one past the last."""

_LINE = re.compile(r"[^\n]+")
_BARRIER = "\n"  # between paragraphs; no word of a quote
_UNCOUNTED = frozenset("\"'")
_EDGE = 20  # code points of punctuation that may stand at the edge of a quote


@dataclass(frozen=True, slots=True)
class Match(Shown):
    """Where a quote stands in the source, and how closely.

    Attributes:
        status: how the quote was found at its first span.
        spans: every occurrence, those inside the cited sentences first, else in the order of the text;
            an elided quote's span reaches from its first to its last word.
        parts: for every span the pieces that the quote really holds: one, or several where it is elided.
        text: the source, so that a notebook can show what stands there.
    """

    status: GroundingStatus
    spans: tuple[Span, ...] = ()
    parts: tuple[tuple[Span, ...], ...] = ()
    text: str = field(default="", repr=False, compare=False)

    @property
    def span(self) -> Span | None:
        """The first occurrence inside the cited sentences, or the first of all; None where absent."""
        return self.spans[0] if self.spans else None


class QuoteIndex:
    """Finds quotes in one text; made once, asked often.

    Args:
        text: the source.
        language: its ISO 639-1 code; other forms of the same words are known for "ru" and "en".
    """

    def __init__(self, text: str, language: str) -> None:
        self._passage = Passage.read(text)
        self._words = Concordance(self._passage.keys, self._passage.glue)
        self._language = language

    def find(self, quote: str, *, cited: Sequence[Span] = ()) -> Match:
        """Every place where a quote stands.

        Args:
            quote: words of the source; white space around them does not count.
            cited: spans whose occurrences come first.
        """
        quote = quote.strip()
        wanted = Passage.read(" ".join(quote.split()))
        if not wanted.keys:
            signs = list(self._signs(quote))
            return self._match(GroundingStatus.verbatim, signs, quote, cited)
        for status, search in WAYS:
            found = [self._spans(hit, wanted) for hit in search(self, wanted)]
            if found:
                return self._match(status, found, quote, cited)
        return Match(GroundingStatus.absent)

    def exact(self, wanted: Passage) -> Iterator[Hit]:
        """The same words and punctuation, whatever the spaces, quote marks, dashes and capitals."""
        size = len(wanted.keys)
        for first in self._words.find(wanted):
            if self._passage.is_whole(first, first + size):
                yield [(first, first + size)]

    def marked(self, wanted: Passage) -> Iterator[Hit]:
        """Parts in their order, with the words left out that the quote marks as left out."""
        pieces = parts(wanted)
        if not 2 <= len(pieces) <= MOST_PARTS:
            return
        hits = [list(self.exact(piece)) or list(self.unattributed(piece)) for piece in pieces]
        if all(hits):
            yield from self._chains(hits, pieces)

    def unattributed(self, wanted: Passage) -> Iterator[Hit]:
        """The parts of direct speech without the «— сказал N, —» between them."""
        speech, places = self._speech
        size = len(wanted.keys)
        for first in speech.find(wanted):
            runs = _runs(places[first : first + size])
            if len(runs) > 1 and self._passage.is_whole(runs[0][0], runs[-1][1]):
                yield runs

    def inflected(self, wanted: Passage) -> Iterator[Hit]:
        """Other forms of the same words in the same order, facts unaltered."""
        size = len(wanted.keys)
        for first in self._inflections.find(wanted):
            if self._passage.is_whole(first, first + size):
                yield [(first, first + size)]

    def _signs(self, quote: str) -> Iterator[tuple[Span, ...]]:
        """Occurrences of a quote without any words, sign by sign."""
        start = self._passage.text.find(quote) if quote else -1
        while start >= 0:
            yield (Span(start=start, end=start + len(quote)),)
            start = self._passage.text.find(quote, start + len(quote))

    def _chains(self, hits: Sequence[Sequence[Hit]], pieces: Sequence[Passage]) -> Iterator[Hit]:
        """One hit of each part, in order, with nothing between them that may not be left out."""
        rarest = min(range(len(hits)), key=lambda index: len(hits[index]))
        for hit in hits[rarest]:
            chain: Hit | None = list(hit)
            for place in range(rarest + 1, len(hits)):
                chain = chain and self._continued(chain, hits[place], pieces[place - 1], pieces[place])
            for place in range(rarest - 1, -1, -1):
                chain = chain and self._preceded(chain, hits[place], pieces[place], pieces[place + 1])
            if chain:
                yield chain

    def _continued(self, chain: Hit, found: Sequence[Hit], last: Passage, piece: Passage) -> Hit | None:
        end = chain[-1][1]
        for place in range(bisect_left(found, [(end, 0)]), len(found)):
            hit = found[place]
            if hit[0][0] - end > LONGEST:
                return None
            if self._may_part(end, hit[0][0], last, piece):
                return chain + hit
        return None

    def _preceded(self, chain: Hit, found: Sequence[Hit], piece: Passage, following: Passage) -> Hit | None:
        start = chain[0][0]
        for place in range(bisect_left(found, [(start, 0)]) - 1, -1, -1):
            hit = found[place]
            if start - hit[-1][1] > LONGEST:
                return None
            if hit[-1][1] <= start and self._may_part(hit[-1][1], start, piece, following):
                return hit + chain
        return None

    def _may_part(self, end: int, start: int, left: Passage, right: Passage) -> bool:
        keys, glue = self._passage.keys, self._passage.glue
        shorter = min(len(left.keys), len(right.keys))
        return may_be_left_out(
            Gap(keys[end:start], glue[end : start + 1], keys[end - 1], keys[start], shorter, right.glue[0])
        )

    @cached_property
    def _speech(self) -> tuple[Concordance, list[int]]:
        """The paragraphs in which an attribution stands, without it, and where their words stand."""
        passage = self._passage
        keys: list[str] = []
        glue: list[str | None] = []
        places: list[int] = []
        for line in _LINE.finditer(passage.folded.text):
            cuts = list(attributions(passage.folded.text, *line.span()))
            edges = [line.start(), *(edge for cut in cuts for edge in cut), line.end()]
            for start, end in zip(edges[::2], edges[1::2], strict=True) if cuts else ():
                first, last = bisect_left(passage.starts, start), bisect_left(passage.starts, end)
                keys += passage.keys[first:last]
                glue += [None, *passage.glue[first + 1 : last]][: last - first]
                places += range(first, last)
            if cuts:
                keys.append(_BARRIER)
                glue.append(None)
                places.append(-1)
        return Concordance(keys, glue), places

    @cached_property
    def _inflections(self) -> Inflections:
        return Inflections(self._passage, self._words, self._language)

    def _spans(self, hit: Hit, wanted: Passage) -> tuple[Span, ...]:
        """The parts of a hit in the text, with the punctuation at the quote's edges where it stands there."""
        passage = self._passage
        edges = [(passage.starts[first], passage.ends[last - 1]) for first, last in hit]
        opening = wanted.folded.text[: wanted.starts[0]]
        closing = wanted.folded.text[wanted.ends[-1] :]
        start, end = edges[0][0], edges[-1][1]
        before = passage.folded.text[max(0, start - _EDGE) : start]
        start -= _covered(opening[::-1], before[::-1])
        end += _covered(closing, passage.folded.text[end : end + _EDGE])
        edges[0] = (start, edges[0][1])
        edges[-1] = (edges[-1][0], end)
        return tuple(Span(start=passage.start_of(first), end=passage.end_of(last)) for first, last in edges)

    def _match(
        self, status: GroundingStatus, found: list[tuple[Span, ...]], quote: str, cited: Sequence[Span]
    ) -> Match:
        if not found:
            return Match(GroundingStatus.absent)
        if cited:
            found.sort(
                key=lambda parts: not (_inside(parts[0].start, cited) and _inside(parts[-1].end - 1, cited))
            )
        spans = tuple(
            parts[0] if len(parts) == 1 else Span(start=parts[0].start, end=parts[-1].end) for parts in found
        )
        if self._passage.text[spans[0].start : spans[0].end] == quote:
            status = GroundingStatus.verbatim
        return Match(status, spans, tuple(found))


Way = Callable[[QuoteIndex, Passage], Iterator[Hit]]
WAYS: list[tuple[GroundingStatus, Way]] = [
    (GroundingStatus.folded, QuoteIndex.exact),
    (GroundingStatus.elided, QuoteIndex.marked),
    (GroundingStatus.elided, QuoteIndex.unattributed),
    (GroundingStatus.inflected, QuoteIndex.inflected),
]


def _inside(offset: int, spans: Sequence[Span]) -> bool:
    return any(span.start <= offset < span.end for span in spans)


def _runs(places: Sequence[int]) -> Hit:
    """Places in ascending order as runs of neighbours."""
    runs: Hit = []
    for place in places:
        if runs and runs[-1][1] == place:
            runs[-1] = (runs[-1][0], place + 1)
        else:
            runs.append((place, place + 1))
    return runs


def _covered(wanted: str, found: str) -> int:
    """How much of `found` the signs of `wanted` cover from its beginning, whatever the spaces."""
    covered = place = 0
    for sign in wanted:
        while place < len(found) and found[place].isspace():
            place += 1
        if found[place : place + 1] == sign:
            place += 1
            covered = place
        elif not sign.isspace() and sign not in _UNCOUNTED:
            break
    return covered
