"""The date of publication that a page declares, with the time of day where it gives one."""

import re
from datetime import UTC, date, datetime, timedelta

_VALUE = r"""["'](\d{4}-\d\d-\d\d[^"'<>]{0,25})["']"""
# What publishers state for machines, the most binding first. Bounded, so that a hostile page costs no time.
DECLARATIONS = [
    rf'"datePublished"\s*:\s*{_VALUE}',
    rf"(?:article:published_time|datePublished|dcterms\.created|pubdate)[\"'][^<>]{{0,200}}?\b(?:content|datetime)={_VALUE}",
    rf"\b(?:content|datetime)={_VALUE}[^<>]{{0,200}}?(?:article:published_time|datePublished|pubdate)\b",
    rf"<time\b[^<>]{{0,200}}?\bdatetime={_VALUE}",
]
_DECLARATIONS = [re.compile(pattern, re.IGNORECASE) for pattern in DECLARATIONS]
EARLIEST = date(1990, 1, 1)


def declared_date(markup: str) -> datetime | date | None:
    """Find the publication date that a page declares in its JSON-LD, ``<meta>``, microdata or ``<time>``."""
    for pattern in _DECLARATIONS:
        for found in pattern.finditer(markup):
            if moment := _moment(found.group(1).strip()):
                return moment
    return None


def visible_date(day: str | None, title: str | None, text: str) -> date | None:
    """Take the date that the extractor found elsewhere on the page, unless headline or text tell of it.

    «Прогноз погоды на 5 декабря 2021 года» is about that day; it was not published on it.

    Args:
        day: ISO 8601.
        title: the page's headline.
        text: the article's text.
    """
    if not day or day[:4] in (title or "") or day in text:
        return None
    return date.fromisoformat(day)


def _moment(value: str) -> datetime | date | None:
    try:
        moment = datetime.fromisoformat(value)
    except ValueError:
        return None
    if not EARLIEST <= moment.date() <= datetime.now(UTC).date() + timedelta(days=2):
        return None
    return moment.date() if len(value) == len("2021-12-05") else moment
