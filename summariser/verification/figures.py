"""Figures of a claim against figures of the source: value, scale, unit, counted noun, bound."""

import re
from collections.abc import Sequence
from decimal import Decimal
from itertools import pairwise

from summariser.language.mentions import Mention, Quantity
from summariser.language.quantities import is_converted
from summariser.schemas.vocabulary import FindingKind
from summariser.verification.figure_agreement import AGREEMENTS, NEAR_MISSES, counts_alike
from summariser.verification.figure_wordings import WORDINGS, standing
from summariser.verification.mentions import Mentions, in_base_unit, outside

SMALL = frozenset(map(Decimal, (0, 1, 2)))
"""Numbers that are as often words of grammar as figures, where they are not written in digits."""
WORDS_WITH_NUMBERS = re.compile(r"COVID-$", re.IGNORECASE)


def mentioned(claim: Mentions) -> Sequence[Quantity | Mention]:
    """The figures of a text that the other language cannot well leave unsaid, and digits in names."""
    dates = [time for time in claim.times if time.base or time.relative is None]
    found = outside(claim.quantities, dates)
    again = {second.start for first, second in pairwise(found) if _repeats(first, second, claim.text)}
    figures = [figure for figure in found if not is_soft(figure) and figure.start not in again]
    return [*figures, *(name for name in claim.designations if not _is_word(name, claim.text))]


def supporters(claim: Quantity | Mention, source: Mentions) -> Sequence[Mention] | None:
    """The figures of the source that say what the claim's says."""
    if not isinstance(claim, Quantity):
        return standing(claim.text, source) or _counted(claim.text, source) or None
    keys = (claim.low, claim.high), in_base_unit(claim)
    alike = dict.fromkeys(figure for key in keys for figure in source.by_value.get(key, ()))
    found = [figure for figure in alike if all(agree(figure, claim) for agree in AGREEMENTS)]
    return found or next(filter(None, (said(claim, source) for said in WORDINGS)), None)


def explain(claim: Quantity | Mention, source: Mentions) -> tuple[FindingKind, str, Sequence[Mention]]:
    """What is wrong with a figure that nothing supports: the nearest miss decides."""
    if isinstance(claim, Quantity):
        for kind, near in NEAR_MISSES:
            missed = [figure for figure in source.quantities if near(figure, claim)]
            if missed:
                return kind, f"«{claim.text}»: the source says «{missed[0].text}»", missed
        alike = [figure for figure in source.quantities if counts_alike(figure, claim)]
        if len(alike) == 1:
            return FindingKind.figure, f"«{claim.text}»: the source says «{alike[0].text}»", alike
    return FindingKind.figure, f"«{claim.text}» stands nowhere in the source", source.quantities


def is_soft(figure: Quantity) -> bool:
    """Numbers that a faithful text may leave out or add: "the first", «двое», "one or two"."""
    worded = not any(letter.isdigit() for letter in figure.text)
    return figure.loose or (worded and ({figure.low, figure.high} <= SMALL or figure.ordinal))


def _repeats(figure: Quantity, following: Quantity, text: str) -> bool:
    """«300 km (190 miles)»: the same once more, in brackets and in other units."""
    between, after = text[figure.end : following.start], text[following.end : following.end + 1]
    return between.strip() == "(" and after == ")" and is_converted(figure, following)


def _is_word(designation: Mention, text: str) -> bool:
    """«COVID-19» may be put as «коронавирус», "No. 1" as «лучший»."""
    return designation.text == "1" or WORDS_WITH_NUMBERS.search(text, 0, designation.start) is not None


def _counted(digits: str, source: Mentions) -> Sequence[Mention]:
    """A number that is a name on one side only: "Channel 5" for «Пятый канал»."""
    return [figure for figure in source.quantities if digits.isdecimal() and figure.low == Decimal(digits)]
