"""What an input may cost: bytes, seconds, redirects."""

from dataclasses import dataclass


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
