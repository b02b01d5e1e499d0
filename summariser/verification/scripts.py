"""Claims in the wrong language, or in letters of two scripts."""

from collections.abc import Iterator

from summariser.verification.faults import Verdict
from summariser.verification.mentions import Mentions


def script(claim: Mentions, source: Mentions) -> Iterator[Verdict]:
    """Words of another script than the claim's language is written in."""
    yield from ()
