"""Finding the figures of a text: exclusions, amounts, measures and bounds in their order."""

from summariser.language.mentions import Quantity
from summariser.language.numerals import number_words
from summariser.language.quantities.amounts import Amount, parse_amount
from summariser.language.quantities.bounds import bound_after, bound_before
from summariser.language.quantities.exclusions import excluded
from summariser.language.tokens import Token, tokenize
from summariser.schemas.vocabulary import Bound, FigureKind


def find_quantities(text: str, language: str = "ru") -> list[Quantity]:
    """The figures of a text, sorted by start, none overlapping another.

    Args:
        text: running text.
        language: "ru" or "en"; decides what a comma between digits means.
    """
    tokens = tokenize(text)
    words = number_words()
    found: list[Quantity] = []
    index = 0
    while index < len(tokens):
        token = tokens[index]
        if token.kind == "sign" or (token.kind == "word" and token.low not in words):
            index += 1
            continue
        skipped = excluded(tokens, index, language) if token.kind == "number" else 0
        amount = None if skipped else parse_amount(tokens, index, language)
        if amount is not None:
            quantity, index = _quantity(text, tokens, amount, found[-1].end if found else 0)
            found.append(quantity)
        else:
            index += skipped or 1
    return found


def _quantity(text: str, tokens: list[Token], amount: Amount, free_from: int) -> tuple[Quantity, int]:
    first, end = amount.first, amount.end
    bound = Bound.between if amount.ranged else Bound.exact
    before = bound_before(tokens, first)
    if before is not None and tokens[before[1]].start >= free_from:
        bound, first = before
    after = bound_after(tokens, end)
    if after is not None:
        bound, end = after
    start, stop = tokens[first].start, tokens[end - 1].end
    kind = FigureKind.rank if amount.number.role == "ordinal" else amount.measure.kind
    if amount.measure.unit and kind is FigureKind.count:
        kind = FigureKind.money
    return Quantity(
        start=start,
        end=stop,
        text=text[start:stop],
        low=amount.low,
        high=amount.high,
        bound=bound,
        unit=amount.measure.unit or ("x" if amount.number.role == "multiple" else None),
        noun=amount.measure.noun,
        kind=kind,
        ordinal=amount.number.role == "ordinal",
        vague=amount.number.role == "vague",
        number_start=tokens[amount.first].start,
        number_end=tokens[amount.number_end - 1].end,
    ), max(end, amount.end)
