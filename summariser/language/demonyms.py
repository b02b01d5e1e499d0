"""Russian words derived from a place, in any form: «российского», «казахстанцами», «по-русски»."""

import re
from functools import lru_cache

from summariser.language.gazetteer import gazetteer
from summariser.language.mentions import PlaceName
from summariser.language.morphology import fold_yo, parses
from summariser.language.place_adjectives import adjective_city

ADJECTIVE = re.compile(r"(?:[сц]к|н)(?:ий|ого|ому|им|ом|ая|ой|ую|ое|ие|их|ими|ый|ым|ые|ых|ыми)$")
# «древнеегипетский», «общероссийский»
PREFIX = re.compile(r"^(?:древне|обще|внутри|меж|анти|про|транс|пост|не)(?=[а-яё]{5,}ск)")
# «по-русски», «русскоязычный»
SPOKEN = re.compile(r"по-(?P<adverb>[а-яё]+(?:ск|цк))и|(?P<tongue>[а-яё]{4,}?)о?язычн[а-яё]+")
FIRST_HALVES = {
    "франко": "французский",
    "англо": "английский",
    "итало": "итальянский",
    "австро": "австрийский",
}
OPENING = 3  # letters


@lru_cache(12_000)
def derived_from(word: str) -> PlaceName | None:
    """The place from whose name a word is derived."""
    if spoken := SPOKEN.fullmatch(word.lower()):
        return half_derived_from((spoken["adverb"] or spoken["tongue"]) + "о")
    if not ADJECTIVE.search(word) and word[:OPENING].lower() not in _openings():
        return None
    word = PREFIX.sub("", word)
    derived = gazetteer().derived
    forms = (fold_yo(word), *(parse.lemma for parse in parses(word) if parse.pos in {"ADJF", "NOUN"}))
    known = next((derived[form] for form in forms if form in derived), None)
    return known or next((city for form in forms if (city := adjective_city(form)) is not None), None)


def half_derived_from(word: str) -> PlaceName | None:
    """The place of the first half of «российско-китайский», «американо-китайский»."""
    derived, stem = gazetteer().derived, fold_yo(word).removesuffix("о")
    forms = (FIRST_HALVES.get(fold_yo(word), ""), stem + "ий", stem + "ский")
    return next((derived[form] for form in forms if form in derived), None)


@lru_cache(1)
def _openings() -> frozenset[str]:
    return frozenset(word[:OPENING] for word in gazetteer().derived)
