"""What became of a run, said at its end and written where --run-report says."""

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from summariser.accounting import Account
from summariser.cli.atomic import written_whole
from summariser.cli.progress import outcome
from summariser.schemas.run import RunReport
from summariser.summariser import Summariser

if TYPE_CHECKING:
    from summariser.storage.store import Store

logger = logging.getLogger("summariser.cli")


@contextmanager
def accounted(
    summariser: Summariser, store: "Store | None", path: Path | None, *, say: bool
) -> Iterator[Account]:
    """The account of what is done inside, closed however that ends.

    Args:
        summariser: what runs.
        store: where the account is kept.
        path: a file that it is written to.
        say: say the outcome.

    Raises:
        OutputError: the file cannot be written.
        StoreError: the account cannot be kept.
    """
    account = Account(summariser, store)
    try:
        yield account
    except BaseException as error:
        _closed(account.close(error), path, say=say)
        raise
    _closed(account.close(), path, say=say)


def _closed(run: RunReport, path: Path | None, *, say: bool) -> None:
    if say:
        logger.warning("%s", outcome(run))
    if path:
        with written_whole(path) as stream:
            stream.write(run.model_dump_json(indent=2) + "\n")
