"""What became of the inputs of each run; a killed run keeps its last account."""

from dataclasses import dataclass

from sqlalchemy import insert, select, update

from summariser.schemas.run import RunReport
from summariser.storage.clock import now
from summariser.storage.database import Database
from summariser.storage.tables import runs


@dataclass(frozen=True, slots=True)
class Runs:
    """The table of runs."""

    database: Database

    def begin(self, report: RunReport, worker: str) -> int:
        """Record a run, and give it its number.

        Args:
            report: as it begins.
            worker: who runs it.
        """
        row = insert(runs).values(worker=worker, started=now(), body=report.model_dump_json())
        with self.database.writing() as connection:
            number: int = connection.execute(row.returning(runs.c.id)).scalar_one()
        return number

    def record(self, report: RunReport) -> None:
        """Record how far a run has come; the last record is its account."""
        finished = {"finished": now()} if report.finished else {}
        row = update(runs).where(runs.c.id == report.id)
        with self.database.writing() as connection:
            connection.execute(row.values(body=report.model_dump_json(), **finished))

    def listed(self, limit: int | None = None) -> list[RunReport]:
        """The latest runs, the last one first."""
        chosen = select(runs.c.id, runs.c.body).order_by(runs.c.id.desc()).limit(limit)
        with self.database.reading() as connection:
            rows = connection.execute(chosen).all()
        return [RunReport.model_validate_json(row.body).model_copy(update={"id": row.id}) for row in rows]
