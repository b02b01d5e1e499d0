"""Names in Latin letters inside a Russian sentence."""

from collections.abc import Iterator, Sequence

from summariser.engines.embedded.name_runs import ORGANISATION, Run
from summariser.engines.embedded.name_tables import name_tables
from summariser.engines.embedded.tokens import Token
from summariser.schemas.vocabulary import EntityKind

ROMAN_DIGITS = frozenset("IVXLCDM")
LONGEST_ABBREVIATION = 4  # letters
LONGEST_SHORTENED = 3  # letters: St., Co., F.


def latin(tokens: Sequence[Token], runs: list[Run]) -> Iterator[Run]:
    """A name in Latin letters that the network, trained on Cyrillic, passed over; its kind is unknown."""
    yield from runs
    taken = {index for run in runs for index in range(run.first, run.last + 1)}
    free = [token.index not in taken and _is_latin(token) for token in tokens]
    place = 0
    while place < len(tokens):
        if not free[place] or not tokens[place].text[0].isupper():
            place += 1
            continue
        last = place
        while last + 1 < len(tokens) and (free[last + 1] or _is_shortened(tokens, free, last + 1)):
            last += 1
        while not any(letter.isupper() for letter in tokens[last].text):
            last -= 1
        if last > place or _is_latin_name(tokens[place].text):
            described = place > 0 and tokens[place - 1].lemma in name_tables().descriptors
            yield Run(place, last, ORGANISATION if described else EntityKind.other)
        place = last + 1


def _is_latin(token: Token) -> bool:
    return (
        token.text.isascii()
        and token.text.replace("-", "").replace("'", "").isalnum()
        and token.text[0].isalpha()
    )


def _is_shortened(tokens: Sequence[Token], free: Sequence[bool], place: int) -> bool:
    """The marks in "St. Louis Post-Dispatch", "Sant'Orsola", "Good & Co"."""
    if place + 1 >= len(tokens) or not free[place + 1]:
        return False
    mark = tokens[place].text
    return mark in {"'", "’", "&"} or (mark == "." and len(tokens[place - 1].text) <= LONGEST_SHORTENED)


def _is_latin_name(word: str) -> bool:
    """A single word is a name where it is more than an abbreviation or a number: iPhone, not LTE, XIX."""
    return (len(word) > LONGEST_ABBREVIATION and not set(word) <= ROMAN_DIGITS) or not word.isupper()
