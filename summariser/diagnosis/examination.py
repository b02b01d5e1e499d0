"""All that is looked at, in its order."""

from collections.abc import AsyncIterator
from typing import Any

from summariser.diagnosis.configuration import configuration
from summariser.diagnosis.offline import embedded, prompt
from summariser.diagnosis.remark import Remark, failure
from summariser.engines.choice import EngineChoice
from summariser.engines.selection import chosen
from summariser.errors import ConfigurationError
from summariser.settings import load_settings


async def examine(flags: dict[str, Any]) -> AsyncIterator[Remark]:
    """Look at everything; what cannot go on without what failed is left out.

    Args:
        flags: what the command line set; None stands for "not set".
    """
    try:
        settings = load_settings(**flags)
        for remark in configuration(settings, flags):
            yield remark
        asked = chosen(settings) is EngineChoice.llm
    except ConfigurationError as error:
        yield failure("settings", error)
        return
    for remark in embedded():
        yield remark
    if asked:
        from summariser.diagnosis.endpoint import endpoint

        yield prompt()
        async for remark in endpoint(settings):
            yield remark
