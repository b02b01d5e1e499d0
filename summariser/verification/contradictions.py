"""Small number words that a faithful text may add, unless the source counts the same and says otherwise.

"One of the bridges" and "the third largest" prove nothing; "third place" for «второе место» is wrong.
"""

from collections.abc import Iterator

from summariser.language.counted_kinds import known_noun
from summariser.language.mentions import Quantity
from summariser.schemas.span import Span
from summariser.schemas.vocabulary import FindingKind
from summariser.verification.faults import Verdict
from summariser.verification.figure_agreement import same_value
from summariser.verification.figures import is_soft
from summariser.verification.mentions import Mentions


def contradicted_numbers(claim: Mentions, source: Mentions) -> Iterator[Verdict]:
    """Small number words of a claim for which the source has other numbers and never this one."""
    for number in claim.figures:
        if not number.loose and is_soft(number) and not _is_once(number):
            said = [figure for figure in source.figures if _counts_the_same(figure, number)]
            if said and not any(_acquits(figure, number) for figure in source.quantities):
                reason = f"«{number.text}»: the source says «{said[0].text}»"
                spans = tuple(Span(start=figure.start, end=figure.end) for figure in said)
                yield Verdict(
                    FindingKind.figure, reason, start=number.start, end=number.end, source_spans=spans
                )


def _is_once(number: Quantity) -> bool:
    return number.unit == "x" and number.low == 1


def _counts_the_same(figure: Quantity, number: Quantity) -> bool:
    """The same known noun, or both how many times so much."""
    if figure.ordinal is not number.ordinal or figure.unit != number.unit:
        return False
    return number.unit == "x" or _noun(figure) == _noun(number) is not None


def _acquits(figure: Quantity, number: Quantity) -> bool:
    """The same number of the same, or of what is not said."""
    named = figure.noun is not None and not _counts_the_same(figure, number)
    return not named and figure.unit == number.unit and same_value(figure, number)


def _noun(figure: Quantity) -> str | None:
    known = known_noun(figure.noun) if figure.noun and figure.unit is None else None
    return known.singular.lower() if known else None
