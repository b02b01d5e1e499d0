"""Finds where an article mentions an entity: by its name in any form, by its `also`, by a surname alone."""

from collections.abc import Iterable, Iterator

from summariser.schemas.entity import Entity
from summariser.schemas.span import Span
from summariser.schemas.vocabulary import EntityKind, GroundingStatus
from summariser.source import Source


def link(entities: tuple[Entity, ...], source: Source) -> tuple[Entity, ...]:
    """The entities with all their mentions; a surname counts only where one person of the article has it."""
    surnames = [surname for entity in entities if (surname := _surname(entity))]
    return tuple(
        entity.model_copy(update={"mentions": _mentions(entity, source, surnames)}) for entity in entities
    )


def _mentions(entity: Entity, source: Source, surnames: list[str]) -> tuple[Span, ...]:
    spans = {span for form in _forms(entity, surnames) for span in _find(form, source)}
    return tuple(_outermost(spans))


def _forms(entity: Entity, surnames: list[str]) -> Iterator[str]:
    yield entity.name
    yield from entity.also
    yield from (name for name in (entity.ru, entity.en) if name and name != entity.name)
    surname = _surname(entity)
    if surname and surnames.count(surname) == 1:
        yield surname


def _surname(entity: Entity) -> str | None:
    tokens = entity.name.split()
    return tokens[-1] if entity.kind is EntityKind.person and len(tokens) > 1 else None


def _find(form: str, source: Source) -> tuple[Span, ...]:
    match = source.find(form)
    return () if match.status is GroundingStatus.elided else match.spans


def _outermost(spans: Iterable[Span]) -> Iterator[Span]:
    end = -1
    for span in sorted(spans, key=lambda span: (span.start, -span.end)):
        if span.end > end:
            yield span
            end = span.end
