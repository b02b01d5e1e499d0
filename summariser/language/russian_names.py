"""The rules that find names in Russian text, by spelling, word forms and tables."""

import re
from functools import lru_cache

from summariser.language.acronyms import organisation_index
from summariser.language.given_names import given_name
from summariser.language.mentions import PlaceName
from summariser.language.morphology import Parse, fold_yo, lemma, parses
from summariser.language.name_cues import cues
from summariser.language.name_rules import FoundName, Passage, Rule
from summariser.language.name_words import Word
from summariser.language.places import adjective_city, gazetteer, nominatives, russian_index
from summariser.schemas.vocabulary import EntityKind

NAME_TAGS = frozenset({"Name", "Surn", "Patr"})
LONGEST_NAME = 6
# Roles of neighbouring words that make one person's name: I initial, G given name, P patronymic, S surname,
# E East Asian family name, L a city of that name or an adjective of a place («Черкасский»), p particle, U a word that
# the dictionary lacks, X any other capitalised word.
PERSON = re.compile(
    r"I{1,2}p*[SUXGEL]|G{1,2}I?P?p{0,2}[SUXGL][SUX]?|GP|[SU]G(?![SUXPI])|E[XUGS]{1,2}|[SUX]GP|[SUX]I{1,2}[SUXL]?|XS|[US]p?[US]|G|P|S"
)
# Endings of Slavic, Armenian and Georgian surnames, in any case.
SURNAME = re.compile(
    r"(?:[её]в|ов|ин|ын)(?:а|у|ым|е|ой|ы|ых|ыми)?$|(?:ск|цк)(?:ий|ого|ому|им|ом|ая|ой|ую)$"
    r"|(?:енк|швил|ч[ую]к|дзе|баев|беков)[а-я]{0,3}$|[аеоуя]н[ья]?ц[а-я]{0,3}$|ян(?:а|у|ом|е)?$"
)
ADJECTIVE = re.compile(r"(?:[сц]к|н)(?:ий|ого|ому|им|ом|ая|ой|ую|ое|ие|их|ими|ый|ым|ые|ых|ыми)$")
# «древнеегипетский», «общероссийский»
PREFIX = re.compile(r"^(?:древне|обще|внутри|меж|анти|про|транс|пост|не)(?=[а-яё]{5,}ск)")
# «по-русски», «русскоязычный»
SPOKEN = re.compile(r"по-(?P<adverb>[а-яё]+(?:ск|цк))и|(?P<tongue>[а-яё]{4,}?)о?язычн[а-яё]+")
COMPOUND = {"франко": "французский", "англо": "английский", "итало": "итальянский", "австро": "австрийский"}


def person(passage: Passage, at: int) -> FoundName | None:
    """«Владимир Путин», «В. В. Путина», «Си Цзиньпином», «Собянин»."""
    words = passage.run(at, LONGEST_NAME)
    found = PERSON.match("".join(_role(word, passage) for word in words))
    if found is None or (len(found[0]) == 1 and not _stands_alone(words[0], passage)):
        return None
    if found[0] == "XS" and words[0].opens and _is_ordinary(words[0].text):
        return None
    named = words[: found.end()]
    passage.surnames.update(fold_yo(word.text) for word in named if not word.initial)
    return FoundName(named, EntityKind.person)


def organisation(passage: Passage, at: int) -> FoundName | None:
    """«Министерство обороны», «Госдуму», «ООН»: what the table of organisations knows."""
    if not passage.words[at].capital:
        return None
    words = passage.run(at, LONGEST_NAME)
    found = organisation_index().longest([word.text for word in words])
    return None if found is None else FoundName(words[: found[0]], EntityKind.organisation)


def long_place(passage: Passage, at: int) -> FoundName | None:
    """«Нижнем Новгороде», «Мангистаускую область»: several words that the gazetteer knows."""
    found = place(passage, at)
    return found if found is not None and len(found.words) > 1 else None


def place(passage: Passage, at: int) -> FoundName | None:
    """«Нижнем Новгороде», «Мангистаускую область»: what the gazetteer knows."""
    if not passage.words[at].capital:
        return None
    words = passage.run(at, LONGEST_NAME)
    found = russian_index().longest([word.text for word in words])
    if found is None or (found[0] == 1 and not _is_place(words[0], found[1][0])):
        return None
    return FoundName(words[: found[0]], found[1][0].kind, place=found[1][0])


def demonym(passage: Passage, at: int) -> FoundName | None:
    """«российский», «казахстанцами»."""
    word = passage.words[at]
    origin = half_derived_from(word.text) if word.half else derived_from(word.text)
    return None if origin is None else FoundName([word], origin.kind, place=origin, demonym=True)


