"""Whether a word that can limit a number does so here: «от пяти стран», "over five years" do not."""

import re
from collections.abc import Sequence

from summariser.language.lexicon import words
from summariser.language.quantities.amounts import Amount
from summariser.language.quantities.bounds import Limit
from summariser.language.tokens import Token, low_at
from summariser.schemas.vocabulary import FigureKind

# After these "over five years" is a bound; else it means "during".
_BEFORE_OVER = words("quantity_words", "grammar", "before_over")
# After these «от 30» and "from 30" are the least that there is.
_LEAST = re.compile(
    r"площад|стоимост|цен|возраст|штраф|размер|срок|скидк|длин|высот|мощност|масс|вес|температур|скорост|объем|сумм|"
    r"зарплат|доход|оклад|тариф|ставк|составля|варьир|колеб|стои|лишени|заключени|численност|глубин|ширин|емкост|"
    r"вместимост|lengths?$|age[sd]?$|area|price[sd]?$|costs?$|fines?$|ranging|size[sd]?$|salar|varies|starting|terms?$"
)
# "Tells about three women" is no estimate.
_TELLING = re.compile(
    r"tell|told|talk|sa(?:y|id)|sp[eo]ke?|stor|know|knew|think|thought|report|inform|book|film|learn|ask|wr[io]te?|"
    r"article|news|worr|concern|heard?|care|complain|dream|question|warn|what$|how$|all$|feel"
)
_PLACES = frozenset(("under", "below", "above", "over", "выше", "ниже"))
# Small number words are seldom estimates.
_SMALL = 10
_FROM = frozenset(("от", "from"))


def limits(tokens: Sequence[Token], before: Limit, amount: Amount) -> bool:
    """False where a word that can limit a number does not: «от пяти стран», "over five years" (during)."""
    word, preceding = low_at(tokens, before.edge), low_at(tokens, before.edge - 1)
    if amount.role == "ordinal" or amount.form == "score":
        return False
    if word in _FROM:
        return amount.form == "single" and _LEAST.match(preceding) is not None
    small = amount.high <= _SMALL and tokens[amount.number_first].kind == "word"
    if word == "about":
        return not small or _TELLING.match(preceding) is None
    if word in _PLACES and amount.measure.unit is None:
        return not small
    if word == "over" and amount.measure.kind is FigureKind.duration:
        return preceding in _BEFORE_OVER or low_at(tokens, amount.end) in ("old", "ago")
    return True
