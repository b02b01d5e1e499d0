"""Dates and times of a claim against those of the source."""

from collections.abc import Sequence

from summariser.language.mentions import TimeExpression
from summariser.language.times_agreement import supports as agrees
from summariser.schemas.vocabulary import FindingKind
from summariser.verification.mentions import Mentions


def mentioned(mentions: Mentions) -> Sequence[TimeExpression]:
    """The dates and times of a text."""
    return mentions.times


def supports(source: TimeExpression, claim: TimeExpression) -> bool:
    """Whether the source's time says what the claim's says, or more exactly so."""
    return agrees(source, claim)


def explain(claim: TimeExpression, candidates: Sequence[TimeExpression]) -> tuple[FindingKind, str]:
    """Why a time is not supported."""
    if candidates:
        stated = ", ".join(f"«{time.text}»" for time in candidates[:3])
        return FindingKind.date, f"«{claim.text}»: the source says {stated}"
    return FindingKind.date, f"«{claim.text}» stands nowhere in the source"
