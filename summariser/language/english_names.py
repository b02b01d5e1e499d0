"""The rules that find names in English text, by spelling and tables."""

from summariser.language.acronyms import organisation_index
from summariser.language.english_roles import PERSON, derived_from, is_ordinary, role
from summariser.language.gazetteer import gazetteer
from summariser.language.mentions import PlaceName
from summariser.language.name_cues import cues
from summariser.language.name_folding import fold
from summariser.language.name_rules import FoundName, NameSearch, Rule
from summariser.language.name_words import ABBREVIATIONS, Word
from summariser.language.places import english_index
from summariser.schemas.vocabulary import EntityKind

LONGEST_NAME = 6
LONGEST_PERSON = 9  # "Hamdan bin Mohammed bin Rashid Al Maktoum"


def person(search: NameSearch, at: int) -> FoundName | None:
    """A person: "Vladimir Putin", "V. Putin", "President Tokayev", "Peskov"."""
    words = search.run(at, LONGEST_PERSON)
    roles = "".join(_role(word, search) for word in words)
    found = PERSON.match(roles)
    if found is None:
        return None
    titles = max(found[0].rfind("T"), found[0].rfind("M")) + 1
    named = words[titles : found.end()]
    if len(named) == 1 and titles == 0 and not _stands_alone(named[0]):
        return None
    surnames = [word.text for word in named if not word.initial]
    return FoundName(words[: found.end()], EntityKind.person, tokens=named, surnames=surnames)


def organisation(search: NameSearch, at: int) -> FoundName | None:
    """What the table of organisations knows: "Foreign Ministry", "UN", "Gazprom"."""
    if not search.words[at].capital:
        return None
    words = search.run(at, LONGEST_NAME)
    found = organisation_index().longest([word.text for word in words])
    return None if found is None else FoundName(words[: found[0]], EntityKind.organisation)


def place(search: NameSearch, at: int) -> FoundName | None:
    """What the gazetteer knows: "Nizhny Novgorod", "UK"."""
    if not search.words[at].capital:
        return None
    words = search.run(at, LONGEST_NAME)
    found = english_index().longest([word.text for word in words])
    if found is None or (found[0] == 1 and not _is_place(words[0], found[1][0])):
        return None
    return FoundName(words[: found[0]], found[1][0].kind, place=found[1][0])


def demonym(search: NameSearch, at: int) -> FoundName | None:
    """A word derived from a place: "Russian", "South Korean", "Kazakhs"."""
    if not search.words[at].capital:
        return None
    words = search.run(at, 2)
    for length in (2, 1):
        origin = derived_from(" ".join(word.text for word in words[:length]))
        if origin is not None and length <= len(words):
            return FoundName(words[:length], origin.kind, place=origin, demonym=True)
    return None


def keyword_organisation(search: NameSearch, at: int) -> FoundName | None:
    """Capitalised words with a word for an organisation among them: "Higher School of Economics"."""
    words = _capitals(search, at)
    if words and words[0].opens and words[0].text.lower() in cues("en_function_words"):
        return None
    if len(words) < 2 or not any(word.text.lower() in cues("en_organisation") for word in words):
        return None
    return FoundName([*words, *_of_what(search, at + len(words))], EntityKind.organisation)


def _of_what(search: NameSearch, at: int) -> list[Word]:
    """What follows an organisation with "of", unless it is a place or a person with a mention of its own."""
    if (
        at + 1 >= len(search.words)
        or not search.words[at].joined
        or search.words[at].text not in {"of", "for"}
    ):
        return []
    if not search.words[at + 1].joined or _begins_name(search, at + 1):
        return []
    following = _capitals(search, at + 1)
    return [search.words[at], *following] if following else []


def capitalised(search: NameSearch, at: int) -> FoundName | None:
    """Other capitalised words inside a sentence, up to a word where a name of its own begins."""
    words = _capitals(search, at)
    if not words or words[0].text.lower() in cues("en_calendar"):
        return None
    if words[0].opens and is_ordinary(words[0].text):
        return None
    end = next((place for place in range(1, len(words)) if _begins_name(search, at + place)), len(words))
    return FoundName(words[:end])


def _begins_name(search: NameSearch, at: int) -> bool:
    return any(rule(search, at) is not None for rule in (person, place, demonym))


RULES: list[Rule] = [organisation, keyword_organisation, person, place, demonym, capitalised]


def _stands_alone(word: Word) -> bool:
    """A single word is a person where nothing else is likelier."""
    if derived_from(word.text) is not None or (word.opens and is_ordinary(word.text)):
        return False
    if word.text in ABBREVIATIONS:  # "— Ed."
        return False
    places = english_index().get((word.text,)) or ()
    return not any(place.kind is not EntityKind.city for place in places)


def _capitals(search: NameSearch, at: int) -> list[Word]:
    words = search.run(at, LONGEST_NAME)
    end = next((place for place, word in enumerate(words) if not word.capital), len(words))
    return list(words[:end])


def _role(word: Word, search: NameSearch) -> str:
    if not word.capital or word.text.lower() in cues("capital_particles"):
        return "p" if word.text.lower() in cues("particles") else " "
    if word.initial:
        return "I"
    if word.text in search.surnames:
        return "S"
    return role(word.text)


def _is_place(word: Word, found: PlaceName) -> bool:
    """A single word is no city of the world where it is an ordinary word or a demonym: "Nice", "Roman"."""
    other = is_ordinary(word.text) or derived_from(word.text) is not None
    if found.kind is not EntityKind.city or not other:
        return True
    folded = fold(word.text)
    return folded in gazetteer().large and folded not in cues("en_city_words")
