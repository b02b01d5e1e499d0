"""A report as JSON-LD in the vocabulary of schema.org: NewsArticle, Event, Quotation, QuantitativeValue."""

import json
from collections.abc import Iterable
from decimal import Decimal
from typing import Any

from summariser.rendering.foreign import clean, line
from summariser.rendering.links import safe_link
from summariser.schemas.entity import Entity
from summariser.schemas.event import Event, Figure, Time
from summariser.schemas.quote import Quote
from summariser.schemas.report import Report
from summariser.schemas.span import Bilingual
from summariser.schemas.vocabulary import Bound, EntityKind, FigureKind, ParticipantRole, Status

CONTEXT = "https://schema.org"

TYPES = {
    EntityKind.person: "Person",
    EntityKind.organisation: "Organization",
    EntityKind.media: "NewsMediaOrganization",
    EntityKind.country: "Country",
    EntityKind.region: "AdministrativeArea",
    EntityKind.city: "City",
    EntityKind.water: "BodyOfWater",
    EntityKind.place: "Place",
    EntityKind.facility: "Place",
    EntityKind.project: "Project",
    EntityKind.product: "Product",
    EntityKind.document: "CreativeWork",
    EntityKind.event: "Event",
}  # everything else is a Thing
PLACES = {"Country", "AdministrativeArea", "City", "BodyOfWater", "Place"}
ACTORS = {"Person", "Organization", "NewsMediaOrganization", "Project"}

ROLES = {ParticipantRole.organiser: "organizer", ParticipantRole.attendee: "attendee"}
TAKES_PART = {ParticipantRole.agent, ParticipantRole.party, ParticipantRole.authority}

# schema.org knows how an announced event stands, not whether it took place.
STATUSES = {Status.planned: "EventScheduled", Status.cancelled: "EventCancelled"}

FROM_LOW = {Bound.at_least, Bound.more_than}
UP_TO_HIGH = {Bound.up_to, Bound.less_than}

Node = dict[str, Any]


def render_jsonld(report: Report, *, indent: bool = False) -> str:
    """The report as one JSON-LD document, without a line feed at its end.

    Args:
        report: what to write.
        indent: over several lines for reading; else on one line.
    """
    return json.dumps(article_node(report), ensure_ascii=False, indent=2 if indent else None)


def article_node(report: Report) -> Node:
    """The article with all that it tells of; empty properties are left out."""
    article, link = report.article, safe_link(report.article.url)
    entities = {entity.id: entity for entity in report.entities}
    events = [_event(event, entities) for event in report.events]
    main = next((event.id for event in report.events if event.main), None)
    node = {
        "@context": CONTEXT,
        "@type": "NewsArticle",
        "@id": link or f"urn:x-summariser:{_urn(article.key)}",
        "url": link,
        "headline": _languages(report.headline),
        "name": line(article.title),
        "inLanguage": line(report.language),
        "datePublished": article.published.isoformat() if article.published else None,
        "publisher": _publisher(report),
        "abstract": _languages(Bilingual(ru=report.summary.ru, en=report.summary.en)),
        "articleBody": clean(article.text),
        "about": _reference(main) if main else None,
        "mentions": [
            *events,
            *map(_entity, report.entities),
            *map(_figure, report.figures),
            *(_quote(quote, entities) for quote in report.quotes),
        ],
        "sdDatePublished": report.provenance.created.isoformat(),
        "sdPublisher": {"@type": "Organization", "name": _maker(report)},
    }
    return _filled(node)


def _maker(report: Report) -> str:
    made = report.provenance
    return " ".join(
        filter(None, ("summariser", line(made.package_version), line(made.engine), line(made.model)))
    )


def _publisher(report: Report) -> Node | None:
    """The outlet; without an address the source is as likely a file."""
    article = report.article
    if not article.source or not safe_link(article.url) or safe_link(article.source):
        return None
    return {"@type": "Organization", "name": line(article.source)}


