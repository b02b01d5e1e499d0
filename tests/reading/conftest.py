"""What the tests of reading share: a site and the way to its pages."""

from collections.abc import Iterator

import pytest

from summariser.reading.limits import Limits
from tests.reading.site import Site, running_site


@pytest.fixture
def site() -> Iterator[Site]:
    """A web site on loopback."""
    with running_site() as running:
        yield running


@pytest.fixture
def limits() -> Limits:
    """Limits that let loopback through and do not let a test wait."""
    return Limits(allow_private=True, fetch_timeout=5.0, connect_timeout=2.0)
