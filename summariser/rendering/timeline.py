"""The events of a report that have a date, in the order of time."""

from collections.abc import Iterable
from datetime import date

from summariser.rendering.facts import title_of
from summariser.rendering.foreign import line
from summariser.rendering.lookup import Lookup
from summariser.rendering.tongue import Tongue
from summariser.rendering.view import DatedView
from summariser.rendering.wording import moment_of, published_on
from summariser.schemas.event import Event, Time

FEWEST = 2
"""Points that make a line."""


def timeline(lookup: Lookup) -> tuple[DatedView, ...]:
    """The dated events and the article's publication; empty where that is a single point."""
    points = sorted((*_events(lookup), *_publication(lookup)), key=lambda point: (point[0], point[1].event))
    return tuple(view for _, view in points) if len(points) >= FEWEST else ()


def _events(lookup: Lookup) -> Iterable[tuple[date, DatedView]]:
    for number, event in lookup.events.values():
        day = _day(event.time)
        if event.time and day:
            yield day, _point(number, event, event.time, lookup)


def _point(number: int, event: Event, time: Time, lookup: Lookup) -> DatedView:
    tongue = lookup.tongue
    status = tongue.say(event.status.ru, event.status.en)
    return DatedView(moment_of(time, tongue), _what(event, tongue), number, status)


def _what(event: Event, tongue: Tongue) -> str:
    """The title; one that only names the type is followed by the Russian one."""
    title, ru = title_of(event, tongue), line(event.title.ru)
    return f"{title}: {ru}" if title == event.type.en and ru else title


def _publication(lookup: Lookup) -> Iterable[tuple[date, DatedView]]:
    day = lookup.report.article.published_on
    if day:
        yield day, DatedView(published_on(day, lookup.tongue), lookup.tongue.word("published"), 0, "")


def _day(time: Time | None) -> date | None:
    """Where a time stands on the line: its first day, or the last one of what only has an end."""
    return (time.earliest or time.latest) if time else None
