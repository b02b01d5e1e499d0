"""Limits that a claim leaves out: «не менее 5» told as "5"."""

from collections.abc import Iterator

from summariser.language.mentions import Quantity
from summariser.schemas.span import Span
from summariser.schemas.vocabulary import Bound, FindingKind, Severity
from summariser.verification import figures
from summariser.verification.faults import Verdict
from summariser.verification.mentions import Mentions

LIMITS = {Bound.at_least, Bound.more_than, Bound.less_than}
"""Bounds that cannot be read otherwise; «до» may also tell where a change ends."""


def dropped_bounds(claim: Mentions, source: Mentions) -> Iterator[Verdict]:
    """Exact figures of a claim that its source only limits from one side, as warnings.

    Good translators leave out one bound in a hundred, so this is no error.
    """
    for figure in figures.mentioned(claim):
        if isinstance(figure, Quantity) and figure.bound is Bound.exact:
            said = figures.supporters(figure, source) or ()
            limited = [other for other in said if isinstance(other, Quantity) and other.bound in LIMITS]
            if limited and len(limited) == len(said):
                reason = f"«{figure.text}»: the source says «{limited[0].text}»"
                span = Span(start=limited[0].start, end=limited[0].end)
                yield Verdict(FindingKind.bound, reason, Severity.warning, figure.start, figure.end, (span,))
