"""How many requests go at once: found out, and never more than the endpoint says."""

import asyncio
import time

import pytest

from summariser.engines.llm import pace
from summariser.engines.llm.pace import Pace
from summariser.engines.llm.rate_limits import RateLimit, seconds_to_wait, span
from summariser.errors import AuthenticationFailed


async def admitted(limiter: Pace) -> bool:
    """Whether a request may go now."""
    try:
        await asyncio.wait_for(limiter.admit(100), 0.02)
    except TimeoutError:
        return False
    return True


async def under_way(limiter: Pace, most: int = 1000) -> int:
    """How many requests go at once."""
    count = 0
    while count < most and await admitted(limiter):
        count += 1
    return count


async def settled() -> Pace:
    """A limiter whose first request was answered well."""
    limiter = Pace()
    await limiter.admit(100)
    limiter.heard(200, {})
    limiter.ended(None)
    return limiter


def test_the_first_request_goes_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    """Until it was answered, or a moment has passed."""

    async def check() -> None:
        assert await under_way(Pace()) == 1
        assert await under_way(await settled()) == int(pace.FIRST)
        monkeypatch.setattr(pace, "HEAD_START", 0.01)
        assert await under_way(Pace()) == int(pace.FIRST)

    asyncio.run(check())


def test_it_rises_while_all_is_well() -> None:
    """By one for every round of answers, and only where all places were taken."""

    async def check() -> None:
        limiter = await settled()
        for _ in range(20):
            await limiter.admit(100)
            limiter.heard(200, {})
            limiter.ended(None)
        assert int(limiter.limit) == int(pace.FIRST)
        full = await under_way(limiter)
        for _ in range(full + 1):
            limiter.heard(200, {})
        assert int(limiter.limit) == full + 1

    asyncio.run(check())


def test_it_halves_once_for_a_round_of_429() -> None:
    """All that were under way together are told the same thing; one later is news."""

    async def check() -> None:
        limiter = await settled()
        full = await under_way(limiter)
        for _ in range(full):
            limiter.heard(429, {})
            limiter.ended(None)
        assert limiter.limit == pace.FIRST / 2
        await limiter.admit(100)
        limiter.heard(429, {})
        assert limiter.limit == pace.FIRST / 4
        for _ in range(20):
            limiter.ended(None)
            await limiter.admit(100)
            limiter.heard(429, {})
        assert limiter.limit == 1

    asyncio.run(check())


@pytest.mark.parametrize(
    "headers",
    [
        {"retry-after": "0.2"},
        {"retry-after-ms": "200"},
        {"x-ratelimit-remaining-requests": "0", "x-ratelimit-reset-requests": "200ms"},
        {
            "x-ratelimit-remaining-tokens": "150",
            "x-ratelimit-limit-tokens": "30000",
            "x-ratelimit-reset-tokens": "0.2s",
        },
    ],
)
def test_all_rest_as_long_as_the_endpoint_wants(headers: dict[str, str]) -> None:
    """Whoever asks next waits as well."""

    async def check() -> None:
        limiter = await settled()
        limiter.heard(200, headers)
        assert not await admitted(limiter)
        began = time.monotonic()
        await limiter.admit(100)
        assert 0.1 < time.monotonic() - began < 2

    asyncio.run(check())


def test_no_more_go_than_are_left() -> None:
    """What the endpoint says of its limit counts before what was found out."""

    async def check() -> None:
        limiter = await settled()
        limiter.heard(200, {"x-ratelimit-remaining-requests": "3", "x-ratelimit-limit-requests": "60"})
        assert await under_way(limiter) == 3

    asyncio.run(check())


def test_nobody_waits_for_an_hour() -> None:
    """Who asks for that is not waited for: the question fails and says so."""

    async def check() -> None:
        limiter = await settled()
        limiter.heard(429, {"retry-after": "3600"})
        assert await admitted(limiter)

    asyncio.run(check())


def test_those_who_wait_are_told_what_would_be_told_them() -> None:
    """A wrong key is wrong for all; a new beginning may have another."""

    async def check() -> None:
        limiter = Pace()
        await limiter.admit(100)
        waiting = [asyncio.create_task(limiter.admit(100)) for _ in range(3)]
        await asyncio.sleep(0.01)
        limiter.ended(AuthenticationFailed("the key was refused"))
        told = await asyncio.gather(*waiting, return_exceptions=True)
        assert [type(error) for error in told] == [AuthenticationFailed] * 3
        assert await admitted(limiter)

    asyncio.run(check())


def test_one_that_stops_waiting_takes_no_place() -> None:
    """Its place is another's."""

    async def check() -> None:
        limiter = await settled()
        full = await under_way(limiter)
        for _ in range(full):
            limiter.ended(None)
        assert await under_way(limiter) == full

    asyncio.run(check())


@pytest.mark.parametrize(
    ("text", "seconds"),
    [
        ("1m30s", 90),
        ("250ms", 0.25),
        ("12", 12),
        ("6m0s", 360),
        ("1h2m", 3720),
        ("0.5s", 0.5),
        ("soon", None),
    ],
)
def test_spans_are_read_as_they_are_written(text: str, seconds: float | None) -> None:
    """In all forms that providers use."""
    assert span(text) == seconds


def test_a_moment_is_a_span_from_now() -> None:
    """In seconds or milliseconds since 1970."""
    for text in (f"{time.time() + 60:.0f}", f"{(time.time() + 60) * 1000:.0f}"):
        found = span(text)
        assert found is not None
        assert 55 < found < 65


def test_the_wait_is_read_from_seconds_and_dates() -> None:
    """A date that is over is no wait."""
    assert seconds_to_wait({"retry-after": "7"}) == 7
    assert seconds_to_wait({"retry-after": "Wed, 21 Oct 2015 07:28:00 GMT"}) == 0
    assert seconds_to_wait({"retry-after": "later"}) is None
    assert seconds_to_wait({}) is None


def test_a_limit_is_used_up_before_its_last_token() -> None:
    """With a fiftieth left the next question is likely to be refused."""
    assert RateLimit(left=100, limit=30_000).is_used_up
    assert not RateLimit(left=1000, limit=30_000).is_used_up
    assert not RateLimit().is_used_up
