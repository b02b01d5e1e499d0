"""Numbers that are no figures: times belong to `language.times`, designations name and do not measure."""

from collections.abc import Callable, Sequence

from summariser.language.quantities.calendar_numbers import (
    attached,
    century,
    day,
    day_of_any_month,
    word_period,
    year,
)
from summariser.language.quantities.clock_numbers import clock, word_clock
from summariser.language.quantities.designations import (
    address,
    label,
    latin_name,
    model,
    pipeline,
    quarterfinal,
    slashed,
    telephone,
)
from summariser.language.tokens import Token

# Of the tokens, the index of a number and the language: how many tokens from it on are no figure, 0 for none.
Rule = Callable[[Sequence[Token], int, str], int]

DESIGNATING: frozenset[Rule] = frozenset((telephone, slashed, model, label, address, pipeline, latin_name))
WORD_RULES: list[Rule] = [word_clock, word_period, day_of_any_month, attached]
DIGIT_RULES: list[Rule] = [
    telephone,
    quarterfinal,
    day,
    day_of_any_month,
    clock,
    century,
    year,
    slashed,
    model,
    label,
    address,
    pipeline,
    latin_name,
]


def excluded(tokens: Sequence[Token], index: int, language: str) -> int:
    """How many tokens from a number on are no figure; 0 where they may be one."""
    found = excluding_rule(tokens, index, language)
    return 0 if found is None else found[1]


def excluding_rule(tokens: Sequence[Token], index: int, language: str) -> tuple[Rule, int] | None:
    """The rule by which a number is no figure, and how many tokens it takes."""
    for rule in DIGIT_RULES if tokens[index].kind == "number" else WORD_RULES:
        length = rule(tokens, index, language)
        if length:
            return rule, length
    return None
