"""Figures of a claim against figures of the source: value, scale, unit, bound."""

from collections.abc import Sequence

from summariser.language.mentions import Quantity
from summariser.schemas.vocabulary import Bound, FindingKind
from summariser.verification.mentions import Mentions

LOOSE = {Bound.exact, Bound.approximate}
"""Bounds that a claim may drop or add without changing the fact."""


def mentioned(mentions: Mentions) -> Sequence[Quantity]:
    """The figures of a text; ordinals are left to the words around them."""
    return [figure for figure in mentions.quantities if not figure.ordinal]


def supports(source: Quantity, claim: Quantity) -> bool:
    """Whether the source's figure says what the claim's says."""
    return _same_value(source, claim) and _same_unit(source, claim) and _same_bound(source, claim)


def explain(claim: Quantity, candidates: Sequence[Quantity]) -> tuple[FindingKind, str]:
    """What is wrong with a figure that no candidate supports: the nearest miss decides."""
    same_value = [figure for figure in candidates if _same_value(figure, claim)]
    for differs, kind in ((_same_unit, FindingKind.unit), (_same_bound, FindingKind.bound)):
        missed = next((figure for figure in same_value if not differs(figure, claim)), None)
        if missed:
            return kind, f"«{claim.text}»: the source says «{missed.text}»"
    scaled = next((figure for figure in candidates if _differs_by_scale(figure, claim)), None)
    if scaled:
        return FindingKind.scale, f"«{claim.text}»: the source says «{scaled.text}»"
    return FindingKind.figure, f"«{claim.text}» stands nowhere in the source"


def _same_value(source: Quantity, claim: Quantity) -> bool:
    return (source.low, source.high) == (claim.low, claim.high)


def _same_unit(source: Quantity, claim: Quantity) -> bool:
    return source.unit == claim.unit or None in {source.unit, claim.unit}


def _same_bound(source: Quantity, claim: Quantity) -> bool:
    return source.bound is claim.bound or {source.bound, claim.bound} <= LOOSE


def _differs_by_scale(source: Quantity, claim: Quantity) -> bool:
    if not source.low or not claim.low:
        return False
    ratio = max(source.low, claim.low) / min(source.low, claim.low)
    return ratio in {10**power for power in (3, 6, 9, 12)}
