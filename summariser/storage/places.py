"""Where a store lies: a file, or the address of a database."""

from pathlib import Path

from sqlalchemy import URL, make_url
from sqlalchemy.exc import ArgumentError

from summariser.errors import ConfigurationError

FILE_NAME = "reports.db"


def default_file() -> Path:
    """The file in the user's data folder (``$XDG_DATA_HOME/summariser`` on Linux)."""
    from platformdirs import user_data_path

    return user_data_path("summariser", appauthor=False) / FILE_NAME


def url_of(place: str | Path | None) -> URL:
    """The database's URL.

    Args:
        place: a path, ``postgresql://user@host/name``, or None for the default file.

    Raises:
        ConfigurationError: an address of another kind of database, or none at all.
    """
    if place is None or isinstance(place, Path) or "://" not in place:
        path = default_file() if place is None else Path(place).expanduser()
        return URL.create("sqlite", database=str(path))
    try:
        url = make_url(place)
    except ArgumentError:
        raise ConfigurationError(
            "is no address of a database", where="--store", remedy="write postgresql://user@host/name"
        ) from None
    match url.get_backend_name():
        case "sqlite":
            return url.set(drivername="sqlite")
        case "postgresql" | "postgres":
            return url.set(drivername="postgresql+psycopg")
    raise ConfigurationError(
        f"{url.get_backend_name()} is not supported", where="--store", remedy="use a path or postgresql://"
    )


def shown(url: URL) -> str:
    """The place for messages, without the password."""
    if url.get_backend_name() == "sqlite":
        return url.database or ""
    public = URL.create("postgresql", url.username, host=url.host, port=url.port, database=url.database)
    return public.render_as_string()
