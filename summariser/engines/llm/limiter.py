"""What may hold a request back: a seam for whoever runs many articles at once."""

from collections.abc import Mapping
from typing import Protocol


class Limiter(Protocol):
    """Lets requests go at the pace that a provider bears; one for all calls of a run."""

    async def admit(self, tokens: int) -> None:
        """Wait until the next request may go; the wait is not part of its deadline.

        A response's `retry-after` of up to `LONGEST_REST` seconds is waited for here.

        Args:
            tokens: about how many tokens the request will take, question and answer.

        Raises:
            EndpointUnusable: another request was told so in the meantime.
        """

    def heard(self, status: int, headers: Mapping[str, str]) -> None:
        """Take note of a response: its status and its headers, names in small letters.

        Providers say in them what is left (`x-ratelimit-remaining-tokens`) and how long to wait
        (`retry-after`).
        """

    def ended(self, error: BaseException | None) -> None:
        """Take note that an admitted request has come to its end.

        Args:
            error: what it ended with.
        """


LONGEST_REST = 300.0
"""Seconds; a provider that wants more is not waited for."""
