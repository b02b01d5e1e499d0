"""How conversations with models are recorded and replayed."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from summariser.engines.llm import retrying
from summariser.engines.llm.manner import forget
from tests.engines.llm import cassettes
from tests.engines.llm.fault_server import GOOD, FaultServer, serving

if TYPE_CHECKING:
    from vcr import VCR  # type: ignore[import-untyped]  # vcrpy has no types
    from vcr.cassette import Cassette  # type: ignore[import-untyped]  # vcrpy has no types

FOLDER = Path(__file__).parents[3] / "cassettes"


def pytest_recording_configure(config: pytest.Config, vcr: "VCR") -> None:
    """Teach vcrpy the form of our cassettes."""
    vcr.register_serializer("json", cassettes)
    vcr.register_matcher("question", cassettes.question)


@pytest.fixture(scope="module")
def vcr_config() -> dict[str, Any]:
    """Readable files, matched on the question."""
    return {"serializer": "json", "match_on": cassettes.MATCHED}


@pytest.fixture(scope="module")
def vcr_cassette_dir() -> str:
    """All cassettes stand at the top of the repository."""
    return str(FOLDER)


@pytest.fixture(autouse=True)
def played_to_its_end(vcr: "Cassette | None", record_mode: str) -> Iterator[None]:
    """A recording that is not asked for any more fails its test."""
    yield
    if vcr is not None and record_mode == "none":
        assert vcr.all_played, "the cassette was not played to its end; record it again"


@pytest.fixture(autouse=True)
def nothing_learnt() -> None:
    """A server on a port that another test's server had before is a stranger."""
    forget()


@pytest.fixture(autouse=True)
def impatience(monkeypatch: pytest.MonkeyPatch) -> None:
    """Pauses between requests are real, and short."""
    monkeypatch.setattr(retrying, "FIRST_PAUSE", 0.01)


@pytest.fixture
def sound() -> Iterator[FaultServer]:
    """A server that answers well."""
    with serving(GOOD) as server:
        yield server
