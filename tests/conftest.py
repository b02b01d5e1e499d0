"""Stores of both kinds for every test that asks for one."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.storage.postgres import Cluster, cluster


@pytest.fixture(scope="session")
def postgres_cluster() -> Iterator[Cluster]:
    """A PostgreSQL server of Debian's, on a port of its own, gone at the end."""
    with cluster() as started:
        yield started


@pytest.fixture
def postgres_place(postgres_cluster: Cluster) -> str:
    """An empty database; for tests marked ``postgres``."""
    return postgres_cluster.make_database()


@pytest.fixture(params=["sqlite", pytest.param("postgres", marks=pytest.mark.postgres)])
def place(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """Where a store may be made: a file, or an empty database."""
    if request.param == "sqlite":
        return str(tmp_path / "store.db")
    server: Cluster = request.getfixturevalue("postgres_cluster")
    return server.make_database()
