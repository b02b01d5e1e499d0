"""Who and what an article speaks of, and which words of it refer to whom."""

from bisect import bisect_left
from collections import defaultdict
from dataclasses import dataclass
from functools import cached_property

from summariser.engines.embedded.named_things import Thing, find_things
from summariser.engines.embedded.offices import Office, assign_offices
from summariser.engines.embedded.people import Person, find_people
from summariser.engines.embedded.place_context import article_countries
from summariser.engines.embedded.tokens import Analysis
from summariser.language.morphology import is_cyrillic
from summariser.language.sure_names import english_person
from summariser.schemas.entity import Entity
from summariser.schemas.span import Bilingual
from summariser.schemas.vocabulary import EntityKind

PREFIXES = {
    EntityKind.person: "p",
    EntityKind.organisation: "o",
    EntityKind.media: "m",
    EntityKind.country: "g",
    EntityKind.region: "g",
    EntityKind.city: "g",
    EntityKind.water: "g",
    EntityKind.place: "g",
}


@dataclass(frozen=True, slots=True, order=True)
class EntityMention:
    """Words that refer to an entity.

    Attributes:
        start, end: offsets into the text.
        sentence: number of the sentence.
        entity: id of the entity.
        named: True for a name, False for a post, beside the name or alone («глава правительства»).
    """

    start: int
    end: int
    sentence: int
    entity: str
    named: bool = True


@dataclass(frozen=True)
class Entities:
    """The entities of one article and all words that refer to them, in the order of the text.

    A name under a relative or a street («сын Ивана Орлова») refers to nobody.
    """

    entities: tuple[Entity, ...]
    mentions: tuple[EntityMention, ...]
    genders: dict[str, str | None]

    def by_id(self, entity: str) -> Entity:
        """The entity with an id.

        Raises:
            KeyError: there is none.
        """
        return self._by_id[entity]

    def at(self, start: int, end: int) -> Entity | None:
        """The entity that a stretch of text refers to: the mention that shares most, the shorter first."""
        best = max(
            (mention for mention in self._near(start, end)),
            key=lambda mention: (
                min(mention.end, end) - max(mention.start, start),
                mention.start - mention.end,
            ),
            default=None,
        )
        return None if best is None else self._by_id[best.entity]

    def in_sentence(self, number: int) -> tuple[EntityMention, ...]:
        """The mentions in a sentence, in the order of the text."""
        return self._by_sentence.get(number, ())

    def _near(self, start: int, end: int) -> list[EntityMention]:
        last = bisect_left(self._starts, end)
        return [mention for mention in self.mentions[:last] if mention.end > start]

    @cached_property
    def _starts(self) -> list[int]:
        return [mention.start for mention in self.mentions]

    @cached_property
    def _by_id(self) -> dict[str, Entity]:
        return {entity.id: entity for entity in self.entities}

    @cached_property
    def _by_sentence(self) -> dict[int, tuple[EntityMention, ...]]:
        found: dict[int, list[EntityMention]] = defaultdict(list)
        for mention in self.mentions:
            found[mention.sentence].append(mention)
        return {number: tuple(mentions) for number, mentions in found.items()}


def find_entities(analysis: Analysis) -> Entities:
    """The people, organisations and places of an article, in the order in which they are first named."""
    people = find_people(analysis)
    things = find_things(analysis)
    offices = assign_offices(analysis, people)
    countries = article_countries(analysis)
    counts: dict[str, int] = defaultdict(int)
    entities: list[Entity] = []
    mentions: list[EntityMention] = []
    genders: dict[str, str | None] = {}
    for person, office in zip(people, offices, strict=True):
        entity = _person_entity(f"p{len(entities) + 1}", person, office, countries)
        entities.append(entity)
        genders[entity.id] = person.gender
        mentions += [
            EntityMention(
                known.span.start,
                known.span.end,
                analysis.sentences[known.sentence].sentence.number,
                entity.id,
            )
            for known in person.mentions
            if not known.aside
        ]
        posts = dict.fromkeys((*(held.place for held in office.held), *office.alone))
        mentions += [
            EntityMention(start, end, number, entity.id, named=False) for start, end, number in posts
        ]
    for thing in things:
        prefix = PREFIXES.get(thing.kind, "x")
        counts[prefix] += 1
        entity = _thing_entity(f"{prefix}{counts[prefix]}", thing)
        entities.append(entity)
        mentions += [
            EntityMention(naming.start, naming.end, naming.sentence, entity.id) for naming in thing.namings
        ]
    return Entities(tuple(entities), tuple(sorted(mentions)), genders)


def _person_entity(identifier: str, person: Person, office: Office, countries: frozenset[str]) -> Entity:
    foreign = not is_cyrillic(person.name)
    family = any(token.feats.get("Number") == "Plur" for known in person.mentions for token in known.tokens)
    english = person.latin or (None if family else english_person(person.name, countries))
    return Entity(
        id=identifier,
        kind=EntityKind.person,
        name=person.name,
        ru=None if foreign else person.name,
        en=english,
        role=Bilingual(ru=office.ru, en=office.en) if office.ru or office.en else None,
        also=tuple(office.also),
    )


def _thing_entity(identifier: str, thing: Thing) -> Entity:
    return Entity(
        id=identifier,
        kind=thing.kind,
        name=thing.name,
        ru=thing.ru,
        en=thing.en,
        also=thing.also,
    )
