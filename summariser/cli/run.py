"""One run over many inputs: a report of each, an account of what became of them."""

import logging
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from itertools import chain, islice

from summariser.accounting import Account
from summariser.cli.exit_codes import Tally, log_error
from summariser.cli.output import Write
from summariser.cli.progress import Advance
from summariser.errors import BudgetReached, InputError, OutputError, StoreError
from summariser.reading.inputs import read_inputs
from summariser.reading.limits import Limits
from summariser.results import Result
from summariser.schemas.article import Article
from summariser.schemas.report import Report
from summariser.summariser import Summariser

logger = logging.getLogger("summariser.cli")

Inputs = Iterable[Article | InputError]


def read(arguments: Sequence[str], limits: Limits, published: date | None) -> tuple[Inputs, bool]:
    """The inputs, read as they are asked for, and whether they are more than one.

    Args:
        arguments: what the user named.
        limits: what reading may cost.
        published: replaces the date that the articles carry.
    """
    inputs = _dated(read_inputs(arguments, limits=limits), published)
    ahead = list(islice(inputs, 2))
    return chain(ahead, inputs) if len(ahead) > 1 else ahead, len(ahead) > 1


def run(summariser: Summariser, inputs: Inputs, write: Write, advance: Advance, account: Account) -> Tally:
    """Write a report of every article, in the order of the inputs; one that fails does not stop the others.

    Raises:
        SummariserError: something that concerns all inputs; what was written before stays.
    """
    tally = Tally()
    try:
        for result in summariser.stream(inputs, ordered=True):
            account.add(result)
            if not _told(result, write, tally):
                break
            advance(account)
        if summariser.not_kept:
            raise summariser.not_kept
    except StoreError as error:
        if not tally.written:
            raise
        log_error(error)
        tally.failed += 1
    return tally


def _told(result: Result, write: Write, tally: Tally) -> bool:
    """Write the report, or say what is wrong; False where the run cannot go on."""
    if result.report:
        return _written(result.report, write, tally)
    tally.failed += 1
    if result.error:
        if result.article:
            tally.failure = result.error
        if isinstance(result.error, BudgetReached):
            tally.budget = tally.budget or result.error
            tally.unasked.append(result.where)
        else:
            log_error(result.error, result.where)
    return True


def _written(report: Report, write: Write, tally: Tally) -> bool:
    """True where the report was written; a full disk ends the run, but what it did counts."""
    try:
        write(report)
    except OutputError as error:
        if not tally.written:
            raise
        log_error(error)
        tally.failed += 1
        return False
    tally.written += 1
    tally.withheld += report.withheld
    _log(report)
    return True


def _log(report: Report) -> None:
    article = report.article
    logger.info(
        "%s: events %d, findings %d, %.2f s",
        article.url or article.source or article.key,
        len(report.events),
        len(report.findings),
        report.provenance.seconds,
    )


def _dated(inputs: Inputs, published: date | None) -> Iterator[Article | InputError]:
    for item in inputs:
        if published is None or isinstance(item, InputError):
            yield item
        else:
            yield item.model_copy(update={"published": published})
