"""``summariser summarise``: articles in, reports out."""

import logging
import sys
from collections.abc import Iterable, Iterator
from itertools import chain, islice
from typing import TYPE_CHECKING

import typer

from summariser.cli import options
from summariser.cli.exit_codes import ExitCode, Tally, errors_as_exit_codes, log_error
from summariser.cli.messages import configure_messages
from summariser.engines.choice import EngineChoice
from summariser.errors import ConfigurationError, EngineError, InputError, SummariserError
from summariser.rendering.formats import Format, format_of

if TYPE_CHECKING:
    from summariser.cli.output import Write
    from summariser.schemas.article import Article
    from summariser.schemas.report import Report
    from summariser.settings import Settings
    from summariser.summariser import Summariser

logger = logging.getLogger("summariser.cli")


@errors_as_exit_codes()
def summarise(  # noqa: PLR0913, PLR0917 - the parameters are the command's options
    context: typer.Context,
    articles: options.Articles = None,
    engine: options.Engine = None,
    form: options.Form = None,
    json: options.Json = False,
    output: options.Output = None,
    sentences: options.Sentences = None,
    published: options.Published = None,
    max_bytes: options.MaxBytes = None,
    config: options.Config = None,
    strict: options.Strict = False,
    quiet: options.Quiet = False,
    verbose: options.Verbose = 0,
) -> None:
    """Say what happened in news articles, in Russian and in English."""
    configure_messages(quiet=quiet, verbose=verbose)
    arguments = articles or ["-"]
    if "-" in arguments and sys.stdin.isatty():
        typer.echo(context.get_help(), err=True)
        raise typer.Exit(ExitCode.usage)
    written_as = _format(form, json=json, output=output)
    from summariser.settings import load_settings

    settings = load_settings(config=config, engine=engine, sentences=sentences, max_bytes=max_bytes)
    _warn_of_unknown_variables()
    from summariser.cli.output import opened
    from summariser.summariser import Summariser

    items, several = _inputs(arguments, settings)
    with (
        Summariser(settings=settings) as summariser,
        opened(output, written_as, several=several) as write,
    ):
        _say_engine(settings, summariser)
        tally = _run(summariser, _dated(items, published), write)
    _say_withheld(tally)
    raise typer.Exit(tally.exit_code(strict=strict))


def _format(form: Format | None, *, json: bool, output: str | None) -> Format:
    if json and form not in {None, Format.json}:
        raise ConfigurationError(
            f"--json and --format {form} contradict each other", remedy="give one of them"
        )
    return Format.json if json else form or format_of(output or "")


def _inputs(arguments: list[str], settings: "Settings") -> "tuple[Iterator[Article | InputError], bool]":
    """The inputs, and whether they are more than one."""
    from summariser.reading.inputs import read_inputs

    items = read_inputs(arguments, limits=settings.limits)
    ahead = list(islice(items, 2))
    return chain(ahead, items), len(ahead) > 1


def _dated(items: "Iterable[Article | InputError]", published: object) -> "Iterator[Article | InputError]":
    """The inputs; a date given as a flag replaces their own."""
    for item in items:
        if published is None or isinstance(item, InputError):
            yield item
        else:
            yield item.model_copy(update={"published": published})


def _run(summariser: "Summariser", items: "Iterable[Article | InputError]", write: "Write") -> Tally:
    """Write a report of every article; one that fails does not stop the others."""
    tally = Tally()
    for item in items:
        report = _report(summariser, item)
        if report is None:
            tally.failed += 1
            continue
        write(report)
        tally.written += 1
        tally.withheld += report.withheld
    return tally


def _report(summariser: "Summariser", item: "Article | InputError") -> "Report | None":
    if isinstance(item, InputError):
        log_error(item)
        return None
    try:
        return summariser.summarise(item)
    except (InputError, EngineError) as error:
        log_error(error)
    except SummariserError:
        raise
    except Exception as error:  # noqa: BLE001 - a fault of the program in one article must not cost the others
        log_error(error)
    return None


def _say_engine(settings: "Settings", summariser: "Summariser") -> None:
    if settings.engine is not EngineChoice.auto:
        return
    if summariser.engine_name == "llm":
        logger.warning("engine: %s at %s", settings.model, settings.base_url or "its provider's address")
    else:
        logger.warning("engine: embedded (no language model is configured)")


def _say_withheld(tally: Tally) -> None:
    if tally.withheld:
        logger.warning(
            "%d item%s withheld; the findings say why", tally.withheld, "s" * (tally.withheld != 1)
        )


def _warn_of_unknown_variables() -> None:
    from summariser.settings import unknown_variables

    for name, meant in unknown_variables().items():
        hint = f"; did you mean {meant}?" if meant else ""
        logger.warning("%s: no such setting%s", name, hint)
