"""Which passage of a source speaks of the same as a sentence of a claim."""

from collections import Counter
from collections.abc import Iterator

from summariser.language.sentences import paragraphs, sentences
from summariser.schemas.span import Span
from summariser.verification.mentions import Mentions
from summariser.verification.rules import RULES

SHARED = 2
"""Figures, times and names that tell that two sentences speak of the same."""
MUCH_LONGER = 2.5
"""A source is more than the counterpart of its claim where it has so many times as many letters."""
FEW = 80
"""Letters up to which a text is one passage."""


def counterparts(claim: Mentions, source: Mentions) -> Iterator[tuple[Span, Span]]:
    """Passages of a claim, each with the one passage of the source that speaks of the same.

    A source of about the claim's length is its counterpart as a whole. In a longer one, it is the sentence
    that shares most figures, times and names; where none shares enough or several do, there is none.
    """
    passages = source.passages
    length = sum(passage.end - passage.start for passage in passages)
    if len(passages) == 1 and length <= max(FEW, MUCH_LONGER * len(claim.text)):
        yield Span(start=0, end=len(claim.text)), passages[0]
        return
    places = [sentence for passage in passages for sentence in _sentences(source, passage)]
    for sentence in _sentences(claim, Span(start=0, end=len(claim.text))):
        found = _counterpart(claim.excerpt([sentence]), source, places)
        if found:
            yield sentence, found


def _counterpart(claim: Mentions, source: Mentions, places: list[Span]) -> Span | None:
    shared: Counter[Span] = Counter()
    for rule in RULES:
        for mention in rule.find(claim):
            supporting = rule.supporters(mention, source) or ()
            shared.update(
                {
                    place
                    for place in places
                    if any(place.start <= other.start < place.end for other in supporting)
                }
            )
    (best, count), (_, next_count) = (*shared.most_common(2), (None, 0), (None, 0))[:2]
    return best if count >= SHARED and count > next_count else None


def _sentences(text: Mentions, passage: Span) -> Iterator[Span]:
    words = text.text[passage.start : passage.end]
    for start, end in paragraphs(words):
        for first, last in sentences(words[start:end], text.language):
            offset = passage.start + start
            yield Span(start=offset + first, end=offset + last)
