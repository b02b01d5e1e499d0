"""What a store need not keep any longer."""

from datetime import datetime
from typing import NamedTuple

from sqlalchemy import ColumnElement, Connection, Table, delete, func, select, true

from summariser.storage.database import Database
from summariser.storage.reports import SUPERSEDED
from summariser.storage.tables import answers as answers_table
from summariser.storage.tables import reports, runs


class Pruned(NamedTuple):
    """How much was deleted."""

    reports: int
    answers: int
    runs: int


def prune(
    database: Database,
    *,
    before: datetime | None = None,
    superseded: bool = False,
    answers: bool = False,
    dry_run: bool = False,
) -> Pruned:
    """Delete reports, and the accounts of runs; room on the disk is given back.

    Args:
        database: the store's.
        before: those made earlier.
        superseded: reports (no runs) of which a later version of this package has made another; with
            `before` only those that are both.
        answers: what models answered before that moment as well. Without it reports can be made anew at
            no cost.
        dry_run: only count.
    """
    moment = before and before.timestamp()
    old = true() if moment is None else reports.c.created < moment
    with database.writing() as connection:
        gone = Pruned(
            _deleted(connection, reports, old & SUPERSEDED if superseded else old),
            _deleted(connection, answers_table, answers_table.c.created < moment)
            if answers and moment
            else 0,
            _deleted(connection, runs, runs.c.started < moment) if moment and not superseded else 0,
        )
        if dry_run:
            connection.rollback()
    if any(gone) and not dry_run:
        database.give_room_back()
    return gone


def _deleted(connection: Connection, table: Table, doomed: ColumnElement[bool]) -> int:
    count = connection.execute(select(func.count()).select_from(table).where(doomed)).scalar_one()
    connection.execute(delete(table).where(doomed))
    return count
