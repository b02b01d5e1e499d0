"""Words that are numbers, or say on what scale, in any form: what no quote may change or hide."""

from functools import cache

from summariser.language.numeral_words import table

ROLES = ("cardinal", "collective", "scale", "fixed", "vague", "fraction", "multiple", "ordinal")


def is_number(word: str) -> bool:
    """True for folded digits and number words («пять», «млн», "hundred")."""
    return word[-1].isdigit() or word in number_words()


@cache
def number_words() -> frozenset[str]:
    """Every word that says how many, which one or on what scale, short forms («млн») included."""
    return frozenset(word for role in ROLES for word in table(role))


def numbers(word: str) -> frozenset[str]:
    """What a word says as a number, with its part of speech: "cardinal 5" for «пяти»."""
    return frozenset(f"{role} {table(role)[word]}" for role in ROLES if word in table(role))
