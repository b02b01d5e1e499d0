"""The tables that the migrations make are those that the program knows."""

from pathlib import Path

from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory

from summariser.storage.database import Database
from summariser.storage.revisions import REVISIONS, migrations
from summariser.storage.tables import metadata

FULL_TEXT = "words"


def test_the_migrations_make_the_tables(place: str) -> None:
    """Every column, index and key; the full text is each database's own."""
    database = Database(place)
    with database.reading() as connection:
        context = MigrationContext.configure(
            connection,
            opts={
                "compare_type": True,
                "include_name": lambda name, kind, _: kind != "table" or not name.startswith(FULL_TEXT),
            },
        )
        assert compare_metadata(context, metadata) == []
    database.close()


def test_the_revisions_are_those_of_the_folder() -> None:
    """In their order; so Alembic need not be asked at every start."""
    scripts = ScriptDirectory.from_config(migrations())
    assert tuple(script.revision for script in scripts.walk_revisions())[::-1] == REVISIONS


def test_a_store_is_made_once(place: str) -> None:
    """Opened again, it is the same one."""
    for _ in range(2):
        Database(place).close()
    assert not place.startswith("/") or Path(place).stat().st_size > 0
