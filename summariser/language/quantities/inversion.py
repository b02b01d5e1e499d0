"""«человек десять», «лет через пять»: a Russian noun before its number makes it approximate."""

from collections.abc import Sequence

from summariser.language import units
from summariser.language.lexicon import words
from summariser.language.morphology import lemma
from summariser.language.numeral_words import number_words, table
from summariser.language.quantities.amounts import Amount
from summariser.language.quantities.bounds import Limit
from summariser.language.quantities.measure import Measure
from summariser.language.tokens import Token, low_at
from summariser.schemas.vocabulary import Bound, FigureKind

_INVERTED = words("quantity_words", "inversion", "inverted")
_PREPOSITIONS = words("quantity_words", "inversion", "prepositions")


def inverted(tokens: Sequence[Token], amount: Amount) -> Amount:
    """The amount with the noun before it as its measure, where it has none of its own; else as it was."""
    at = amount.first - 1
    if low_at(tokens, at) in _PREPOSITIONS:
        at -= 1
    word = low_at(tokens, at)
    if word not in _INVERTED or amount.role != "cardinal" or amount.measure != Measure(amount.measure.end):
        return amount
    if _is_number(tokens, at - 1):
        return amount
    measure = _measure(word, amount.measure.end)
    return amount._replace(first=at, measure=measure, limit=Limit(Bound.approximate, amount.end))


def _is_number(tokens: Sequence[Token], index: int) -> bool:
    low = low_at(tokens, index)
    return low in number_words() or low in table("scale") or (index >= 0 and tokens[index].kind == "number")


def _measure(word: str, end: int) -> Measure:
    if word.startswith("процент"):
        return Measure(end, unit="%", kind=FigureKind.percent)
    if word == "раз":
        return Measure(end, unit="x", kind=FigureKind.other)
    currency = units.currency_of(word)
    if currency:
        return Measure(end, unit=currency, kind=FigureKind.money)
    unit = units.unit_of(word)
    if unit is not None:
        return Measure(end, unit=unit.code, kind=unit.kind)
    known = units.counted_noun(lemma(word))
    return Measure(end, noun=lemma(word), kind=known.kind if known else FigureKind.count)
