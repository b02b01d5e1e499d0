"""Names as the tables of this package know them: one case, one kind of dash, no ё."""

import re
import unicodedata
from functools import lru_cache

from summariser.language.morphology import inflect, is_cyrillic, parses

ACRONYM = 5
ACRONYM_INFLECTED = re.compile(r"[А-ЯЁ]{2,}(?=(?:а|у|е|ом)$)")  # «МИДа»


@lru_cache(12_000)
def nominatives(word: str) -> tuple[str, ...]:
    """A Russian word and what it may be in the nominative, folded."""
    forms = dict.fromkeys(spellings(word))
    if is_cyrillic(word):
        for parse in parses(word):
            nominative = inflect(parse, "nomn")
            if nominative is not None:
                forms[fold(nominative)] = None
    return tuple(forms)


def spellings(word: str) -> tuple[str, ...]:
    """How a word may stand in a table: acronyms keep their capitals, words of a headline do not."""
    folded = fold(word)
    if folded.isupper():
        return (folded, fold(word.lower()))
    return (folded, stem[0]) if (stem := ACRONYM_INFLECTED.match(word)) else (folded,)


@lru_cache(12_000)
def fold(name: str) -> str:
    """A name as tables know it: ё as е, plain dashes and quotes, no marks on Latin letters, lower case.

    Short words in capitals keep them: "US" is no "us".
    """
    plain = name.replace("’", "'").replace("–", "-").replace("—", "-").replace("\xa0", " ")
    if not (plain.isupper() and len(plain) <= ACRONYM):
        plain = plain.lower()
    plain = plain.replace("ё", "е").replace("Ё", "Е")
    if plain.isascii() or is_cyrillic(plain):
        return plain
    return "".join(
        letter for letter in unicodedata.normalize("NFKD", plain) if not unicodedata.combining(letter)
    )


def fold_phrase(name: str) -> str:
    """Every word of a name folded."""
    return " ".join(map(fold, name.split()))
