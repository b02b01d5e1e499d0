"""A limit to what an answer may weigh; imported with the client, not before."""

from collections.abc import AsyncIterator

from httpx2 import AsyncByteStream, Response

from summariser.errors import FetchFailed
from summariser.reading.inflating import Inflation

MAX_BYTES = 8 * 1024 * 1024
"""More than any model writes in one answer."""


class AnswerTooLarge(Exception):
    """An answer weighs more than any model writes."""


class AnswerDamaged(Exception):
    """An answer is compressed in a way that nobody asked for, or its compression is broken."""


class Weighed(AsyncByteStream):
    """A stream, inflated where it is compressed, that breaks off where it grows too large."""

    def __init__(self, stream: AsyncByteStream, encoding: str) -> None:
        self._stream = stream
        self._encoding = encoding

    async def __aiter__(self) -> AsyncIterator[bytes]:
        left = MAX_BYTES
        try:
            inflation = Inflation(self._encoding, "")
            async for chunk in self._stream:
                plain = inflation.inflate(chunk, left + 1)
                left -= len(plain)
                if left < 0:
                    raise AnswerTooLarge(f"more than {MAX_BYTES >> 20} MB")
                yield plain
            inflation.finish()
        except FetchFailed as damage:
            raise AnswerDamaged(damage.what) from None

    async def aclose(self) -> None:
        """Close the stream underneath."""
        await self._stream.aclose()


async def weighed(response: Response) -> None:
    """Weigh a response while it is read; a hook of the HTTP client.

    What it inflates, the HTTP client is not told of: it would inflate a bomb to its end.
    """
    if isinstance(response.stream, AsyncByteStream):
        response.stream = Weighed(response.stream, response.headers.pop("content-encoding", ""))
