"""The store that a command uses."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from summariser.errors import ConfigurationError

if TYPE_CHECKING:
    from summariser.storage.store import Store


@contextmanager
def opened_store(
    place: str | None, *, no_store: bool, force: bool, flag: str | None
) -> Iterator["Store | None"]:
    """The store of a command that writes; None where nothing is kept.

    Args:
        place: by the settings; None is the default one.
        no_store: keep nothing.
        force: ask again.
        flag: what --store names.

    Raises:
        ConfigurationError: flags that contradict each other.
        StoreError: it cannot be used.
    """
    for name, given in (("--store", flag is not None), ("--force", force)):
        if no_store and given:
            raise ConfigurationError(
                f"--no-store and {name} contradict each other", remedy="give one of them"
            )
    if no_store:
        yield None
        return
    from summariser.storage.store import Store

    with Store(place) as store:
        yield store
