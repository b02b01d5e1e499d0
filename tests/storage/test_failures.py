"""What can go wrong with a store is one clear line, and costs nothing that was committed."""

import os
import shutil
import sqlite3
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from sqlalchemy import event, text

from summariser.engines.embedded.engine import EmbeddedEngine
from summariser.engines.memory import Remembered
from summariser.errors import (
    ConfigurationError,
    StoreCorrupt,
    StoreError,
    StoreFull,
    StoreLocked,
    StoreReadOnly,
    StoreTooNew,
    StoreUnreachable,
)
from summariser.schemas.article import Article
from summariser.schemas.report import Usage
from summariser.storage.keys import keys_of
from summariser.storage.places import default_file, shown, url_of
from summariser.storage.store import Store

KEPT = Remembered('{"answer": 1}', None, Usage())
NOBODY = 65534


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A store with one answer in it."""
    path = tmp_path / "store.db"
    with Store(path) as store:
        store.answers.keep("q", KEPT, article="a", model="m")
    return path


def keep(store: Store, size: int = 1) -> None:
    """Write something."""
    store.answers.keep("more", Remembered("x" * size, None, Usage()), article="a", model="m")


def is_told(error: StoreError, where: str) -> bool:
    """One line, which names the store."""
    return str(error).startswith(f"{where}: ") and "\n" not in str(error) and bool(error.remedy)


def test_a_full_disk_is_told(file: Path) -> None:
    """And what was kept before is still there."""
    with Store(file) as store:
        engine = store._database._engine
        engine.dispose()
        event.listen(engine, "connect", lambda raw, _: raw.execute("PRAGMA max_page_count = 40"))
        with pytest.raises(StoreFull, match="no room is left") as caught:
            keep(store, size=1_000_000)
        assert is_told(caught.value, str(file))
        assert store.answers.find("q") == KEPT


@pytest.mark.skipif(not Path("/proc/self/mounts").exists() or os.geteuid() != 0, reason="mounts a small disk")
def test_a_disk_that_is_really_full_is_told(tmp_path: Path) -> None:
    """A file system of half a megabyte."""
    if os.system(f"mount -t tmpfs -o size=512k none {tmp_path}") != 0:  # noqa: S605 - a path of pytest's
        pytest.skip("may not mount")
    try:
        with Store(tmp_path / "store.db") as store:
            store.answers.keep("q", KEPT, article="a", model="m")
            with pytest.raises(StoreFull):
                keep(store, size=2_000_000)
            assert store.answers.find("q") == KEPT
    finally:
        os.system(f"umount {tmp_path}")  # noqa: S605 - a path of pytest's


def test_a_locked_store_is_told(file: Path) -> None:
    """After as long a wait as is set; reading goes on."""
    with Store(file, wait=0.1) as store, sqlite3.connect(file) as other:
        other.execute("BEGIN EXCLUSIVE")
        with pytest.raises(StoreLocked, match="another process holds the store") as caught:
            keep(store)
        assert is_told(caught.value, str(file))
        assert store.answers.find("q") == KEPT
        other.rollback()
    other.close()


@contextmanager
def not_as_root() -> Iterator[None]:
    """Root may write everything; so it becomes somebody else for a while."""
    root = os.geteuid() == 0
    if root:
        os.seteuid(NOBODY)
    try:
        yield
    finally:
        if root:
            os.seteuid(0)


@pytest.mark.skipif(sys.platform == "win32", reason="permissions of Unix")
def test_a_read_only_store_is_told(file: Path) -> None:
    """Whether its file or its folder may not be written."""
    public = Path(shutil.copy(file, "/tmp")) if os.geteuid() == 0 else file  # noqa: S108 - a folder that nobody may enter
    os.chmod(public, 0o444)  # noqa: PTH101 - beside os.geteuid
    try:
        with not_as_root(), Store(public) as store:
            with pytest.raises(StoreReadOnly, match="cannot be written") as caught:
                keep(store)
            assert is_told(caught.value, str(public))
            assert store.answers.find("q") == KEPT
    finally:
        for name in public.parent.glob(f"{public.name}*"):
            if public != file:
                name.unlink()


def test_a_store_of_a_newer_version_is_told(place: str) -> None:
    """It is left as it is."""
    with Store(place) as store, store._database.writing() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    with pytest.raises(StoreTooNew, match=r"newer version of summariser.*; upgrade summariser"):
        Store(place)


def _use(file: Path) -> None:
    with Store(file) as store:
        store.answers.find("q")
        keep(store)


@pytest.mark.parametrize("damage", ["a text", "cut", "overwritten"])
def test_a_corrupt_store_is_told(file: Path, damage: str) -> None:
    """At the latest where the damage is met."""
    data = file.read_bytes()
    damaged = {
        "a text": "Мост открыт. ".encode() * 1000,
        "cut": data[: len(data) // 2],
        "overwritten": data[:4096] + os.urandom(len(data) - 4096),
    }
    file.write_bytes(damaged[damage])
    with pytest.raises(StoreCorrupt, match="damaged, or no store of summariser; restore a copy") as caught:
        _use(file)
    assert is_told(caught.value, str(file))


def test_another_programs_database_is_left_alone(tmp_path: Path) -> None:
    """A file with tables of its own is no store."""
    path = tmp_path / "other.db"
    with sqlite3.connect(path) as other:
        other.execute("CREATE TABLE recipes (name TEXT)")
    other.close()
    with pytest.raises(StoreCorrupt, match="belongs to another program; use another --store"):
        Store(path)


@pytest.mark.parametrize(
    ("place", "error", "told"),
    [
        ("/dev/null/store.db", StoreUnreachable, "its folder cannot be made"),
        ("/", StoreUnreachable, "cannot be opened"),
        ("mysql://host/name", ConfigurationError, "mysql is not supported"),
        ("://", ConfigurationError, "is no address of a database"),
        ("postgresql://u:secret@127.0.0.1:1/x", StoreUnreachable, "server does not answer"),
    ],
)
def test_a_place_that_is_none_is_told(place: str, error: type[Exception], told: str) -> None:
    """Without the password."""
    with pytest.raises(error, match=told) as caught:
        Store(place)
    assert "secret" not in str(caught.value)


def test_who_looks_back_makes_no_store(tmp_path: Path) -> None:
    """There is nothing to look at."""
    with pytest.raises(StoreUnreachable, match="there is no store yet; summarise something first"):
        Store(tmp_path / "none.db", make=False)
    assert not list(tmp_path.iterdir())


def test_the_default_place_is_the_users_data_folder(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """By the rules of the system."""
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    assert default_file() == tmp_path / "summariser" / "reports.db" or sys.platform != "linux"
    assert shown(url_of(None)) == str(default_file())


@pytest.mark.postgres
@pytest.mark.parametrize(
    ("state", "error"),
    [("53100", StoreFull), ("55P03", StoreLocked), ("25006", StoreReadOnly), ("XX001", StoreCorrupt)],
)
def test_what_postgresql_raises_is_told(postgres_place: str, state: str, error: type[StoreError]) -> None:
    """A trigger raises what a server would; nothing of the transaction stands."""
    with Store(postgres_place) as store:
        store.answers.keep("q", KEPT, article="a", model="m")
        with store._database.writing() as connection:
            connection.exec_driver_sql(
                "CREATE FUNCTION no() RETURNS trigger AS $$ BEGIN RAISE EXCEPTION 'no' USING ERRCODE ="
                f" '{state}'; END $$ LANGUAGE plpgsql"
            )
            connection.exec_driver_sql("CREATE TRIGGER no BEFORE INSERT ON answers EXECUTE FUNCTION no()")
        with pytest.raises(error):
            keep(store)
        assert store.answers.find("q") == KEPT


@pytest.mark.postgres
def test_a_read_only_database_is_told(postgres_place: str) -> None:
    """One that only takes questions, as a standby does."""
    Store(postgres_place).close()
    standby = f"{postgres_place}?options=-c%20default_transaction_read_only%3Don"
    with Store(standby) as store, pytest.raises(StoreReadOnly):
        store.take(keys_of(Article("Мост."), EmbeddedEngine()))


@pytest.mark.postgres
def test_a_database_that_is_not_there_is_told(postgres_place: str) -> None:
    """With what to do."""
    with pytest.raises(StoreUnreachable, match="there is no such database; make it with createdb"):
        Store(f"{postgres_place}_gone")
