"""What the headers of a response say of how often one may ask."""

import re
import time
from collections.abc import Mapping
from dataclasses import dataclass
from email.utils import parsedate_to_datetime

KINDS = ("requests", "tokens")

LOW_SHARE = 0.02
"""With less than this share of its tokens left, the next question is likely to be refused."""

MOMENT = 1e9
"""A greater number is no span of seconds but a moment, in seconds since 1970, or in milliseconds."""

_SPAN = re.compile(r"(\d+(?:\.\d+)?)(ms|h|m|s)")
_SECONDS = {"h": 3600.0, "m": 60.0, "s": 1.0, "ms": 0.001}


@dataclass(frozen=True, slots=True)
class RateLimit:
    """A limit of requests or tokens in a span of time.

    Attributes:
        left: how many are left, None where the endpoint does not say.
        limit: how many there are in all.
        reset: seconds until they are there again.
    """

    left: float | None = None
    limit: float | None = None
    reset: float | None = None

    @classmethod
    def of(cls, headers: Mapping[str, str], kind: str) -> "RateLimit":
        """The limit of a kind, as OpenAI and those who follow it write it."""
        left, limit = (
            number(headers.get(f"x-ratelimit-{name}-{kind}", "")) for name in ("remaining", "limit")
        )
        return cls(left, limit, span(headers.get(f"x-ratelimit-reset-{kind}", "")))

    @property
    def is_used_up(self) -> bool:
        """True where the next question is better not asked before the reset."""
        return self.left is not None and self.left <= LOW_SHARE * (self.limit or 0)


def seconds_to_wait(headers: Mapping[str, str]) -> float | None:
    """What ``retry-after`` asks for, in seconds or as a date, or the milliseconds that OpenAI adds."""
    milliseconds = number(headers.get("retry-after-ms", ""))
    if milliseconds is not None:
        return max(0.0, milliseconds / 1000)
    retry_after = headers.get("retry-after", "")
    seconds = number(retry_after)
    if seconds is not None:
        return max(0.0, seconds)
    try:
        return max(0.0, parsedate_to_datetime(retry_after).timestamp() - time.time())
    except ValueError:
        return None


def span(text: str) -> float | None:
    """Seconds of "1m30s", "250ms", "12", or until a moment given in seconds or milliseconds since 1970."""
    seconds = number(text)
    if seconds is not None:
        moment = seconds / 1000 if seconds > 1000 * MOMENT else seconds
        return max(0.0, moment - time.time()) if moment > MOMENT else seconds
    parts = _SPAN.findall(text)
    return sum(float(count) * _SECONDS[unit] for count, unit in parts) if parts else None


def number(text: str) -> float | None:
    """A plain number."""
    try:
        return float(text)
    except ValueError:
        return None
