"""From what databases raise to the store's own errors: a table for each database, in one line each."""

import sqlite3
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import NamedTuple

from sqlalchemy.exc import DBAPIError, SQLAlchemyError

from summariser.errors import (
    StoreCorrupt,
    StoreError,
    StoreFull,
    StoreLocked,
    StoreReadOnly,
    StoreUnreachable,
)


class Meaning(NamedTuple):
    """What a code amounts to."""

    error: type[StoreError]
    what: str
    remedy: str


LOCKED = Meaning(
    StoreLocked, "another process holds the store", "wait until it has finished, or use another --store"
)
FULL = Meaning(
    StoreFull, "no room is left where the store lies", "make room and run it again; what was finished is kept"
)
READ_ONLY = Meaning(StoreReadOnly, "the store cannot be written", "change its permissions, or use --no-store")
CORRUPT = Meaning(
    StoreCorrupt, "damaged, or no store of summariser", "restore a copy, or move it away and begin a new one"
)
CLOSED = Meaning(StoreUnreachable, "cannot be opened", "check the path and its permissions")
BROKEN = Meaning(StoreError, "cannot be read or written", "check the disk")
SILENT = Meaning(StoreUnreachable, "the database server does not answer", "check the address and the server")
REFUSED = Meaning(
    StoreUnreachable, "the database server refuses the user", "check user and password (PGPASSWORD, .pgpass)"
)
MISSING = Meaning(StoreUnreachable, "there is no such database", "make it with createdb")

# Primary result codes: https://sqlite.org/rescode.html
SQLITE: Mapping[int, Meaning] = {
    sqlite3.SQLITE_BUSY: LOCKED,
    sqlite3.SQLITE_LOCKED: LOCKED,
    sqlite3.SQLITE_FULL: FULL,
    sqlite3.SQLITE_READONLY: READ_ONLY,
    sqlite3.SQLITE_PERM: READ_ONLY,
    sqlite3.SQLITE_CORRUPT: CORRUPT,
    sqlite3.SQLITE_NOTADB: CORRUPT,
    sqlite3.SQLITE_CANTOPEN: CLOSED,
    sqlite3.SQLITE_IOERR: BROKEN,
}

# SQLSTATE, the longest prefix first: https://www.postgresql.org/docs/current/errcodes-appendix.html
POSTGRESQL: tuple[tuple[str, Meaning], ...] = (
    ("25006", READ_ONLY),
    ("42501", READ_ONLY),
    ("40P01", LOCKED),
    ("55P03", LOCKED),
    ("53100", FULL),
    ("58030", BROKEN),
    ("3D000", MISSING),
    ("XX", CORRUPT),
    ("28", REFUSED),
    ("08", SILENT),
    ("53", SILENT),
    ("57P", SILENT),
)


@contextmanager
def told(where: str) -> Iterator[None]:
    """Around work with a database: its errors become the store's.

    Args:
        where: the file or address, for the message.

    Raises:
        StoreError: the database said no.
    """
    try:
        yield
    except DBAPIError as error:
        raise _store_error(error, where) from error
    except SQLAlchemyError as error:
        raise StoreError(
            f"cannot be used ({type(error).__name__})", where=where, remedy="report it"
        ) from error


def _store_error(error: DBAPIError, where: str) -> StoreError:
    meaning = _meaning(error.orig)
    if meaning is None:
        said = " ".join(str(error.orig).split())
        return StoreError(f"the database refuses ({said})", where=where, remedy="report it")
    return meaning.error(meaning.what, where=where, remedy=meaning.remedy)


def _meaning(error: BaseException | None) -> Meaning | None:
    if isinstance(error, sqlite3.Error):
        return SQLITE.get(getattr(error, "sqlite_errorcode", 0) & 0xFF)
    state = getattr(error, "sqlstate", None)
    if state is None:  # psycopg has no state where it met no server
        return _unmet(str(error))
    return next((meaning for prefix, meaning in POSTGRESQL if state.startswith(prefix)), None)


def _unmet(said: str) -> Meaning:
    """A refused login ends the connection before its state is known; only the words tell."""
    if "authentication" in said or "no pg_hba.conf entry" in said or "password" in said:
        return REFUSED
    return MISSING if 'database "' in said and "does not exist" in said else SILENT
