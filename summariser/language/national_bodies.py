"""Bodies that only one state has: «ФСБ» is Russian, «Пентагон» American, without anybody saying so."""

import re
from functools import cache, lru_cache

from summariser.language.lexicon import load_table, words
from summariser.language.morphology import fold_yo, lemmas


@lru_cache(12_000)
def is_national(word: str, country: str) -> bool:
    """Whether a Russian word names a body of the country (ISO 3166-1 code), or says "our own"."""
    forms = {fold_yo(word), *lemmas(word)}
    if not forms.isdisjoint(words("national_bodies", "own", "adjectives")):
        return True
    if not word[:1].isupper():
        return False
    known = load_table("national_bodies")["words"].get(country, "").split()
    return not forms.isdisjoint(known) or any(map(_pattern(country).fullmatch, forms))


@cache
def _pattern(country: str) -> re.Pattern[str]:
    return re.compile("|".join(load_table("national_bodies")["patterns"].get(country, ["(?!)"])))