def keyword_organisation(passage: Passage, at: int) -> FoundName | None:
    """A capitalised head noun of an organisation and the capitals that follow: «Управление Росреестра»."""
    word = passage.words[at]
    if not word.capital or word.opens or lemma(word.text) not in cues("ru_organisation"):
        return None
    return FoundName([word], EntityKind.organisation)


def capitalised(passage: Passage, at: int) -> FoundName | None:
    """Any other capitalised words inside a sentence."""
    word = passage.words[at]
    if not word.capital or (word.opens and _is_ordinary(word.text)):
        return None
    words = passage.run(at, LONGEST_NAME)
    end = next((place for place, other in enumerate(words) if place and not _continues(other)), len(words))
    return FoundName(words[:end])


RULES: list[Rule] = [organisation, long_place, person, place, demonym, keyword_organisation, capitalised]


@lru_cache(50_000)
def derived_from(word: str) -> PlaceName | None:
    """The place from whose name a word is derived."""
    derived = gazetteer().derived
    if spoken := SPOKEN.fullmatch(word.lower()):
        return half_derived_from((spoken["adverb"] or spoken["tongue"]) + "о")
    if not ADJECTIVE.search(word) and word[:3].lower() not in _openings():
        return None
    word = PREFIX.sub("", word)
    forms = (fold_yo(word), *_lemmas(word))
    known = next((derived[form] for form in forms if form in derived), None)
    return known or next((city for form in forms if (city := adjective_city(form)) is not None), None)


def half_derived_from(word: str) -> PlaceName | None:
    """The place of the first half of «российско-китайский», «американо-китайский»."""
    derived, stem = gazetteer().derived, fold_yo(word).removesuffix("о")
    forms = (COMPOUND.get(fold_yo(word), ""), stem + "ий", stem + "ский")
    return next((derived[form] for form in forms if form in derived), None)


def _lemmas(word: str) -> tuple[str, ...]:
    return tuple(parse.lemma for parse in parses(word) if parse.pos in {"ADJF", "NOUN"})


@lru_cache(1)
def _openings() -> frozenset[str]:
    return frozenset(word[:3] for word in gazetteer().derived)


def _continues(word: Word) -> bool:
    return word.capital and not word.text.isupper() and _kind_of_word(word.text) in "XU"


def _role(word: Word, passage: Passage) -> str:
    if not word.capital:
        return "p" if word.text in cues("particles") else " "
    if word.initial:
        return "I"
    if word.text.isupper() and len(word.text) > 1:
        return " "
    return _kind_of_word(word.text)


@lru_cache(50_000)
def _kind_of_word(text: str) -> str:
    if text.lower() in cues("east_asian_surnames"):
        return "E"
    if any(given_name(form) for form in nominatives(text)) or _tagged(text, "Name"):
        return "G"
    if _tagged(text, "Patr"):
        return "P"
    places = russian_index().get((text,))
    if derived_from(text) is not None or places is not None:
        surname = _tagged(text, "Surn") and not (places and places[0].kind is EntityKind.country)
        city = places is None or places[0].kind is EntityKind.city
        return "S" if surname else "L" if city else " "
    if organisation_index().get((text,)) is not None:
        return " "
    if _tagged(text, "Surn") or (SURNAME.search(text) and not _is_ordinary(text)):
        return "S"
    return "X" if parses(text)[0].known else "U"


def _tagged(text: str, tag: str) -> bool:
    return any(
        tag in parse.tags and (parse.known or tag != "Name") and parse.score > 0.05 for parse in parses(text)
    )


def _stands_alone(word: Word, passage: Passage) -> bool:
    """A single word is a person where nothing else is likelier."""
    if fold_yo(word.text) in passage.surnames:
        return True
    best, places = parses(word.text)[0], russian_index().get((word.text,)) or ()
    if any(place.kind is not EntityKind.city for place in places):
        return False
    if "Geox" in best.tags or places:
        return bool(NAME_TAGS & best.tags)
    return not (word.opens and _is_ordinary(word.text)) and (bool(NAME_TAGS & best.tags) or not best.known)


@lru_cache(50_000)
def _is_ordinary(text: str) -> bool:
    """True where the dictionary knows the word, and its likeliest reading is no name."""
    best = parses(text)[0]
    return best.known and not _is_name(best)


def _is_name(parse: Parse) -> bool:
    return bool(parse.tags & (NAME_TAGS | {"Geox", "Orgn", "Trad", "Abbr"}))


def _is_place(word: Word, found: PlaceName) -> bool:
    """A single word is no city of the world where it is an ordinary word of the language, «Мир», «Бар»."""
    if found.kind is not EntityKind.city:
        return True
    readings = parses(word.text)
    return any("Geox" in parse.tags for parse in readings) or not readings[0].known
