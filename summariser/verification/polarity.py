"""What a claim denies and its source affirms, or the other way round.

Two languages share no words, so what they deny is counted: a denial too many on one side that no word
of the other accounts for is a flipped statement. Words that deny only in their meaning («отказался»,
"unknown") account for a denial unless the other side has a word of that sort, too.
"""

from collections.abc import Iterator, Sequence

from summariser.language.negation import Negation, find_negations
from summariser.schemas.span import Span
from summariser.schemas.vocabulary import FindingKind, Severity
from summariser.verification.counterparts import counterparts
from summariser.verification.faults import Verdict
from summariser.verification.mentions import Mentions


def polarity(claim: Mentions, source: Mentions) -> Iterator[Verdict]:
    """Denials that only one side has, as far as the passages can be told that speak of the same."""
    if not (claim.denies or source.denies):
        return
    for asserted, said in counterparts(claim, source):
        here = find_negations(claim.text[asserted.start : asserted.end], claim.language)
        there = find_negations(source.text[said.start : said.end], source.language)
        if exceeds(here, there):
            yield _verdict(asserted, said, _explicit(here)[0], "the source does not deny this")
        elif exceeds(there, here):
            denied = _explicit(there)[0]
            yield _verdict(asserted, said, None, f"the source denies this: «{denied.text} {denied.denied}»")


def exceeds(some: Sequence[Negation], others: Sequence[Negation]) -> bool:
    """Whether some negations deny more than the others can account for."""
    idioms = sum(negation.idiom for negation in others)
    implicit = sum(negation.implicit for negation in others) - sum(negation.implicit for negation in some)
    return len(_explicit(some)) > len(_explicit(others)) + idioms + max(0, implicit)


def _explicit(negations: Sequence[Negation]) -> list[Negation]:
    return [negation for negation in negations if not (negation.implicit or negation.idiom)]


def _verdict(asserted: Span, said: Span, negation: Negation | None, reason: str) -> Verdict:
    start, end = (
        (asserted.start, asserted.end)
        if negation is None
        else (asserted.start + negation.start, asserted.start + negation.end)
    )
    return Verdict(FindingKind.polarity, reason, Severity.warning, start, end, (said,))
