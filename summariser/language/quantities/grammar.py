"""Finding the figures of a text: exclusions, compounds, amounts and bounds in their order."""

from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from summariser.language.lexicon import words
from summariser.language.mentions import Mention, Quantity
from summariser.language.numeral_words import number_words
from summariser.language.numerals import Number
from summariser.language.quantities.amounts import Amount, parse_amount
from summariser.language.quantities.bound_context import limits
from summariser.language.quantities.bounds import bound_before
from summariser.language.quantities.compounds import is_compound, parse_compound
from summariser.language.quantities.exclusions import DESIGNATING, excluded, excluding_rule
from summariser.language.quantities.inversion import inverted
from summariser.language.quantities.measures import measure_after
from summariser.language.quantities.mention_kind import mention_kind
from summariser.language.tokens import Token, low_at, tokenize
from summariser.schemas.vocabulary import Bound

_ONE_OF_NOTHING = words("quantity_words", "grammar", "one_of_nothing")


def find_quantities(text: str, language: str = "ru") -> list[Quantity]:
    """The figures of a text, sorted by start, none overlapping another.

    Args:
        text: running text.
        language: "ru" or "en"; decides what a comma between digits means.
    """
    tokens = tokenize(text)
    found: list[Quantity] = []
    index = 0
    while index < len(tokens):
        token = tokens[index]
        if token.kind == "sign" or (token.kind == "word" and not _begins_number(token.low)):
            index += 1
            continue
        skipped = excluded(tokens, index, language)
        amount = None if skipped else _amount(tokens, index, language)
        if amount is None:
            index += skipped or 1
            continue
        quantity, index = _quantity(text, tokens, amount, found[-1].end if found else 0)
        found.append(quantity)
    return _coordinated(text, found)


def _coordinated(text: str, found: list[Quantity]) -> list[Quantity]:
    """«27 и 35 долларов», "5, 6 and 7 km": a bare number shares what the number joined to it measures."""
    joined = False
    for index in range(len(found) - 2, -1, -1):
        bare, full = found[index], found[index + 1]
        between = text[bare.end : full.start]
        joined = between in _COORDINATORS or (joined and between == ", ")
        if (
            joined
            and _is_bare(bare)
            and not _is_bare(full)
            and not bare.vague
            and bare.ordinal == full.ordinal
        ):
            found[index] = replace(bare, unit=full.unit, noun=full.noun, kind=full.kind)
    return found


def _is_bare(quantity: Quantity) -> bool:
    return quantity.unit is None and quantity.noun is None


_COORDINATORS = frozenset((" и ", " and ", " or ", " или ", ", and "))


def find_designations(text: str, language: str = "ru") -> list[Mention]:
    """Digits that name and do not measure («№ 127», «ст. 228», «Ту-154», "iOS 12"), sorted by start.

    They are no figures, yet a faithful translation keeps them.
    """
    tokens = tokenize(text)
    found: list[Mention] = []
    index = 0
    while index < len(tokens):
        token = tokens[index]
        rule = excluding_rule(tokens, index, language) if token.kind == "number" else None
        if rule is not None and rule[0] in DESIGNATING:
            end = tokens[index + rule[1] - 1].end
            found.append(Mention(token.start, end, text[token.start : end]))
        index += rule[1] if rule is not None else 1
    return found


@lru_cache(12_000)
def _begins_number(low: str) -> bool:
    return low in number_words() or is_compound(low)


def _amount(tokens: Sequence[Token], index: int, language: str) -> Amount | None:
    compound = parse_compound(tokens, index, language)
    if compound is None:
        amount = parse_amount(tokens, index, language)
    elif compound.role == "compound" or compound.measure.unit is not None:
        amount = compound
    else:
        number = Number(compound.low, compound.end, compound.role)
        measure = measure_after(tokens, number, compound.end)
        amount = compound._replace(measure=measure, end=measure.end)
    if amount is None or (amount.low == amount.high == 1 and not _counts_one(tokens, amount)):
        return None
    if _is_hyphened(tokens, amount):
        return None
    return inverted(tokens, amount)


def _is_hyphened(tokens: Sequence[Token], amount: Amount) -> bool:
    """True for a number word joined to a word that it does not count: "one-on-one"."""
    hyphen = amount.end
    if low_at(tokens, hyphen) != "-" or tokens[hyphen].spaced or tokens[amount.number_first].kind == "number":
        return False
    return hyphen + 1 < len(tokens) and not tokens[hyphen + 1].spaced


def _counts_one(tokens: Sequence[Token], amount: Amount) -> bool:
    """«один» and "one" are figures only where something is measured with them."""
    if (
        amount.role != "cardinal"
        or tokens[amount.number_first].kind == "number"
        or amount.number_end > amount.number_first + 1
    ):
        return True
    known = amount.measure.unit is not None or amount.measure.noun is not None
    return known and low_at(tokens, amount.first - 1) not in _ONE_OF_NOTHING


def _quantity(text: str, tokens: Sequence[Token], amount: Amount, free_from: int) -> tuple[Quantity, int]:
    if tokens[amount.first].start < free_from:  # "12 $ 12": the sign is the first one's
        amount = amount._replace(first=amount.number_first)
    measure, first, end = amount.measure, amount.first, amount.end
    before = bound_before(tokens, first)
    if before is not None and (tokens[before.edge].start < free_from or not limits(tokens, before, amount)):
        before = None
    if before is not None:
        first = before.edge
    limit = amount.limit or before
    kind, unit = mention_kind(tokens, first, amount)
    start, stop = tokens[first].start, tokens[end - 1].end
    quantity = Quantity(
        start=start,
        end=stop,
        text=text[start:stop],
        low=amount.low,
        high=amount.high,
        bound=limit.bound if limit is not None else _own_bound(amount),
        unit=unit,
        noun=measure.noun,
        kind=kind,
        ordinal=amount.role == "ordinal",
        vague=amount.role == "vague",
        number_start=tokens[amount.number_first].start,
        number_end=tokens[amount.number_end - 1].end,
        per=measure.per,
        loose=_is_loose(tokens, amount),
        falling=amount.falling,
    )
    return quantity, max(end, amount.number_end)


def _own_bound(amount: Amount) -> Bound:
    if amount.role in ("vague", "inverted"):
        return Bound.approximate
    return Bound.between if amount.form == "range" else Bound.exact


def _is_named(tokens: Sequence[Token], amount: Amount) -> bool:
    """True for a number word with a capital after a word without: "the Three Kingdoms"; not in headlines."""
    first = amount.number_first
    if first < 1 or tokens[first].kind != "word" or not tokens[first].text[0].isupper():
        return False
    return tokens[first - 1].kind == "word" and tokens[first - 1].text[0].islower()


def _is_loose(tokens: Sequence[Token], amount: Amount) -> bool:
    """Numbers that the other language often leaves unsaid."""
    unit = amount.measure.unit
    if amount.measure.loose or amount.role == "group" or _is_named(tokens, amount):
        return True
    if amount.low != amount.high:
        return False
    whole_day = amount.low == 24 and unit == "h"
    return whole_day or (amount.low == 1 and (unit is None or amount.role == "compound"))
