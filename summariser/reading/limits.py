"""What an input may cost: bytes, seconds, redirects."""

from dataclasses import dataclass

from summariser.errors import InputTooLarge


@dataclass(frozen=True, slots=True)
class Limits:
    """Caps on what is read and fetched.

    Attributes:
        max_bytes: the most bytes of one article: a file, a page (after decompression), a line of JSONL.
        fetch_timeout: seconds for a whole fetch, redirects included; ends a slow drip as well.
        connect_timeout: seconds for each attempt to connect.
        max_redirects: redirects followed for one address.
        allow_private: fetch from private and loopback addresses too (for an intranet).
        user_agent: how a fetch presents itself.
    """

    max_bytes: int = 10_000_000
    fetch_timeout: float = 30.0
    connect_timeout: float = 10.0
    max_redirects: int = 5
    allow_private: bool = False
    user_agent: str = "summariser (news summaries; reads one page at a time)"


def too_large(max_bytes: int, where: str) -> InputTooLarge:
    """Make the error for an input over `max_bytes`."""
    return InputTooLarge(
        f"more than {max_bytes:,} bytes",
        where=where,
        remedy="raise it with --max-bytes or SUMMARISER_MAX_BYTES",
    )
