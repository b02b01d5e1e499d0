"""From a model's answer to an extraction; what does not fit is a `schema` finding and costs nothing else."""

import re
from collections.abc import Iterable, Iterator
from typing import TypeVar

from pydantic import BaseModel, JsonValue

from summariser.engines.llm.passages import passage
from summariser.engines.llm.tolerance import Broken
from summariser.engines.llm.wire import (
    HAPPENINGS,
    WireDetail,
    WireEvent,
    WireExtraction,
    WireFigure,
    WirePair,
    WirePerson,
    WireQuote,
    WireThing,
)
from summariser.schemas.entity import Entity
from summariser.schemas.event import Detail, Event, Figure, Participant, Place, Relation, Time
from summariser.schemas.extraction import Extraction
from summariser.schemas.quote import Quote
from summariser.schemas.report import Finding
from summariser.schemas.span import Bilingual
from summariser.schemas.summary import Summary, SummaryPair
from summariser.schemas.vocabulary import (
    EntityKind,
    FindingKind,
    PairKind,
    ParticipantRole,
    PlaceRole,
    RelationType,
    Severity,
)
from summariser.source import Source

Kind = TypeVar("Kind", bound=BaseModel)

ROLES = {role.value: role for role in ParticipantRole}
PLACE_ROLES = {role.value: role for role in PlaceRole}
RELATIONS = {kind.value: kind for kind in RelationType}
REPORTER = "source"
"""The role of whoever reports an event."""

_ROLE = re.compile(r"(~?)([a-z]+) (\S+)")
_RELATION = re.compile(r"(~?)(\d+) ([a-z_]+) (\d+)")


def convert(answer: WireExtraction, source: Source) -> tuple[Extraction, tuple[Finding, ...]]:
    """The extraction of an answer, and a `schema` finding for every item that had to be left out.

    Ids of events and quotes are their positions (e1, e2, …; q1, …), also where one before is left out.
    """
    conversion = _Conversion(answer, source)
    return conversion.extraction(), tuple(conversion.findings)