def _event(event: Event, entities: dict[str, Entity]) -> Node:
    places = [place.entity for place in event.places if place.explicit]
    return _filled(
        {
            "@type": "Event",
            "@id": f"#{_urn(event.id)}",
            "name": _languages(event.title),
            "disambiguatingDescription": _languages(Bilingual(ru=event.type.ru, en=event.type.en)),
            "description": [text for detail in event.details for text in _languages(detail.text)],
            **_dates(event.time),
            "eventStatus": {"@id": f"{CONTEXT}/{STATUSES[event.status]}"}
            if event.status in STATUSES
            else None,
            "location": [_reference(one) for one in places if _type(entities.get(one)) in PLACES],
            **_participants(event, entities),
        }
    )


def _dates(time: Time | None) -> Node:
    """The first and the last day that the time allows, where they are known."""
    if time is None:
        return {}
    return {
        "startDate": time.earliest.isoformat() if time.earliest else None,
        "endDate": time.latest.isoformat() if time.latest else None,
    }


def _participants(event: Event, entities: dict[str, Entity]) -> Node:
    """Who organises, attends and takes part; what else the event is about, its figures included."""
    found: dict[str, list[Node]] = {"about": [_figure(figure) for figure in event.figures]}
    for one in event.participants:
        acts = _type(entities.get(one.entity)) in ACTORS
        name = ROLES.get(one.role) or ("contributor" if one.role in TAKES_PART else "about")
        found.setdefault(name if acts else "about", []).append(_reference(one.entity))
    return found


def _entity(entity: Entity) -> Node:
    kind = _type(entity)
    return _filled(
        {
            "@type": kind,
            "@id": f"#{_urn(entity.id)}",
            "name": _languages(Bilingual(ru=entity.ru, en=entity.en))
            if entity.ru or entity.en
            else line(entity.name),
            "jobTitle": _languages(entity.role) if kind == "Person" else None,
            "identifier": line(entity.iso),
        }
    )


def _type(entity: Entity | None) -> str:
    return TYPES.get(entity.kind, "Thing") if entity else "Thing"


def _figure(figure: Figure) -> Node:
    money = figure.kind is FigureKind.money
    return _filled(
        {
            "@type": "MonetaryAmount" if money else "QuantitativeValue",
            "name": _languages(figure.label),
            "description": line(figure.text),
            **_value(figure),
            "currency" if money else "unitText": line(figure.unit),
        }
    )


def _value(figure: Figure) -> Node:
    """One value, or the limits that the words give: «не менее 4-6» has a least value only."""
    if figure.bound in FROM_LOW:
        return {"minValue": _number(figure.low)}
    if figure.bound in UP_TO_HIGH:
        return {"maxValue": _number(figure.high)}
    if figure.low == figure.high:
        return {"value": _number(figure.low)}
    return {"minValue": _number(figure.low), "maxValue": _number(figure.high)}


def _number(value: Decimal | None) -> int | float | None:
    if value is None:
        return None
    return int(value) if value == value.to_integral_value() else float(value)


def _quote(quote: Quote, entities: dict[str, Entity]) -> Node:
    speaker = quote.speaker if quote.speaker and _type(entities.get(quote.speaker)) in ACTORS else None
    return _filled(
        {
            "@type": "Quotation",
            "@id": f"#{_urn(quote.id)}",
            "text": [line(quote.text), *([_tagged(quote.en, "en")] if quote.en else [])],
            "spokenByCharacter": _reference(speaker) if speaker else None,
            "about": [_reference(event) for event in quote.about],
        }
    )


def _reference(identifier: str) -> Node:
    return {"@id": f"#{_urn(identifier)}"}


def _urn(identifier: str) -> str:
    """What an id may be made of in an address; the rest as its code point."""
    return "".join(
        one if one.isascii() and (one.isalnum() or one in "-_.") else f"~{ord(one):x}" for one in identifier
    )


def _languages(text: Bilingual | None) -> list[Node]:
    halves = (("ru", text.ru), ("en", text.en)) if text else ()
    return [_tagged(half, language) for language, half in halves if half]


def _tagged(text: str, language: str) -> Node:
    return {"@value": line(text), "@language": language}


def _filled(node: Node) -> Node:
    """Without the properties that hold nothing."""
    return {name: value for name, value in node.items() if not _is_nothing(value)}


def _is_nothing(value: Any) -> bool:
    return value is None or (isinstance(value, str | Iterable) and not value)
