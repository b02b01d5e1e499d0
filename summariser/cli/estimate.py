"""``--estimate``: what a run would take, and nothing asked."""

import logging

import typer

from summariser.cli.exit_codes import Tally, log_error
from summariser.cli.run import Inputs
from summariser.engines.choice import EngineChoice
from summariser.engines.llm.client import LanguageModel
from summariser.engines.llm.estimating import Estimate, estimate
from summariser.engines.selection import chosen
from summariser.errors import InputError
from summariser.schemas.report import Usage
from summariser.settings import Settings
from summariser.source import Source

logger = logging.getLogger("summariser.cli")


def print_estimate(settings: Settings, inputs: Inputs) -> Tally:
    """Say on standard output what the articles would take; an input that cannot be read is an error.

    Raises:
        ConfigurationError: the language model is asked for and not configured.
    """
    asks = chosen(settings) is EngineChoice.llm
    price = LanguageModel(settings).price if asks else None
    tally, whole = Tally(), Estimate()
    for item in inputs:
        if isinstance(item, InputError):
            tally.failed += 1
            log_error(item)
            continue
        tally.written += 1
        if asks:
            whole += estimate(Source.from_article(item), settings, price)
    typer.echo("\n".join(_lines(tally.written, whole, settings.model if asks else None)))
    if asks and price is None:
        logger.warning("no price of %s is known; set [prices] in summariser.toml", settings.model)
    return tally


def _lines(articles: int, whole: Estimate, model: str | None) -> list[str]:
    """One line each, what is expected first and what it may come to with repairs last."""
    expected, most = whole.expected, whole.most
    rows = [
        ("calls", f"{expected.calls:,}", f"{most.calls:,}"),
        ("tokens in", _about(expected.input_tokens), _about(most.input_tokens)),
        ("tokens out", _about(expected.output_tokens), _about(most.output_tokens)),
        ("cost", _dollars(expected), _dollars(most)),
    ]
    return [
        f"articles    {articles:,}",
        *(
            f"{name:<12}{likely}" + (f", with repairs up to {top}" if model else "")
            for name, likely, top in rows
        ),
        f"asked       {model or 'nobody: the embedded engine works offline'}",
    ]


def _about(tokens: int) -> str:
    """Two leading digits: it is no more than an estimate."""
    return f"{float(f'{tokens:.2g}'):,.0f}"


def _dollars(usage: Usage) -> str:
    if usage.cost is None:
        return "unknown" if usage.calls else "nothing"
    return f"${usage.cost:,.2f}" if usage.cost >= 1 else f"${usage.cost:.4f}"
