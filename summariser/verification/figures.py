"""Figures of a claim against figures of the source: value, scale, unit, bound."""

from collections.abc import Callable, Sequence

from summariser.language.mentions import Mention, Quantity
from summariser.language.quantities import comparable
from summariser.schemas.vocabulary import Bound, FindingKind
from summariser.verification.mentions import Mentions, outside

DIRECTIONS = {Bound.at_least: 1, Bound.more_than: 1, Bound.up_to: -1, Bound.less_than: -1}
"""Bounds that limit from one side; a figure without one only tells where the value is."""
SCALES = {10**power for power in (1, 2, 3, 6, 9, 12)}


def mentioned(claim: Mentions) -> Sequence[Quantity]:
    """The figures of a text that the other language cannot well leave unsaid."""
    dates = [time for time in claim.times if time.base or time.relative is None]
    return [figure for figure in outside(claim.quantities, dates) if not _is_soft(figure)]


def supporters(claim: Quantity, source: Mentions) -> Sequence[Mention] | None:
    """The figures of the source that say what the claim's says."""
    found = [figure for figure in source.quantities if all(agree(figure, claim) for agree in AGREEMENTS)]
    return found or _designating(claim, source) or None


def explain(claim: Quantity, source: Mentions) -> tuple[FindingKind, str, Sequence[Mention]]:
    """What is wrong with a figure that nothing supports: the nearest miss decides."""
    for kind, near in NEAR_MISSES:
        missed = [figure for figure in source.quantities if near(figure, claim)]
        if missed:
            return kind, f"«{claim.text}»: the source says «{missed[0].text}»", missed
    alike = [figure for figure in source.quantities if _counts_alike(figure, claim)]
    reason = f": the source says «{alike[0].text}»" if len(alike) == 1 else " stands nowhere in the source"
    return FindingKind.figure, f"«{claim.text}»{reason}", alike or source.quantities


def _is_soft(figure: Quantity) -> bool:
    """Numbers that a faithful text may leave out or add: "the first", «двое», "one"."""
    worded = not any(letter.isdigit() for letter in figure.text)
    small = figure.low == figure.high and figure.low in {1, 2}
    return figure.loose or (worded and (small or figure.ordinal))


def _same_value(source: Quantity, claim: Quantity) -> bool:
    return (source.low, source.high) == (claim.low, claim.high) or _equal(source, claim)


def _equal(source: Quantity, claim: Quantity) -> bool:
    """«полгода» and "six months"."""
    return None not in {source.low, claim.low} and comparable(source) == comparable(claim)


def _same_unit(source: Quantity, claim: Quantity) -> bool:
    return source.unit == claim.unit or None in {source.unit, claim.unit} or _equal(source, claim)


def _same_bound(source: Quantity, claim: Quantity) -> bool:
    return DIRECTIONS.get(source.bound, 0) * DIRECTIONS.get(claim.bound, 0) >= 0


def _designating(claim: Quantity, source: Mentions) -> Sequence[Mention]:
    """Digits that the source does not take for a figure: «Ту-154», "at number 154"."""
    digits = claim.text[claim.number_start - claim.start : claim.number_end - claim.start]
    return [mention for mention in source.designations if mention.text == digits]


def _counts_alike(source: Quantity, claim: Quantity) -> bool:
    return (source.unit, source.kind, source.ordinal) == (claim.unit, claim.kind, claim.ordinal)


def _other_unit(source: Quantity, claim: Quantity) -> bool:
    return (source.low, source.high) == (claim.low, claim.high) and not _same_unit(source, claim)


def _other_bound(source: Quantity, claim: Quantity) -> bool:
    return _same_value(source, claim) and _same_unit(source, claim)


def _other_scale(source: Quantity, claim: Quantity) -> bool:
    if not source.low or not claim.low or source.unit != claim.unit:
        return False
    return max(source.low, claim.low) / min(source.low, claim.low) in SCALES


Agreement = Callable[[Quantity, Quantity], bool]

AGREEMENTS: Sequence[Agreement] = (_same_value, _same_unit, _same_bound)
NEAR_MISSES: Sequence[tuple[FindingKind, Agreement]] = (
    (FindingKind.bound, _other_bound),
    (FindingKind.unit, _other_unit),
    (FindingKind.scale, _other_scale),
)
