"""Dates and times of a claim against those of the source."""

from collections.abc import Sequence

from summariser.language.mentions import Mention, TimeExpression
from summariser.language.times_agreement import bears_out, supports
from summariser.schemas.vocabulary import FindingKind
from summariser.verification.mentions import Mentions


def mentioned(claim: Mentions) -> Sequence[TimeExpression]:
    """The dates and times of a text."""
    return claim.times


def supporters(claim: TimeExpression, source: Mentions) -> Sequence[Mention] | None:
    """The times that say what the claim's says, or more exactly so; empty where only several do together."""
    alone = [time for time in source.times if supports(time, claim)]
    return alone if alone or bears_out(source.times, claim) else None


def explain(claim: TimeExpression, source: Mentions) -> tuple[FindingKind, str, Sequence[Mention]]:
    """Why a time is not supported."""
    if not source.times:
        return FindingKind.date, f"«{claim.text}» stands nowhere in the source", ()
    stated = ", ".join(f"«{time.text}»" for time in source.times[:3])
    return FindingKind.date, f"«{claim.text}»: the source says {stated}", source.times
