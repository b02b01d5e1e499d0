"""``summariser summarise``: articles in, reports out."""

import logging
import sys
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from summariser.cli import options
from summariser.cli.exit_codes import ExitCode, Tally, errors_as_exit_codes
from summariser.cli.messages import configure_messages
from summariser.engines.choice import EngineChoice
from summariser.errors import ConfigurationError
from summariser.rendering.formats import Format, format_of

if TYPE_CHECKING:
    from summariser.settings import Settings
    from summariser.summariser import Summariser

NAMED = 20
"""Inputs that are named where many were left out."""

logger = logging.getLogger("summariser.cli")


@errors_as_exit_codes()
def summarise(  # noqa: PLR0913, PLR0917 - the parameters are the command's options
    context: typer.Context,
    articles: options.Articles = None,
    engine: options.Engine = None,
    model: options.Model = None,
    base_url: options.BaseUrl = None,
    timeout: options.Timeout = None,
    form: options.Form = None,
    json: options.Json = False,
    output: options.Output = None,
    sentences: options.Sentences = None,
    published: options.Published = None,
    max_bytes: options.MaxBytes = None,
    max_cost: options.MaxCost = None,
    estimate: options.Estimate = False,
    show_prompt: options.ShowPrompt = False,
    concurrency: options.Concurrency = None,
    store: options.Store = None,
    no_store: options.NoStore = False,
    force: options.Force = False,
    run_report: options.RunReport = None,
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
    _refuse_to_overwrite(arguments, output)
    from summariser.settings import load_settings

    settings = load_settings(
        config=config,
        engine=engine,
        model=model,
        base_url=base_url,
        timeout=timeout,
        sentences=sentences,
        max_bytes=max_bytes,
        max_cost=None if max_cost is None else str(max_cost),
        concurrency=concurrency,
        store=store,
    )
    _warn_of_unknown_variables()
    if estimate or show_prompt:
        raise typer.Exit(_looked_ahead(settings, arguments, published, estimate=estimate))
    from summariser.cli.accounts import accounted
    from summariser.cli.output import opened
    from summariser.cli.progress import progress
    from summariser.cli.run import read, run
    from summariser.cli.stores import opened_store
    from summariser.reading.counting import count_inputs
    from summariser.summariser import Summariser

    with (
        opened_store(settings.store, no_store=no_store, force=force, flag=store) as kept,
        Summariser(settings=settings, store=kept, force=force) as summariser,
    ):
        _say_engine(settings, summariser)
        inputs, several = read(arguments, settings.limits, published)
        in_the_way = quiet or (output is None and sys.stdout.isatty())
        with (
            accounted(summariser, kept, run_report, say=several) as account,
            opened(output, written_as, several=several) as write,
            progress(
                bar=several and not in_the_way, lines=several, total=lambda: count_inputs(arguments)
            ) as advance,
        ):
            tally = run(summariser, inputs, write, advance, account)
    if not several:
        _say_withheld(tally)
    _say_unasked(tally)
    raise typer.Exit(tally.exit_code(strict=strict))


def _looked_ahead(
    settings: "Settings", arguments: list[str], published: date | None, *, estimate: bool
) -> ExitCode:
    """What would be asked, or what it would take; nothing is asked."""
    from summariser.cli.estimate import print_estimate
    from summariser.cli.run import read
    from summariser.cli.show_prompt import print_prompts

    inputs, several = read(arguments, settings.limits, published)
    tally = print_estimate(settings, inputs) if estimate else print_prompts(settings, inputs, several=several)
    return tally.exit_code()


def _format(form: Format | None, *, json: bool, output: str | None) -> Format:
    if json and form not in {None, Format.json}:
        raise ConfigurationError(
            f"--json and --format {form} contradict each other", remedy="give one of them"
        )
    return Format.json if json else form or format_of(output or "")


def _refuse_to_overwrite(arguments: list[str], output: str | None) -> None:
    if output and Path(output).is_file() and any(_is_same(argument, output) for argument in arguments):
        raise ConfigurationError("is an input, too", where=output, remedy="name another file with -o")


def _is_same(argument: str, output: str) -> bool:
    try:
        return Path(argument).samefile(output)
    except OSError:
        return False


def _say_engine(settings: "Settings", summariser: "Summariser") -> None:
    if settings.engine is not EngineChoice.auto:
        return
    if summariser.engine_name == "llm":
        logger.warning("engine: %s at %s", settings.model, settings.base_url or "its provider's address")
    else:
        logger.warning("engine: embedded (no language model is configured)")


def _say_withheld(tally: Tally) -> None:
    if tally.withheld:
        items = "item" if tally.withheld == 1 else "items"
        logger.warning("%d %s withheld; the findings say why", tally.withheld, items)


def _say_unasked(tally: Tally) -> None:
    """In one line: with a small budget and many articles there would be many."""
    if tally.unasked:
        names = ", ".join(tally.unasked[:NAMED])
        more = f" and {len(tally.unasked) - NAMED} more" if len(tally.unasked) > NAMED else ""
        logger.error("%s; not summarised: %s%s", tally.budget, names, more)


def _warn_of_unknown_variables() -> None:
    from summariser.settings import unknown_variables

    for name, meant in unknown_variables().items():
        hint = f"; did you mean {meant}?" if meant else ""
        logger.warning("%s: no such setting%s", name, hint)