class _Conversion:
    """One answer on its way; collects what does not fit."""

    def __init__(self, answer: WireExtraction, source: Source) -> None:
        self.answer = answer
        self.source = source
        self.findings: list[Finding] = []
        self.entities: set[str] = set()
        self.also: dict[str, list[str]] = {}

    def extraction(self) -> Extraction:
        answer = self.answer
        entities = tuple(self._entities())
        events = tuple(
            self._event(f"event e{n}", n, event) for n, event in self._sound("event e", answer.events)
        )
        ids = {event.id for event in events}
        return Extraction(
            headline=events[0].title if events else None,
            entities=entities,
            events=events,
            figures=tuple(_figure(figure) for _, figure in self._sound("figure ", answer.figures)),
            quotes=tuple(self._quote(n, quote) for n, quote in self._sound("quote q", answer.quotes)),
            relations=tuple(self._relations(ids)),
            summary=Summary(pairs=tuple(_pair(pair) for _, pair in self._sound("pair ", answer.pairs))),
        )

    def _sound(self, label: str, items: Iterable[Kind | Broken]) -> Iterator[tuple[int, Kind]]:
        """The items that fit the schema, with their positions; the others are findings."""
        for position, item in enumerate(items, start=1):
            if isinstance(item, Broken):
                self._report(f"{label}{position}", item.reason, item.raw)
            else:
                yield position, item

    def _report(self, item: str, reason: str, raw: JsonValue) -> None:
        self.findings.append(
            Finding(
                kind=FindingKind.schema,
                severity=Severity.error,
                reason=reason,
                item=item,
                withheld="null" if raw is None else raw,
            )
        )

    def _known(self, item: str, entity: str | None) -> str | None:
        """The id, if there is such an entity."""
        if entity is None or entity in self.entities:
            return entity
        self._report(item, f'there is no entity "{entity}"', entity)
        return None

    def _entities(self) -> Iterator[Entity]:
        """People and things under their ids, each with its other words."""
        named: list[tuple[str, WirePerson | WireThing]] = [
            *((f"person {n}", one) for n, one in self._sound("person ", self.answer.people)),
            *((f"thing {n}", one) for n, one in self._sound("thing ", self.answer.things)),
        ]
        self._read_also({one.id for _, one in named})
        for label, one in named:
            if one.id in self.entities:
                self._report(label, f'the id "{one.id}" is taken', one.model_dump(mode="json"))
                continue
            self.entities.add(one.id)
            yield _entity(one, self.also.get(one.id, []), self.source.language)

    def _read_also(self, ids: set[str]) -> None:
        for position, words in enumerate(self.answer.also, start=1):
            entity, _, form = words.strip().partition(" ")
            if entity in ids and form.strip():
                self.also.setdefault(entity, []).append(form.strip())
            else:
                self._report(f"also {position}", f'"{words}" is not "id words" with a known id', words)

    def _event(self, label: str, position: int, event: WireEvent) -> Event:
        roles = tuple(self._roles(label, event.roles))
        kind, stance = HAPPENINGS[event.type]
        return Event(
            id=f"e{position}",
            type=kind,
            status=event.status,
            main=position == 1,
            title=Bilingual(ru=event.ru, en=event.en),
            time=Time(text=event.time) if event.time else None,
            places=tuple(role for role in roles if isinstance(role, Place)),
            participants=tuple(role for role in roles if isinstance(role, Participant)),
            figures=tuple(_figure(figure) for _, figure in self._sound(f"{label} figure ", event.figures)),
            details=tuple(_detail(detail) for _, detail in self._sound(f"{label} detail ", event.details)),
            reported_by=next((role for role in roles if isinstance(role, str)), None),
            stance=stance,
            sentences=tuple(event.sentences),
        )

    def _roles(self, label: str, roles: Iterable[str]) -> Iterator[Participant | Place | str]:
        """Participants, places, and the id of whoever reports the event."""
        for position, words in enumerate(roles, start=1):
            item = f"{label} role {position}"
            inferred, role, entity = match.groups() if (match := _ROLE.fullmatch(words)) else ("", "", "")
            if role in PLACE_ROLES:
                if self._known(item, entity):
                    yield Place(entity=entity, role=PLACE_ROLES[role], explicit=not inferred)
            elif inferred or role not in {*ROLES, REPORTER}:
                self._report(item, f'"{words}" is not "role id" with a known role', words)
            elif self._known(item, entity):
                yield entity if role == REPORTER else Participant(entity=entity, role=ROLES[role])

    def _quote(self, position: int, quote: WireQuote) -> Quote:
        return Quote(
            id=f"q{position}",
            speaker=self._known(f"quote q{position} speaker", quote.speaker),
            direct=quote.direct,
            text=passage(self.source, quote.start, quote.end, quote.sentences),
            en=quote.en,
            sentences=tuple(quote.sentences),
        )

    def _relations(self, events: set[str]) -> Iterator[Relation]:
        for position, words in enumerate(self.answer.relations, start=1):
            match = _RELATION.fullmatch(words.strip())
            source, target = (f"e{match[2]}", f"e{match[4]}") if match else ("", "")
            if not match or match[3] not in RELATIONS:
                reason = f'"{words}" is not "number relation number" with a known relation'
            elif not events >= {source, target} or source == target:
                reason = f'"{words}" does not join two of the events'
            else:
                yield Relation(source=source, target=target, type=RELATIONS[match[3]], explicit=not match[1])
                continue
            self._report(f"relation {position}", reason, words)


def _entity(one: WirePerson | WireThing, also: list[str], language: str) -> Entity:
    """An entity under the name that the source has; in a third language `also` opens with it."""
    foreign = also if language not in {"ru", "en", "und"} else []
    post = (one.post_ru, one.post_en) if isinstance(one, WirePerson) else (None, None)
    return Entity(
        id=one.id,
        kind=EntityKind.person if isinstance(one, WirePerson) else one.kind,
        name=foreign[0] if foreign else one.en if language == "en" else one.ru,
        ru=one.ru,
        en=one.en,
        role=Bilingual(ru=post[0], en=post[1]) if all(post) else None,
        also=tuple(also),
    )


def _figure(figure: WireFigure) -> Figure:
    return Figure(text=figure.text, label=Bilingual(ru=figure.ru, en=figure.en))


def _detail(detail: WireDetail) -> Detail:
    return Detail(kind=detail.kind, text=Bilingual(ru=detail.ru, en=detail.en))


def _pair(pair: WirePair) -> SummaryPair:
    return SummaryPair(ru=pair.ru, en=pair.en, kind=PairKind.translation, sentences=tuple(pair.sentences))
