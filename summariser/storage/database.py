"""One database, opened, of the right form, with transactions to read and to write."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import URL, Connection, Engine, create_engine, event

from summariser.errors import ConfigurationError, StoreUnreachable
from summariser.storage.failures import told
from summariser.storage.places import shown, url_of
from summariser.storage.revisions import bring_up_to_date

WAIT = 30.0
"""Seconds to wait for another process that writes."""


class Database:
    """A store's database; made where there is none, brought up to date where it is old.

    Attributes:
        where: the file or address, without a password.
        is_postgresql: else it is SQLite.
    """

    def __init__(self, place: str | Path | None = None, *, make: bool = True, wait: float = WAIT) -> None:
        """Open it.

        Args:
            place: a path, a ``postgresql://`` address, or None for the file in the user's data folder.
            make: make the file where there is none.
            wait: seconds to wait for another process that writes.

        Raises:
            ConfigurationError: the place is no path and no such address.
            StoreError: it cannot be opened or is not of a form that this version knows.
        """
        url = url_of(place)
        self.where = shown(url)
        self.is_postgresql = url.get_backend_name() == "postgresql"
        self._engine = _postgresql(url, wait) if self.is_postgresql else _sqlite(url, self.where, make, wait)
        self._writer = self._engine.execution_options(writes=True)
        try:
            with told(self.where):
                bring_up_to_date(self._engine, self._writer, self.where)
        except BaseException:  # Ctrl-C too: connections are not left open
            self.close()
            raise

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """A connection to read with; it sees the database as it stands at its first statement.

        Raises:
            StoreError: the database said no.
        """
        with told(self.where), self._engine.connect() as connection:
            yield connection

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """A transaction, committed at the end; nothing of it stands where something goes wrong.

        Raises:
            StoreError: the database said no.
        """
        with told(self.where), self._writer.begin() as connection:
            yield connection

    def give_room_back(self) -> None:
        """Shrink the file after much was deleted; PostgreSQL does it by itself.

        Raises:
            StoreError: the database said no.
        """
        if not self.is_postgresql:
            with told(self.where), self._engine.connect() as connection:
                connection.exec_driver_sql("COMMIT")  # it cannot be done in a transaction
                connection.exec_driver_sql("VACUUM")

    def close(self) -> None:
        """Close all connections."""
        self._engine.dispose()


def _sqlite(url: URL, where: str, make: bool, wait: float) -> Engine:
    path = Path(where)
    if make:
        _make_folder(path.parent)
    elif not path.exists():
        raise StoreUnreachable("there is no store yet", where=where, remedy="summarise something first")
    options = {"timeout": wait, "isolation_level": None, "check_same_thread": False}
    engine = create_engine(url, connect_args=options)
    event.listen(engine, "connect", _prepare_sqlite)
    event.listen(engine, "begin", _begin_sqlite)
    return engine


def _make_folder(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise StoreUnreachable(
            f"its folder cannot be made ({error.strerror})",
            where=str(folder),
            remedy="name another place with --store, or use --no-store",
        ) from None


def _prepare_sqlite(connection: Any, _: Any) -> None:
    """WAL: readers and the one writer do not wait for each other; a killed process loses nothing."""
    for pragma in ("journal_mode = WAL", "synchronous = NORMAL", "foreign_keys = ON"):
        connection.execute(f"PRAGMA {pragma}")


def _begin_sqlite(connection: Connection) -> None:
    """Take the write lock at the start: one taken later, after a read, may be refused without a wait."""
    writes = connection.get_execution_options().get("writes")
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")


def _postgresql(url: URL, wait: float) -> Engine:
    own = url.query.get("options", "")
    options = f"-c lock_timeout={int(wait * 1000)} {own if isinstance(own, str) else ' '.join(own)}"
    try:
        return create_engine(
            url, connect_args={"connect_timeout": 10, "options": options}, pool_pre_ping=True
        )
    except ModuleNotFoundError:
        raise ConfigurationError(
            "PostgreSQL needs psycopg", where="--store", remedy="pip install 'summariser[postgres]'"
        ) from None
