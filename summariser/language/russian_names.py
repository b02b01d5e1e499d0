"""The rules that find names in Russian text, by spelling, word forms and tables."""

from functools import lru_cache

from summariser.language.acronyms import organisation_index
from summariser.language.demonyms import derived_from, half_derived_from
from summariser.language.mentions import PlaceName
from summariser.language.morphology import is_cyrillic, lemma, parses
from summariser.language.name_cues import cues
from summariser.language.name_folding import nominatives
from summariser.language.name_rules import FoundName, NameSearch, Rule
from summariser.language.name_words import Word
from summariser.language.places import russian_index
from summariser.language.russian_roles import NAME_TAGS, PERSON, is_ordinary, role
from summariser.schemas.vocabulary import EntityKind

LONGEST_NAME = 6
LONGEST_PERSON = 9  # «Хамдан бен Мухаммед бен Рашид Аль Мактум»


def person(search: NameSearch, at: int) -> FoundName | None:
    """«Владимир Путин», «В. В. Путина», «Си Цзиньпином», «Собянин»."""
    words = search.run(at, LONGEST_PERSON)
    found = PERSON.match("".join(_role(word, search) for word in words))
    if found is None or (len(found[0]) == 1 and not _stands_alone(words[0], search)):
        return None
    if found[0][0] == "X" and words[0].opens and is_ordinary(words[0].text):
        return None
    named = words[: found.end()]
    if len({is_cyrillic(word.text) for word in named}) > 1:  # «Автоконцерн Volvo»
        return None
    surnames = [form for word in named if not word.initial for form in nominatives(word.text)]
    return FoundName(named, EntityKind.person, surnames=surnames)


def organisation(search: NameSearch, at: int) -> FoundName | None:
    """«Министерство обороны», «Госдуму», «ООН»: what the table of organisations knows."""
    if not search.words[at].capital:
        return None
    words = search.run(at, LONGEST_NAME)
    found = organisation_index().longest([word.text for word in words])
    return None if found is None else FoundName(words[: found[0]], EntityKind.organisation)


def long_place(search: NameSearch, at: int) -> FoundName | None:
    """«Нижнем Новгороде», «Мангистаускую область»: several words that the gazetteer knows."""
    found = place(search, at)
    return found if found is not None and len(found.words) > 1 else None


def place(search: NameSearch, at: int) -> FoundName | None:
    """«Нижнем Новгороде», «Мангистаускую область»: what the gazetteer knows."""
    if not search.words[at].capital:
        return None
    words = search.run(at, LONGEST_NAME)
    found = russian_index().longest([word.text for word in words])
    if found is None or (found[0] == 1 and not _is_place(words[0], found[1][0])):
        return None
    return FoundName(words[: found[0]], found[1][0].kind, place=found[1][0])


def demonym(search: NameSearch, at: int) -> FoundName | None:
    """«российский», «казахстанцами»."""
    word = search.words[at]
    origin = half_derived_from(word.text) if word.half else _derived(word.text)
    return None if origin is None else FoundName([word], origin.kind, place=origin, demonym=True)


@lru_cache(12_000)
def _derived(word: str) -> PlaceName | None:
    """The place of a word or, in «студентов-казахстанцев», of one of its halves."""
    origin = derived_from(word)
    if origin is None and "-" in word and word.islower():
        return next(filter(None, map(derived_from, word.split("-"))), None)
    return origin


def keyword_organisation(search: NameSearch, at: int) -> FoundName | None:
    """A capitalised head noun of an organisation and the capitals that follow: «Управление Росреестра»."""
    word = search.words[at]
    if not word.capital or word.opens or not is_cyrillic(word.text):
        return None
    if lemma(word.text) not in cues("ru_organisation"):
        return None
    return FoundName([word], EntityKind.organisation)


def capitalised(search: NameSearch, at: int) -> FoundName | None:
    """Any other capitalised words inside a sentence."""
    word = search.words[at]
    if not word.capital or (word.opens and is_ordinary(word.text)):
        return None
    words = search.run(at, LONGEST_NAME)
    end = next((place for place, other in enumerate(words) if place and not _continues(other)), len(words))
    return FoundName(words[:end])


RULES: list[Rule] = [organisation, long_place, person, place, demonym, keyword_organisation, capitalised]
SMALL_RULES: list[Rule] = [demonym]


def _continues(word: Word) -> bool:
    return word.capital and not word.text.isupper() and role(word.text) in "XU"


def _role(word: Word, search: NameSearch) -> str:
    if not word.capital or word.text.lower() in cues("capital_particles"):
        return "p" if word.text.lower() in cues("particles") else " "
    if word.initial:
        return "I"
    if word.text.isupper() and len(word.text) > 1:
        return " "
    return "S" if _named_before(word, search) and role(word.text) in "XU" else role(word.text)


def _named_before(word: Word, search: NameSearch) -> bool:
    return not search.surnames.isdisjoint(nominatives(word.text))


def _stands_alone(word: Word, search: NameSearch) -> bool:
    """A single word is a person where nothing else is likelier."""
    if _named_before(word, search):
        return True
    best, places = parses(word.text)[0], russian_index().get((word.text,)) or ()
    if any(place.kind is not EntityKind.city for place in places):
        return False
    if "Geox" in best.tags or places:
        return bool(NAME_TAGS & best.tags)
    return not (word.opens and is_ordinary(word.text)) and (bool(NAME_TAGS & best.tags) or not best.known)


def _is_place(word: Word, found: PlaceName) -> bool:
    """A single word is no city of the world where it is an ordinary word of the language, «Мир», «Бар»."""
    if found.kind is not EntityKind.city:
        return True
    readings = parses(word.text)
    return any("Geox" in parse.tags for parse in readings) or not readings[0].known
