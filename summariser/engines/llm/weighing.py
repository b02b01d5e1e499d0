"""A limit to what an answer may weigh; imported with the client, not before."""

from collections.abc import AsyncIterator

from httpx2 import AsyncByteStream, Response

MAX_BYTES = 8 * 1024 * 1024
"""More than any model writes in one answer."""


class AnswerTooLarge(Exception):
    """An answer weighs more than any model writes."""


class Weighed(AsyncByteStream):
    """A stream that breaks off where it grows too large."""

    def __init__(self, stream: AsyncByteStream) -> None:
        self._stream = stream

    async def __aiter__(self) -> AsyncIterator[bytes]:
        weight = 0
        async for chunk in self._stream:
            weight += len(chunk)
            if weight > MAX_BYTES:
                raise AnswerTooLarge(f"more than {MAX_BYTES >> 20} MB")
            yield chunk

    async def aclose(self) -> None:
        """Close the stream underneath."""
        await self._stream.aclose()


async def weighed(response: Response) -> None:
    """Weigh a response while it is read; a hook of the HTTP client."""
    if isinstance(response.stream, AsyncByteStream):
        response.stream = Weighed(response.stream)
