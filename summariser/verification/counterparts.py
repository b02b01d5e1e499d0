"""Which passage of a source speaks of the same as a sentence of a claim."""

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator

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
    for sentence in claim.sentences:
        found = _counterpart(claim.excerpt([sentence]), source)
        if found:
            yield sentence, found


def _counterpart(claim: Mentions, source: Mentions) -> Span | None:
    shared = shares(claim, source)
    (best, count), (_, next_count) = (*shared.most_common(2), (None, 0), (None, 0))[:2]
    return best if count >= SHARED and count > next_count else None


def shares(claim: Mentions, source: Mentions) -> Counter[Span]:
    """The sentences of a source with the number of figures, times and names that they share with a claim."""
    shared: Counter[Span] = Counter()
    starts = [sentence.start for sentence in source.sentences]
    for rule in RULES:
        for mention in rule.find(claim):
            supporting = rule.supporters(mention, source) or ()
            places = {bisect_right(starts, other.start) - 1 for other in supporting}
            shared.update(source.sentences[place] for place in places if place >= 0)
    return shared
