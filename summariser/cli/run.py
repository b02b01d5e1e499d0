"""One run over many inputs: a report of each, an account of what became of them."""

import logging
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from itertools import chain, islice

from summariser.cli.exit_codes import Tally, log_error
from summariser.cli.output import Write
from summariser.cli.progress import Advance
from summariser.errors import EndpointUnusable, EngineError, InputError, OutputError, SummariserError
from summariser.reading.inputs import read_inputs
from summariser.reading.limits import Limits
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
    return chain(ahead, inputs), len(ahead) > 1


def run(summariser: Summariser, inputs: Inputs, write: Write, advance: Advance) -> Tally:
    """Write a report of every article; one that fails does not stop the others.

    Raises:
        SummariserError: something that concerns all inputs; what was written before stays.
    """
    tally = Tally()
    for item in inputs:
        report = _report(summariser, item, tally)
        if report is None:
            tally.failed += 1
        else:
            if not _written(report, write, tally):
                break
            _log(report)
        advance(tally)
    return tally


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
    return True


def _log(report: Report) -> None:
    logger.info(
        "%s: events %d, findings %d, %.2f s",
        _where(report.article),
        len(report.events),
        len(report.findings),
        report.provenance.seconds,
    )


def _where(article: Article) -> str:
    return article.url or article.source or article.key


def _dated(inputs: Inputs, published: date | None) -> Iterator[Article | InputError]:
    for item in inputs:
        if published is None or isinstance(item, InputError):
            yield item
        else:
            yield item.model_copy(update={"published": published})


def _report(summariser: Summariser, item: Article | InputError, tally: Tally) -> Report | None:
    if isinstance(item, InputError):
        log_error(item)
        return None
    try:
        return summariser.summarise(item)
    except EndpointUnusable:
        raise
    except (InputError, EngineError) as error:
        tally.failure = error
        log_error(error, _where(item))
    except SummariserError:
        raise
    except Exception as error:  # noqa: BLE001 - a fault of the program must not cost the other articles
        log_error(error, _where(item))
    return None
