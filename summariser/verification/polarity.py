"""What a claim denies and its source affirms, or the other way round."""

from collections.abc import Iterator

from summariser.verification.faults import Verdict
from summariser.verification.mentions import Mentions


def polarity(claim: Mentions, source: Mentions) -> Iterator[Verdict]:
    """Negations that only one side has."""
    yield from ()
