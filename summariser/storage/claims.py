"""Who works on what: an article is in one hand at a time, and a dead hand lets go.

A worker signs every few seconds (`BEAT`). Its claims are another's to take when its process is gone, which
the same host knows at once, or when it has given no sign for `LEASE`.
"""

import threading
import uuid
from typing import Any

from sqlalchemy import Connection, and_, delete, insert, select, update

from summariser.errors import StoreError
from summariser.storage.clock import now
from summariser.storage.database import Database
from summariser.storage.processes import Process, this_process
from summariser.storage.tables import claims, workers
from summariser.storage.upserts import inserted

LEASE = 60.0
BEAT = 10.0
DAY = 24 * 3600.0

SILENT = (now() - workers.c.seen).label("silent")


class Claims:
    """This worker's claims."""

    def __init__(self, database: Database) -> None:
        self.worker = uuid.uuid4().hex
        self._database = database
        self._heart: threading.Thread | None = None
        self._stopped = threading.Event()

    def sign_on(self) -> None:
        """Be known to others; needed once before the first claim."""
        if self._heart is not None:
            return
        me = this_process()
        values = {"host": me.host, "process": me.number, "started": me.started, "seen": now()}
        with self._database.writing() as connection:
            connection.execute(insert(workers).values(id=self.worker, **values))
        self._heart = threading.Thread(target=self._beat, name="summariser-heart", daemon=True)
        self._heart.start()

    def take(self, connection: Connection, key: str) -> bool:
        """True where the article is ours from now on; False where a living worker has it.

        Args:
            connection: a transaction.
            key: of the report to be.
        """
        mine = inserted(connection, claims).values(key=key, worker=self.worker)
        if connection.execute(mine.on_conflict_do_nothing().returning(claims.c.key)).first():
            return True
        holder = self._dead_holder(connection, key)
        if holder is None:
            return False
        theirs = and_(claims.c.key == key, claims.c.worker == holder)
        taken_over = update(claims).where(theirs).values(worker=self.worker).returning(claims.c.key)
        return connection.execute(taken_over).first() is not None

    def release(self, connection: Connection, key: str) -> None:
        """Let go of an article."""
        ours = and_(claims.c.key == key, claims.c.worker == self.worker)
        connection.execute(delete(claims).where(ours))

    def close(self) -> None:
        """Sign off, and let go of everything; workers that died without doing so go as well."""
        if self._heart is None:
            return
        self._stopped.set()
        self._heart.join()
        with self._database.writing() as connection:
            gone = [self.worker, *self._dead(connection)]
            connection.execute(delete(claims).where(claims.c.worker.in_(gone)))
            connection.execute(delete(workers).where(workers.c.id.in_(gone)))

    def _dead_holder(self, connection: Connection, key: str) -> str | None:
        """The worker that has the article, where it will not finish it."""
        joined = claims.join(workers, claims.c.worker == workers.c.id)
        found = connection.execute(
            select(workers, SILENT).select_from(joined).where(claims.c.key == key)
        ).one_or_none()
        if found is None or found.id == self.worker:
            return None
        return found.id if found.silent > LEASE or _process(found).is_gone else None

    def _dead(self, connection: Connection) -> list[str]:
        others = connection.execute(select(workers, SILENT).where(workers.c.id != self.worker))
        return [row.id for row in others if row.silent > DAY or _process(row).is_gone]

    def _beat(self) -> None:

        while not self._stopped.wait(BEAT):
            try:
                with self._database.writing() as connection:
                    connection.execute(update(workers).where(workers.c.id == self.worker).values(seen=now()))
            except StoreError:
                continue  # who works notices by itself


def _process(row: Any) -> Process:
    return Process(row.host, row.process, row.started)
