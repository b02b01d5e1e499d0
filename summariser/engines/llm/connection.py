"""The way to an endpoint: openai's client without its retries, with a limit to what an answer may weigh."""

import asyncio
from typing import TYPE_CHECKING
from urllib.parse import urlsplit, urlunsplit

from summariser.engines.llm.limiter import Limiter
from summariser.settings import Settings

if TYPE_CHECKING:
    from httpx2 import Response
    from openai import AsyncOpenAI

OPENAI = "https://api.openai.com/v1"
NO_KEY = "none"
"""What a server without keys is sent: openai's client insists on one."""


class Connection:
    """One endpoint with one key; opened at the first question, anew in every event loop."""

    def __init__(self, settings: Settings, limiter: Limiter | None = None) -> None:
        self._limiter = limiter
        self._key = settings.api_key.get_secret_value() if settings.api_key else ""
        self._base_url = settings.base_url or OPENAI
        self._timeout = settings.timeout
        self._client: AsyncOpenAI | None = None
        self._loop: asyncio.AbstractEventLoop | None = None

    @property
    def endpoint(self) -> str:
        """The base URL, without user and password."""
        parts = urlsplit(self._base_url)
        return urlunsplit(parts._replace(netloc=parts.netloc.rpartition("@")[2]))

    def without_key(self, text: str) -> str:
        """A text of the provider's in one line of bearable length, the key taken out."""
        if self._key:
            text = text.replace(self._key, "…")
        line = " ".join(text.split())
        return f"{line[:300]}…" if len(line) > 300 else line

    def client(self) -> "AsyncOpenAI":
        """The client of this event loop."""
        loop = asyncio.get_running_loop()
        if self._client is None or self._loop is not loop:
            self._client, self._loop = self._opened(), loop
        return self._client

    async def aclose(self) -> None:
        """Close what is open in this event loop."""
        client, self._client = self._client, None
        if client and self._loop is asyncio.get_running_loop():
            await client.close()

    def _opened(self) -> "AsyncOpenAI":
        from openai import AsyncOpenAI, DefaultAsyncHttpxClient

        from summariser.engines.llm.weighing import weighed

        return AsyncOpenAI(
            api_key=self._key or NO_KEY,
            base_url=self._base_url,
            timeout=self._timeout,
            max_retries=0,
            default_headers={"Accept-Encoding": "identity"},
            http_client=DefaultAsyncHttpxClient(
                follow_redirects=False,  # neither key nor article go where nobody has sent them
                event_hooks={"response": [self._heard, weighed]},
            ),
        )

    async def _heard(self, response: "Response") -> None:
        """Let the limiter see every response, whatever becomes of it."""
        if self._limiter:
            self._limiter.heard(response.status_code, response.headers)
