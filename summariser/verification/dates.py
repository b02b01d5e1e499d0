"""Dates and times of a claim against those of the source."""

from collections.abc import Sequence

from summariser.language.mentions import Mention, TimeExpression
from summariser.language.quantities import find_quantities
from summariser.language.times_agreement import bears_out, supports
from summariser.schemas.vocabulary import FindingKind
from summariser.verification.mentions import Mentions


def mentioned(claim: Mentions) -> Sequence[TimeExpression]:
    """The dates and times of a text."""
    return claim.times


def supporters(claim: TimeExpression, source: Mentions) -> Sequence[Mention] | None:
    """The times that say what the claim's says, or more exactly so; empty where only several do together."""
    alone = [time for time in source.times if supports(time, claim)]
    if alone or bears_out(source.times, claim):
        return alone
    return None if claim.base or claim.weekday or claim.clock else _counted(claim, source)


def _counted(claim: TimeExpression, source: Mentions) -> Sequence[Mention] | None:
    """A distance whose number stands alone: "in four months" for «через пять месяцев, … через четыре»."""
    asked = {figure.low for figure in find_quantities(claim.text, "en")}
    bare = [figure for figure in source.quantities if figure.unit is None and figure.noun is None]
    return [figure for figure in bare if figure.low in asked] or None


def explain(claim: TimeExpression, source: Mentions) -> tuple[FindingKind, str, Sequence[Mention]]:
    """Why a time is not supported."""
    if not source.times:
        return FindingKind.date, f"«{claim.text}» stands nowhere in the source", ()
    stated = ", ".join(f"«{time.text}»" for time in source.times[:3])
    return FindingKind.date, f"«{claim.text}»: the source says {stated}", source.times
