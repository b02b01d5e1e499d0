"""The database's own clock: processes on several hosts go by one time."""

from typing import Any

from sqlalchemy import Float
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.functions import GenericFunction


class now(GenericFunction[float]):  # noqa: N801 - a function of SQL
    """Seconds since 1970 as of this statement, not of its transaction."""

    type = Float()
    name = "summariser_now"
    inherit_cache = True


@compiles(now, "sqlite")
def _sqlite(*_: Any, **__: Any) -> str:
    return "((julianday('now') - 2440587.5) * 86400.0)"


@compiles(now, "postgresql")
def _postgresql(*_: Any, **__: Any) -> str:
    return "extract(epoch FROM clock_timestamp())::double precision"
