"""Figures that the source has, but in the opposite part: "38 of 31" for «31 из 38», the dead for the hurt."""

from collections.abc import Iterator, Sequence

from summariser.language.mentions import Mention, Quantity
from summariser.schemas.span import Span
from summariser.schemas.vocabulary import FindingKind
from summariser.verification import figures
from summariser.verification.faults import Verdict
from summariser.verification.figure_roles import end_roles, opposed, roles
from summariser.verification.figure_wordings import is_change
from summariser.verification.mentions import Mentions


def swapped_figures(claim: Mentions, source: Mentions) -> Iterator[Verdict]:
    """Figures of a claim whose every support plays the opposite part, as errors."""
    for figure in figures.mentioned(claim):
        if isinstance(figure, Quantity) and (is_change(figure) or roles(figure, claim)):
            said = _swapped(figure, figures.supporters(figure, source) or (), claim, source)
            if said is not None:
                reason = f"«{figure.text}»: the source says it the other way round, «{_around(said, source)}»"
                span = Span(start=said.start, end=said.end)
                yield Verdict(
                    FindingKind.figure, reason, start=figure.start, end=figure.end, source_spans=(span,)
                )


def _swapped(
    figure: Quantity, support: Sequence[Mention], claim: Mentions, source: Mentions
) -> Quantity | None:
    said = [other for other in support if isinstance(other, Quantity)]
    if not said or len(said) < len(support):
        return None
    return said[0] if all(_is_opposed(figure, other, claim, source) for other in said) else None


def _is_opposed(figure: Quantity, other: Quantity, claim: Mentions, source: Mentions) -> bool:
    if is_change(figure) and not is_change(other):
        return opposed(end_roles(figure, other.low), roles(other, source))
    if is_change(other) and not is_change(figure):
        return opposed(roles(figure, claim), end_roles(other, figure.low))
    return opposed(roles(figure, claim), roles(other, source))


AROUND = 25  # code points on either side


def _around(figure: Quantity, source: Mentions) -> str:
    start, end = max(0, figure.start - AROUND), figure.end + AROUND
    words = source.text[start:end].replace("\n", " ")
    head = words.partition(" ")[2] if start else words
    return head.rpartition(" ")[0] if end < len(source.text) else head
