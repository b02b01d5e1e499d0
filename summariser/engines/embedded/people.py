"""The people of an article: all forms of one person's name joined, namesakes kept apart."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import NamedTuple

from summariser.engines.embedded.cases import name_stems, possible_cases
from summariser.engines.embedded.name_tables import name_tables
from summariser.engines.embedded.tokens import Analysis, NameSpan, Token
from summariser.language.morphology import fold_yo, is_cyrillic
from summariser.language.name_forms import personal_forms
from summariser.language.names import nominative_person, same_person
from summariser.schemas.vocabulary import EntityKind

ROMAN = re.compile("[IVXLC]+")
VERB_GENDERS = {"Masc": "masc", "Fem": "femn"}
APPOSED = frozenset({"appos", "flat:name"})
SUBJECTS = frozenset({"nsubj", "nsubj:pass"})


class Identity(NamedTuple):
    """Name in the nominative and gender ("masc", "femn" or None)."""

    name: str
    gender: str | None


@dataclass(frozen=True)
class PersonMention:
    """One person's name as it stands in one sentence.

    Attributes:
        sentence: the sentence's place in the analysis.
        span: where it stands.
        tokens: its tokens.
        verb: the verb of which it is the subject.
        latin: the name in Latin letters that follows in brackets.
        aside: True where somebody or something else is spoken of («сын Ивана Орлова», «улица Гагарина»).
    """

    sentence: int
    span: NameSpan
    tokens: tuple[Token, ...]
    verb: Token | None = None
    latin: str | None = None
    aside: bool = False

    @cached_property
    def words(self) -> tuple[str, ...]:
        """The words of the name, punctuation left out («А.» counts as «А»)."""
        return tuple(token.text.strip(".") for token in self.tokens if token.text[0].isalpha())


class Person:
    """All mentions by name of one person."""

    def __init__(self, mention: PersonMention) -> None:
        self.mentions = [mention]
        self._fullest: tuple[str, ...] | None = None
        self._identity: Identity | None = None

    def add(self, mention: PersonMention) -> None:
        """Add a mention; name and gender are worked out anew when they are next asked for."""
        self.mentions.append(mention)
        self._fullest = self._identity = None

    def put_in_order(self) -> None:
        """Put the mentions in the order of the text."""
        self.mentions.sort(key=lambda mention: mention.span.start)
        self._fullest = None

    @property
    def name(self) -> str:
        """The fullest name in the nominative."""
        return self._settled().name

    @property
    def gender(self) -> str | None:
        """The gender ("masc" or "femn"), None where nothing tells."""
        return self._settled().gender

    @property
    def latin(self) -> str | None:
        """The name in Latin letters, where the article gives it."""
        return next((mention.latin for mention in self.mentions if mention.latin), None)

    @property
    def fullest(self) -> tuple[str, ...]:
        """The words of the mention with the most of them."""
        if self._fullest is None:
            self._fullest = max((mention.words for mention in self.mentions), key=_fullness)
        return self._fullest

    def _settled(self) -> Identity:
        if self._identity is None:
            self._identity = self._identify()
        return self._identity

    def _identify(self) -> Identity:
        """Name and gender from all mentions; where a verb tells the gender, it is right."""
        found = nominative_person([" ".join(mention.words) for mention in self.mentions])
        subjects = [mention for mention in self.mentions if _verb_gender(mention)]
        if not subjects:
            return Identity(found.ru, found.gender)
        told = Counter(_verb_gender(mention) for mention in subjects).most_common(1)[0][0]
        full = [mention for mention in subjects if len(mention.words) == len(self.fullest)]
        return Identity(" ".join(full[0].words) if full else found.ru, told)


def _fullness(words: Sequence[str]) -> tuple[int, int]:
    return len(words), len(" ".join(words))


def _verb_gender(mention: PersonMention) -> str | None:
    """«Падован рассказал»: a man."""
    named = all("Nom" in possible_cases(token) for token in mention.tokens if len(token.text) > 1)
    named = named and mention.tokens[0].feats.get("Case", "Nom") == "Nom"
    return VERB_GENDERS.get(mention.verb.feats.get("Gender", "")) if mention.verb and named else None


def find_people(analysis: Analysis) -> list[Person]:
    """The people in the order in which they are first named."""
    mentions = list(_mentions(analysis))
    people: list[Person] = []
    for mention in mentions:
        if len(mention.words) > 1:
            _join(people, mention, _namesakes(people, mention))
    for mention in mentions:
        if len(mention.words) == 1:
            _join(people, mention, _bearers(people, mention))
    for person in people:
        person.put_in_order()
    return sorted(people, key=lambda person: person.mentions[0].span.start)


def _mentions(analysis: Analysis) -> Iterator[PersonMention]:
    for place, sentence in enumerate(analysis.sentences):
        known: PersonMention | None = None
        for span in sentence.names:
            if span.kind is not EntityKind.person:
                continue
            tokens = tuple(token for token in sentence.tokens if span.start <= token.start < span.end)
            if all(ROMAN.fullmatch(token.text) or not token.text[0].isalpha() for token in tokens):
                continue  # the number of a king whose name stands before it
            verb, aside = _governing_verb(sentence.tokens, tokens), stands_aside(sentence.tokens, tokens)
            mention = PersonMention(place, span, tokens, verb, aside=aside)
            if known and _is_spelling(analysis.source.text, known, mention):
                known = replace(known, latin=" ".join(mention.words))
                continue
            if known:
                yield known
            known = mention
        if known:
            yield known


def stands_aside(sentence: Sequence[Token], name: Sequence[Token]) -> bool:
    """True for a name in the genitive under a relative or a street («сын депутата Ивана Орлова»)."""
    tables = name_tables()
    words = [token for token in name if len(token.text) > 1]
    if not words or "Gen" not in possible_cases(words[-1]):
        return False
    for token in reversed(sentence[: name[0].index]):
        if token.lemma in tables.relatives | tables.namesakes or token.text.lower() == "им":
            return True
        attached = token.pos in {"NOUN", "PROPN", "ADJ"} and "Gen" in possible_cases(token)
        if not attached and token.text != ".":
            return False
    return False


def _is_spelling(text: str, known: PersonMention, mention: PersonMention) -> bool:
    """«Андреа Падована (Andrea Padovan)»; another name in brackets («Soul Train») is no spelling."""
    between = text[known.span.end : mention.span.start].strip()
    two_scripts = is_cyrillic("".join(known.words)) and not is_cyrillic("".join(mention.words))
    return between == "(" and two_scripts and same_person(known.words, mention.words)


def _governing_verb(sentence: Sequence[Token], name: Sequence[Token]) -> Token | None:
    for token in name:
        noun = (
            sentence[token.head] if token.relation in APPOSED and 0 <= token.head < len(sentence) else token
        )
        if noun.relation in SUBJECTS and 0 <= noun.head < len(sentence):
            return sentence[noun.head]
    return None


def _join(people: list[Person], mention: PersonMention, candidates: Sequence[Person]) -> None:
    """Add a mention to the person named last before it, or else to the first one named after it."""
    if not candidates:
        people.append(Person(mention))
        return
    before = [(span, person) for person in candidates if (span := _last_before(person, mention)) is not None]
    chosen = max(before, key=lambda found: found[0])[1] if before else candidates[0]
    chosen.add(mention)


def _last_before(person: Person, mention: PersonMention) -> int | None:
    starts = [known.span.start for known in person.mentions if known.span.start < mention.span.start]
    return max(starts, default=None)


def _namesakes(people: Sequence[Person], mention: PersonMention) -> list[Person]:
    return [person for person in people if _all_match(mention.words, person.fullest)]


def _bearers(people: Sequence[Person], mention: PersonMention) -> list[Person]:
    """People that a single word may name: the surname of one, or a single name met before.

    Whose relative alone is spoken of is not meant («сын Ивана Орлова», later «Орлов»).
    """
    word = mention.words[0]
    by_surname = [person for person in people if _may_name(word, person, person.fullest[-1])]
    by_surname = [person for person in by_surname if not all(known.aside for known in person.mentions)]
    told = _verb_gender(mention)
    by_surname = [person for person in by_surname if told is None or person.gender in {told, None}]
    if len(by_surname) > 1:  # «Орлов» may be either of two Orlovs: somebody of this surname
        return [person for person in by_surname if len(person.fullest) == 1]
    return by_surname or [
        person
        for person in people
        if any(_may_name(word, person, other) for other in (person.fullest[:-1] or person.fullest))
    ]


def _may_name(word: str, person: Person, other: str) -> bool:
    if not same_name(word, other):
        return False
    if fold_yo(word) == fold_yo(other):
        return True  # «Мурад» is what Надя Мурад is called too
    mine, others = (
        {(form.gender, form.nominative) for form in personal_forms(fold_yo(one))} for one in (word, other)
    )
    if not mine or not others or person.gender is None:
        return True
    return person.gender in {gender for gender, _ in mine & others}


def _all_match(words: Sequence[str], others: Sequence[str]) -> bool:
    """True where each word of the shorter name is a form or the initial of a word of the longer, in order."""
    shorter, longer = sorted((words, others), key=len)
    rest = iter(longer)
    if all(any(_word_matches(word, other) for other in rest) for word in shorter):
        return True
    return len(words) == len(others) == 2 and all(
        _word_matches(word, other) for word, other in zip(words, reversed(others), strict=True)
    )


def _word_matches(word: str, other: str) -> bool:
    if len(word) == 1 or len(other) == 1:
        return word[0] == other[0]
    return same_name(word, other)


def same_name(word: str, other: str) -> bool:
    """True where two words can be forms of one name."""
    one, two = fold_yo(word), fold_yo(other)
    if one == two:
        return True
    if one[:1] != two[:1] or not is_cyrillic(one) or not is_cyrillic(two):
        return False
    return bool(name_stems(one) & name_stems(two))
