"""How often, and after which pause, a request is sent again that the transport spoilt."""

import asyncio
from typing import TYPE_CHECKING

from summariser.engines.llm.limiter import LONGEST_REST
from summariser.errors import ProviderUnavailable

if TYPE_CHECKING:
    from tenacity import AsyncRetrying, RetryCallState

ATTEMPTS = 5
"""Requests in one manner before a provider counts as unavailable."""

FIRST_PAUSE, LONGEST_PAUSE = 0.5, 20.0
"""Seconds between them, doubled each time, where the provider does not say how long to wait."""


def left(deadline: asyncio.Timeout) -> float:
    """Seconds until a deadline."""
    return (deadline.when() or 0.0) - asyncio.get_running_loop().time()


def not_in_time(error: ProviderUnavailable, timeout: float) -> ProviderUnavailable:
    """The provider has said when to come back, and that is too late."""
    return ProviderUnavailable(
        f"{error.what}; it wants to be asked again in {error.retry_after:,.0f} s",
        where=error.where,
        remedy=f"try again then, or raise --timeout ({timeout:g} s)",
        retry_after=error.retry_after,
    )


def retrying(seconds: float, requests: int, *, held: bool) -> "AsyncRetrying":
    """Up to `ATTEMPTS` times, and never beyond the deadline: a longer pause is not begun, whoever waits.

    Args:
        seconds: until the deadline.
        requests: the most that may still be sent.
        held: a limiter waits as long as the provider asks for, at nobody's cost.
    """
    import tenacity

    return tenacity.AsyncRetrying(
        retry=tenacity.retry_if_exception_type(ProviderUnavailable),
        wait=_held_pause if held else _pause,
        stop=lambda state: state.attempt_number >= min(ATTEMPTS, requests) or _next(state) >= seconds,
        reraise=True,
    )


def _next(state: "RetryCallState") -> float:
    """Seconds from the first request to the next one, whoever waits for it."""
    return (state.seconds_since_start or 0.0) + max(state.upcoming_sleep, _wanted(state) or 0.0)


def _held_pause(state: "RetryCallState") -> float:
    """None, where the limiter waits."""
    pause = _pause(state)
    return 0.0 if _wanted(state) is not None and pause <= LONGEST_REST else pause


def _wanted(state: "RetryCallState") -> float | None:
    """The pause that the provider asks for."""
    error = state.outcome.exception() if state.outcome else None
    return error.retry_after if isinstance(error, ProviderUnavailable) else None


def _pause(state: "RetryCallState") -> float:
    """As long as the provider asks for, else longer each time."""
    import tenacity

    wanted = _wanted(state)
    if wanted is not None:
        return wanted
    return tenacity.wait_random_exponential(multiplier=FIRST_PAUSE, max=LONGEST_PAUSE)(state)
