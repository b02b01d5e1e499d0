"""A compressed body is inflated piece by piece, so that a bomb ends at the cap and not in memory."""

import zlib

from summariser.errors import FetchFailed


class Inflation:
    """The state of one body's decompression.

    Args:
        encoding: the Content-Encoding header, "" where there is none.
        where: the address, for errors.

    Raises:
        FetchFailed: an encoding that was not asked for.
    """

    ACCEPTED = "gzip, deflate"

    def __init__(self, encoding: str, where: str) -> None:
        self._where = where
        encoding = encoding.strip().lower()
        if encoding not in ("", "identity", "gzip", "x-gzip", "deflate"):
            raise FetchFailed(
                f"unknown compression «{encoding}»", where=where, remedy="save the page and give the file"
            )
        # 32 + 15: window of full size, and zlib tells gzip and deflate by their headers.
        self._zlib = zlib.decompressobj(47) if encoding not in ("", "identity") else None

    def inflate(self, chunk: bytes, most: int) -> bytes:
        """Give the plain bytes of `chunk`, or the first `most` of them (at least 1).

        Raises:
            FetchFailed: damaged data.
        """
        if self._zlib is None:
            return chunk
        try:
            return self._zlib.decompress(chunk, most)
        except zlib.error:
            raise self._damaged() from None

    def finish(self) -> None:
        """Check that the stream came to its end.

        Raises:
            FetchFailed: it was cut off.
        """
        if self._zlib is not None and not self._zlib.eof:
            raise self._damaged()

    def _damaged(self) -> FetchFailed:
        return FetchFailed("damaged compression", where=self._where, remedy="try again later")
