"""The form of a store and how an old one is brought up to date; Alembic is loaded only where one is."""

from typing import Any

from sqlalchemy import Connection, Engine, inspect, text

from summariser.errors import StoreCorrupt, StoreTooNew

REVISIONS = ("0001",)
"""All forms that a store has had, the present one last; each is a file in ``migrations/versions``."""

LOCK = 7_303_014_021
"""Number of the lock under which PostgreSQL's tables are made; any other program's would do no harm."""


def bring_up_to_date(reader: Engine, writer: Engine, where: str) -> None:
    """Make or change the tables where need be; of two processes at once, one does it.

    Raises:
        StoreTooNew: a newer version of this package was here.
        StoreCorrupt: the database holds something else.
    """
    with reader.connect() as connection:
        if _revision(connection, where) == REVISIONS[-1]:
            return
    with writer.begin() as connection:
        if connection.dialect.name == "postgresql":
            connection.execute(text("SELECT pg_advisory_xact_lock(:number)"), {"number": LOCK})
        if _revision(connection, where) != REVISIONS[-1]:
            _migrate(connection)


def _revision(connection: Connection, where: str) -> str | None:
    """The form that the store has; None where it is new."""
    tables = inspect(connection).get_table_names()
    if not tables:
        return None
    if "alembic_version" not in tables:
        raise StoreCorrupt(
            "this database belongs to another program", where=where, remedy="use another --store"
        )
    found: str | None = connection.execute(text("SELECT version_num FROM alembic_version")).scalar()
    if found is not None and found not in REVISIONS:
        raise StoreTooNew(
            "a newer version of summariser has changed this store",
            where=where,
            remedy="upgrade summariser, or use another --store",
        )
    return found


def migrations(connection: Connection | None = None) -> Any:
    """Alembic's configuration for a store.

    Args:
        connection: the transaction to work in.
    """
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", "summariser.storage:migrations")
    config.attributes["connection"] = connection
    return config


def _migrate(connection: Connection) -> None:
    from alembic import command

    command.upgrade(migrations(connection), REVISIONS[-1])
