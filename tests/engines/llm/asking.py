"""The article, asked about at a server."""

import asyncio
from typing import Any

from summariser.engines.llm.engine import LanguageModelEngine
from summariser.engines.protocol import Draft
from summariser.settings import Settings, load_settings
from summariser.source import Source
from tests.engines.llm.answers import ARTICLE
from tests.engines.llm.fault_matrix import KEY
from tests.engines.llm.fault_server import FaultServer

SOURCE = Source(ARTICLE)


def settings_for(server: FaultServer, **options: Any) -> Settings:
    """Settings that lead to a server."""
    return load_settings(engine="llm", model="m", base_url=server.url, api_key=KEY, **options)


def ask(server: FaultServer, **options: Any) -> Draft:
    """What the engine makes of the article there."""

    async def asked() -> Draft:
        engine = LanguageModelEngine(settings_for(server, **options))
        try:
            return await engine.extract(SOURCE)
        finally:
            await engine.aclose()

    return asyncio.run(asked())
