"""The last stage: what still has an error is withheld, with every reference to it; codes are added."""

from collections.abc import Collection, Iterable
from typing import TypeVar

from pydantic import BaseModel, JsonValue

from summariser.language.places import find_place
from summariser.schemas.entity import Entity
from summariser.schemas.event import Event, Figure, Relation
from summariser.schemas.extraction import Extraction
from summariser.schemas.quote import Quote
from summariser.schemas.report import Finding
from summariser.schemas.summary import Summary
from summariser.schemas.vocabulary import EntityKind
from summariser.verification.claims import Address
from summariser.verification.faults import Fault

Item = TypeVar("Item")

WITH_CODES = {EntityKind.country, EntityKind.region}


def settle(extraction: Extraction, faults: Iterable[Fault]) -> tuple[Extraction, tuple[Finding, ...]]:
    """What may be believed of an extraction, and the findings, each with the item that it cost."""
    faults = tuple(faults)
    withheld = {fault.address for fault in faults if fault.is_error}
    return _without(extraction, withheld), _findings(extraction, faults)


def _without(extraction: Extraction, withheld: Collection[Address]) -> Extraction:
    entities = tuple(
        _settled_entity(entity, withheld)
        for entity in extraction.entities
        if ("entity", entity.id) not in withheld
    )
    known = {entity.id for entity in entities}
    events = _with_main(
        tuple(
            _settled_event(event, withheld, known)
            for event in extraction.events
            if ("event", event.id) not in withheld
        )
    )
    told = {event.id for event in events}
    return extraction.model_copy(
        update={
            "headline": None if ("headline",) in withheld else extraction.headline,
            "entities": entities,
            "events": events,
            "figures": _settled_figures(extraction.figures, (), withheld, known),
            "quotes": tuple(
                _settled_quote(quote, withheld, known, told)
                for quote in extraction.quotes
                if ("quote", quote.id) not in withheld
            ),
            "relations": tuple(relation for relation in extraction.relations if _joins(relation, told)),
            "summary": _settled_summary(extraction.summary, withheld, told),
        }
    )


def _settled_entity(entity: Entity, withheld: Collection[Address]) -> Entity:
    role = None if ("entity", entity.id, "role") in withheld else entity.role
    place = find_place(entity.name) if entity.kind in WITH_CODES else None
    return entity.model_copy(update={"role": role, "iso": place.iso if place else None})


def _settled_event(event: Event, withheld: Collection[Address], known: Collection[str]) -> Event:
    address: Address = ("event", event.id)
    return event.model_copy(
        update={
            "time": None if (*address, "time") in withheld else event.time,
            "places": tuple(place for place in event.places if place.entity in known),
            "participants": tuple(one for one in event.participants if one.entity in known),
            "figures": _settled_figures(event.figures, address, withheld, known),
            "details": _kept(event.details, (*address, "detail"), withheld),
            "reported_by": _reference(event.reported_by, known),
        }
    )


def _settled_figures(
    figures: tuple[Figure, ...], address: Address, withheld: Collection[Address], known: Collection[str]
) -> tuple[Figure, ...]:
    return tuple(
        figure.model_copy(
            update={
                "subject": _reference(figure.subject, known),
                "reported_by": _reference(figure.reported_by, known),
            }
        )
        for figure in _kept(figures, (*address, "figure"), withheld)
    )


def _settled_quote(
    quote: Quote, withheld: Collection[Address], known: Collection[str], told: Collection[str]
) -> Quote:
    return quote.model_copy(
        update={
            "speaker": _reference(quote.speaker, known),
            "en": None if ("quote", quote.id, "en") in withheld else quote.en,
            "about": tuple(event for event in quote.about if event in told),
        }
    )


def _settled_summary(summary: Summary, withheld: Collection[Address], told: Collection[str]) -> Summary:
    pairs = _kept(summary.pairs, ("pair",), withheld)
    return Summary(
        pairs=tuple(
            pair.model_copy(update={"events": tuple(event for event in pair.events if event in told)})
            for pair in pairs
        )
    )


def _kept(items: tuple[Item, ...], address: Address, withheld: Collection[Address]) -> tuple[Item, ...]:
    return tuple(item for index, item in enumerate(items) if (*address, index) not in withheld)


def _reference(entity: str | None, known: Collection[str]) -> str | None:
    return entity if entity in known else None


def _joins(relation: Relation, told: Collection[str]) -> bool:
    return relation.source in told and relation.target in told


def _with_main(events: tuple[Event, ...]) -> tuple[Event, ...]:
    """The events with exactly one main one: the first that the engine marked, else the first of all."""
    main = next((event.id for event in events if event.main), events[0].id if events else None)
    return tuple(event.model_copy(update={"main": event.id == main}) for event in events)


def _findings(extraction: Extraction, faults: Iterable[Fault]) -> tuple[Finding, ...]:
    """The findings in order; the first error of an item keeps the item as the engine wrote it."""
    kept: set[Address] = set()
    findings = []
    for fault in faults:
        costs = fault.is_error and fault.address not in kept
        withheld = _written(extraction, fault.address) if costs else None
        kept.add(fault.address)
        findings.append(fault.finding.model_copy(update={"withheld": withheld}))
    return tuple(findings)


def _written(extraction: Extraction, address: Address) -> JsonValue:
    """The item at an address, as JSON."""
    node: object = extraction
    for step in _steps(address):
        if isinstance(step, int) and isinstance(node, tuple):
            node = node[step]
        elif isinstance(node, tuple):
            node = next(item for item in node if item.id == step)
        else:
            node = getattr(node, str(step))
    return node.model_dump(mode="json") if isinstance(node, BaseModel) else str(node)


CONTAINERS = {
    "entity": ("entities",),
    "event": ("events",),
    "figure": ("figures",),
    "detail": ("details",),
    "quote": ("quotes",),
    "pair": ("summary", "pairs"),
}
"""The fields in which the items of an address stand."""


def _steps(address: Address) -> Iterable[str | int]:
    for part in address:
        yield from CONTAINERS.get(str(part), (part,)) if isinstance(part, str) else (part,)
