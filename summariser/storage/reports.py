"""Reports, and what tells them apart in a list."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import Connection, Float, Row, exists, select
from sqlalchemy.sql import Select

from summariser.errors import NoSuchReport
from summariser.rendering.jsonlines import render_json
from summariser.schemas.report import Report
from summariser.storage import words
from summariser.storage.clock import now
from summariser.storage.database import Database
from summariser.storage.keys import Keys, code_version
from summariser.storage.tables import Number, reports
from summariser.storage.upserts import inserted

ID_LENGTH = 12
"""Signs of a key that an id shows; any beginning that only one report has will do."""

PAGE = 200
"""Reports read at once where all are read."""

LISTED = [column for column in reports.c if column is not reports.c.body]


later = reports.alias("later")
SUPERSEDED = exists().where(later.c.answers == reports.c.answers, later.c.id > reports.c.id)
"""A later version of this package has made a report of the same answers."""


@dataclass(frozen=True, slots=True)
class Listed:
    """A line of a list.

    Attributes:
        id: what `show` takes.
        title: the headline, in English where there is one.
        source: outlet, address or file.
        published: ISO 8601.
        created: when the report was made.
        engine: embedded or llm.
        model: the language model.
        language: of the article.
        events: how many.
        withheld: how many items were.
    """

    id: str
    title: str
    source: str | None
    published: str | None
    created: datetime
    engine: str
    model: str | None
    language: str
    events: int
    withheld: int


@dataclass(frozen=True, slots=True)
class Reports:
    """The table of reports; of one article's, the latest is the one that counts."""

    database: Database

    def find(self, connection: Connection, key: str) -> Report | None:
        """The report under a key."""
        body = connection.execute(select(reports.c.body).where(reports.c.key == key)).scalar()
        return Report.model_validate_json(body) if body else None

    def were_made(self, connection: Connection, answers: str) -> bool:
        """True where any version of this package has made a report of these answers."""
        found = select(reports.c.id).where(reports.c.answers == answers).limit(1)
        return connection.execute(found).first() is not None

    def save(self, connection: Connection, keys: Keys, report: Report, content: str) -> None:
        """Write a report, in the place of one that stood there before.

        Args:
            connection: a transaction.
            keys: its names.
            report: what to keep.
            content: what it is found by, as `words.searchable` gives it.
        """
        values = _columns(report) | {"answers": keys.answers, "article": keys.article}
        insert = inserted(connection, reports).values(key=keys.report, **values)
        upsert = insert.on_conflict_do_update(index_elements=["key"], set_=values).returning(reports.c.id)
        words.index(connection, connection.execute(upsert).scalar_one(), content)

    def listed(self, *, limit: int | None = None, query: str | None = None) -> list[Listed]:
        """The latest reports, or those in which all words stand, the best match first.

        Args:
            limit: how many at most.
            query: words in any form; in double quotes those that stand side by side.
        """
        with self.database.reading() as connection:
            chosen: Select[Any] = select(*LISTED).where(~SUPERSEDED)
            if query is None:
                chosen = chosen.order_by(reports.c.id.desc())
            else:
                found = words.matching(connection, query).columns(id=Number, rank=Float)
                hits = found.subquery("hits")
                chosen = chosen.join(hits, hits.c.id == reports.c.id).order_by(
                    hits.c.rank.desc(), reports.c.id.desc()
                )
            return [_listed(row) for row in connection.execute(chosen.limit(limit))]

    def show(self, beginning: str) -> Report:
        """The report whose id begins so.

        Raises:
            NoSuchReport: none does, or several do.
        """
        start = "".join(sign for sign in beginning.lower() if sign.isalnum())
        with self.database.reading() as connection:
            found = select(reports.c.body).where(reports.c.key.startswith(start)).limit(2)
            bodies: Sequence[str] = connection.execute(found).scalars().all() if start else ()
        if len(bodies) == 1:
            return Report.model_validate_json(bodies[0])
        what, remedy = (
            ("several reports begin so", "give more of the id")
            if bodies
            else ("no report has this id", "see summariser list")
        )
        raise NoSuchReport(what, where=beginning, remedy=remedy)

    def all(self) -> Iterator[Report]:
        """The latest report of every article, the oldest first; a page is held at a time."""
        last = 0
        while True:
            chosen = select(reports.c.id, reports.c.body).where(~SUPERSEDED)
            with self.database.reading() as connection:
                rows = connection.execute(
                    chosen.where(reports.c.id > last).order_by(reports.c.id).limit(PAGE)
                ).all()
            if not rows:
                return
            for row in rows:
                yield Report.model_validate_json(row.body)
            last = rows[-1].id


def _columns(report: Report) -> dict[str, Any]:
    article, provenance = report.article, report.provenance
    return {
        "version": code_version(),
        "engine": provenance.engine,
        "model": provenance.model,
        "language": report.language,
        "title": words.plain(_title(report)),
        "source": _plain(article.url or article.source),
        "published": None if article.published is None else article.published.isoformat(),
        "events": len(report.events),
        "withheld": report.withheld,
        "body": render_json(report),
        "created": now(),
    }


def _plain(text: str | None) -> str | None:
    return None if text is None else words.plain(text)


def _title(report: Report) -> str:
    """The article's own words; the embedded engine's English is a line of facts."""
    headline = report.headline
    said = (report.article.title, headline and headline.ru, headline and headline.en)
    found = next((half for half in said if half), None)
    return found or report.article.text.strip().partition("\n")[0][:200]


def _listed(row: Row[Any]) -> Listed:
    return Listed(
        id=row.key[:ID_LENGTH],
        title=row.title,
        source=row.source,
        published=row.published,
        created=datetime.fromtimestamp(row.created, UTC),
        engine=row.engine,
        model=row.model,
        language=row.language,
        events=row.events,
        withheld=row.withheld,
    )
