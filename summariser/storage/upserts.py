"""INSERT … ON CONFLICT, which both databases know and SQLAlchemy writes for each by itself."""

from typing import Any

from sqlalchemy import Connection, Table


def inserted(connection: Connection, table: Table) -> Any:
    """An INSERT with ``on_conflict_do_nothing`` and ``on_conflict_do_update``."""
    if connection.dialect.name == "postgresql":
        from sqlalchemy.dialects.postgresql import insert as postgresql_insert

        return postgresql_insert(table)
    from sqlalchemy.dialects.sqlite import insert as sqlite_insert

    return sqlite_insert(table)
