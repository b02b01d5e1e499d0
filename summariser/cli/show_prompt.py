"""``--show-prompt``: what would be sent, and nothing sent."""

import asyncio
import json
import logging

import typer

from summariser.cli.exit_codes import Tally, log_error
from summariser.cli.run import Inputs
from summariser.engines.choice import EngineChoice
from summariser.engines.llm.engine import LanguageModelEngine
from summariser.engines.selection import chosen
from summariser.errors import ConfigurationError, InputError
from summariser.settings import Settings
from summariser.source import Source

logger = logging.getLogger("summariser.cli")


def print_prompts(settings: Settings, inputs: Inputs, *, several: bool) -> Tally:
    """The body of the request for each article, as JSON on standard output, ready for curl.

    Args:
        settings: of the run.
        inputs: the articles.
        several: there are more than one: then each body stands in a line.

    Raises:
        ConfigurationError: no language model would be asked.
    """
    if chosen(settings) is not EngineChoice.llm:
        raise ConfigurationError(
            "nothing would be sent: the embedded engine works offline",
            where="--show-prompt",
            remedy="set SUMMARISER_MODEL and OPENAI_API_KEY, or --model and --base-url",
        )
    engine = LanguageModelEngine(settings)
    tally = Tally()
    for item in inputs:
        if isinstance(item, InputError):
            tally.failed += 1
            log_error(item)
            continue
        body, parts = asyncio.run(engine.first_request(Source.from_article(item)))
        typer.echo(json.dumps(body, ensure_ascii=False, indent=None if several else 2))
        if parts > 1:
            logger.warning("the article is asked about in %d parts; this is the first", parts)
        tally.written += 1
    return tally
