"""Whether what one text says of a time is borne out by another, in the same language or not."""

from collections.abc import Sequence

from summariser.language.mentions import TimeExpression


def supports(source: TimeExpression, claim: TimeExpression) -> bool:
    """True where the claim says the same as the source, or less: "2021" on the strength of «5 декабря 2021»."""
    if claim.weekday and claim.weekday != source.weekday:
        return False
    if claim.part and claim.part != source.part:
        return False
    if claim.relative and not claim.base and claim.relative != source.relative:
        return False
    return _covers(source.base, claim.base) and _covers(source.base_end, claim.base_end)


def unsupported_times(
    source: Sequence[TimeExpression], claim: Sequence[TimeExpression]
) -> list[TimeExpression]:
    """The times of a claim that no time of the source supports."""
    return [time for time in claim if not any(supports(each, time) for each in source)]


def _covers(source: str | None, claim: str | None) -> bool:
    if claim is None:
        return True
    return source is not None and (
        source.startswith(claim) or (source[4:] == claim[4:] and claim.startswith("X"))
    )
