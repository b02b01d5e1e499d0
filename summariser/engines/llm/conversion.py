"""From a model's answer to an extraction; what does not fit is a `schema` finding and costs nothing else."""

import re
from collections.abc import Iterable, Iterator
from typing import TypeVar

from pydantic import BaseModel, JsonValue

from summariser.engines.llm.passages import passage
from summariser.engines.llm.tolerance import Broken
from summariser.engines.llm.wire import (
    WireDetail,
    WireEntity,
    WireEvent,
    WireExtraction,
    WireFigure,
    WirePair,
    WireQuote,
    WireRelation,
    WireText,
)
from summariser.schemas.entity import Entity
from summariser.schemas.event import Detail, Event, Figure, Participant, Place, Relation, Time
from summariser.schemas.extraction import Extraction
from summariser.schemas.quote import Quote
from summariser.schemas.report import Finding
from summariser.schemas.span import Bilingual
from summariser.schemas.summary import Summary, SummaryPair
from summariser.schemas.vocabulary import (
    EventType,
    FindingKind,
    PairKind,
    ParticipantRole,
    PlaceRole,
    Severity,
)
from summariser.source import Source

Kind = TypeVar("Kind", bound=BaseModel)

ROLES = {role.value: role for role in ParticipantRole}
PLACE_ROLES = {role.value: role for role in PlaceRole}

_WHO = re.compile(r"([a-z]+) (\S+)")
_WHERE = re.compile(r"(~?)([a-z]+) (\S+)")


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

    def extraction(self) -> Extraction:
        answer = self.answer
        entities = tuple(self._entities())
        self.entities = {entity.id for entity in entities}
        headline = next((text for _, text in self._sound("headline", [answer.headline])), None)
        events = tuple(
            self._event(f"event e{n}", n, event) for n, event in self._sound("event e", answer.events)
        )
        ids = {event.id for event in events}
        return Extraction(
            headline=_bilingual(headline) if headline else None,
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
                name = label if label == "headline" else f"{label}{position}"
                self._report(name, item.reason, item.raw)
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
        taken: set[str] = set()
        for position, entity in self._sound("entity ", self.answer.entities):
            if entity.id in taken:
                self._report(
                    f"entity {position}", f'the id "{entity.id}" is taken', entity.model_dump(mode="json")
                )
                continue
            taken.add(entity.id)
            yield _entity(entity, self.source.language)

    def _event(self, label: str, position: int, event: WireEvent) -> Event:
        return Event(
            id=f"e{position}",
            type=event.type,
            status=event.status,
            main=event.main,
            title=Bilingual(ru=event.ru, en=event.en),
            time=Time(text=event.time) if event.time else None,
            places=tuple(self._places(label, event.where)),
            participants=tuple(self._participants(label, event.who)),
            figures=tuple(_figure(figure) for _, figure in self._sound(f"{label} figure ", event.figures)),
            details=tuple(_detail(detail) for _, detail in self._sound(f"{label} detail ", event.details)),
            reported_by=self._known(f"{label} by", event.by),
            stance=event.stance if event.type is EventType.statement else None,
            sentences=tuple(event.sentences),
        )

    def _participants(self, label: str, who: Iterable[str]) -> Iterator[Participant]:
        for position, words in enumerate(who, start=1):
            item = f"{label} who {position}"
            match = _WHO.fullmatch(words)
            if not match or match[1] not in ROLES:
                self._report(item, f'"{words}" is not "role id" with a known role', words)
            elif self._known(item, match[2]):
                yield Participant(entity=match[2], role=ROLES[match[1]])

    def _places(self, label: str, where: Iterable[str]) -> Iterator[Place]:
        for position, words in enumerate(where, start=1):
            item = f"{label} where {position}"
            match = _WHERE.fullmatch(words)
            if not match or match[2] not in PLACE_ROLES:
                self._report(item, f'"{words}" is not "at id", "to id", "from id" or "near id"', words)
            elif self._known(item, match[3]):
                yield Place(entity=match[3], role=PLACE_ROLES[match[2]], explicit=not match[1])

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
        for position, relation in self._sound("relation ", self.answer.relations):
            ends = (f"e{relation.source}", f"e{relation.target}")
            missing = [end for end in ends if end not in events]
            if missing or ends[0] == ends[1]:
                reason = f'there is no event "{missing[0]}"' if missing else "an event is related to itself"
                self._report(f"relation {position}", reason, relation.model_dump(mode="json"))
            else:
                yield _relation(relation, *ends)


def _entity(entity: WireEntity, language: str) -> Entity:
    """An entity under the name that the source has; in a third language `also` opens with it."""
    foreign = language not in {"ru", "en", "und"} and entity.also
    name = entity.also[0] if foreign else entity.en if language == "en" else entity.ru
    return Entity(
        id=entity.id,
        kind=entity.kind,
        name=name,
        ru=entity.ru,
        en=entity.en,
        role=_bilingual(entity.role) if entity.role else None,
        also=tuple(entity.also),
    )


def _bilingual(text: WireText) -> Bilingual:
    return Bilingual(ru=text.ru, en=text.en)


def _figure(figure: WireFigure) -> Figure:
    return Figure(text=figure.text, label=Bilingual(ru=figure.ru, en=figure.en))


def _detail(detail: WireDetail) -> Detail:
    return Detail(kind=detail.kind, text=Bilingual(ru=detail.ru, en=detail.en))


def _relation(relation: WireRelation, source: str, target: str) -> Relation:
    return Relation(source=source, target=target, type=relation.type, explicit=relation.explicit)


def _pair(pair: WirePair) -> SummaryPair:
    return SummaryPair(ru=pair.ru, en=pair.en, kind=PairKind.translation, sentences=tuple(pair.sentences))
