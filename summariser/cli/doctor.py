"""``summariser doctor``: what is configured, whether it works, and what to do where it does not."""

import asyncio
from typing import Any

import typer

from summariser.cli import options
from summariser.cli.exit_codes import ExitCode, code_of, errors_as_exit_codes


@errors_as_exit_codes()
def doctor(
    engine: options.Engine = None,
    model: options.Model = None,
    base_url: options.BaseUrl = None,
    timeout: options.Timeout = None,
    config: options.Config = None,
) -> None:
    """Say what is configured and from where, whether the language model answers, and what is wrong.

    Asks the model one short question. Exits as a run would: with 2, 4 or 5 where nothing could be summarised.
    """
    flags = {"engine": engine, "model": model, "base_url": base_url, "timeout": timeout, "config": config}
    raise typer.Exit(asyncio.run(_examined(flags)))


async def _examined(flags: dict[str, Any]) -> ExitCode:
    """Print every remark as it comes; the first failure decides the code."""
    from summariser.diagnosis.examination import examine
    from summariser.rendering.foreign import line

    code = ExitCode.done
    async for remark in examine(flags):
        typer.echo(f"{remark.mark:<5} {remark.about:<12} {line(remark.told)}")
        if remark.error and code is ExitCode.done:
            code = code_of(remark.error)
    return code
