"""How many requests an endpoint bears at once: found out, and never more than it says itself.

Additive increase, multiplicative decrease, as TCP does it: half as many requests after a 429, then one more
for every round of answers (Chiu and Jain 1989); twice as many for every round before the first 429, which is
TCP's slow start (RFC 5681). `retry-after` and the headers of the rate limit
(``x-ratelimit-remaining-requests`` and the like) hold all requests back, not only the one that was told.
"""

import asyncio
import contextlib
import time
from collections.abc import Mapping
from math import inf

from summariser.engines.llm.limiter import LONGEST_REST
from summariser.engines.llm.rate_limits import KINDS, RateLimit, seconds_to_wait
from summariser.errors import EndpointUnusable

FIRST = 8.0
"""Requests at once, to begin with."""

HEAD_START = 1.0
"""Seconds by which the first request goes before all others: a wrong key costs one request, not many."""

TOO_MANY = 429


class Pace:
    """A limiter that finds out how much an endpoint bears.

    Attributes:
        limit: requests that may be under way at once, by what was found out.
    """

    def __init__(self, *, first: float = FIRST) -> None:
        self.limit = first
        self._under_way = 0
        self._told = inf  # requests that the endpoint says are left
        self._rest_until = 0.0
        self._alone_until = inf  # until the first request was admitted
        self._refused = False  # for too many at once
        self._stale = 0  # requests under way whose 429 is no news
        self._refusal: EndpointUnusable | None = None
        self._waiting: set[asyncio.Future[None]] = set()

    async def admit(self, tokens: int) -> None:
        """Wait for a place.

        Raises:
            EndpointUnusable: another request was told so in the meantime; this one would be told the same.
        """
        if not (self._waiting or self._under_way):  # a new beginning
            self._refusal = None
        while self._rest or self._under_way >= self._places:
            await self._news()
            if self._refusal:
                raise self._refusal
        self._under_way += 1
        if self._alone_until == inf:
            self._alone_until = time.monotonic() + HEAD_START

    def heard(self, status: int, headers: Mapping[str, str]) -> None:
        """Learn from a response."""
        if status == TOO_MANY:
            self._halve()
        elif status < 400:
            self._alone_until = 0.0
            if self._under_way >= self._places:  # it bears as many as it was given
                self.limit += 1 / self.limit if self._refused else 1
        self._rest_for(seconds_to_wait(headers))
        rates = {kind: RateLimit.of(headers, kind) for kind in KINDS}
        left = rates["requests"].left
        self._told = inf if left is None else left
        for rate in rates.values():
            if rate.is_used_up:
                self._rest_for(rate.reset)

    def ended(self, error: BaseException | None) -> None:
        """Make room for another request."""
        self._under_way -= 1
        self._stale = max(0, self._stale - 1)
        if isinstance(error, EndpointUnusable):
            self._refusal = error
        for waiting in self._waiting:
            if not waiting.done():
                waiting.set_result(None)

    @property
    def _places(self) -> int:
        """Requests that may be under way: no more than are left, but one to find out."""
        return 1 if self._alone else max(1, int(min(self.limit, self._told)))

    @property
    def _alone(self) -> float:
        """Seconds for which the first request goes alone."""
        return max(0.0, self._alone_until - time.monotonic())

    @property
    def _rest(self) -> float:
        """Seconds in which nothing may be sent."""
        return max(0.0, self._rest_until - time.monotonic())

    async def _news(self) -> None:
        """Wait until a request has ended, or for as long as is known that none may go."""
        pause = self._rest or self._alone
        waiting = asyncio.get_running_loop().create_future()
        self._waiting.add(waiting)
        try:
            with contextlib.suppress(TimeoutError):
                await asyncio.wait_for(waiting, pause if 0 < pause < inf else None)
        finally:
            self._waiting.discard(waiting)

    def _rest_for(self, seconds: float | None) -> None:
        if seconds and seconds <= LONGEST_REST:
            self._rest_until = max(self._rest_until, time.monotonic() + seconds)

    def _halve(self) -> None:
        """Once for all requests that were under way together."""
        if not self._stale:
            self._refused = True
            self.limit = max(1.0, self.limit / 2)
            self._stale = self._under_way
