"""A transport that connects only to addresses it has checked itself.

Between a check and a connection that resolves the name again, the name may change its address (DNS
rebinding). So the name is resolved once, the addresses are checked, and the connection goes to one of them;
the Host header and TLS keep the name. Proxies of the environment are not used: they would resolve it again.
"""

import asyncio
import socket
from collections.abc import Awaitable, Callable

import httpx2

from summariser.errors import FetchFailed
from summariser.reading.addresses import checked, without_credentials

Resolver = Callable[[str, int], Awaitable[list[str]]]
PORTS = {"http": 80, "https": 443}


class PinnedTransport(httpx2.AsyncHTTPTransport):
    """Resolves and checks the host of every request, and tries its addresses in turn."""

    def __init__(self, resolver: Resolver, *, allow_private: bool) -> None:
        # No connection is kept: the pool would find it by its IP address, whatever name it was made for.
        super().__init__(limits=httpx2.Limits(max_keepalive_connections=0))
        self._resolver = resolver
        self._allow_private = allow_private

    async def handle_async_request(self, request: httpx2.Request) -> httpx2.Response:
        """Send `request` to the first of its host's addresses that takes the connection."""
        named = request.url
        found = await self._resolver(named.host, named.port or PORTS[named.scheme])
        where = without_credentials(str(named))
        *others, last = checked(found, allow_private=self._allow_private, where=where)
        for address in others:
            try:
                return await super().handle_async_request(_pinned(request, address))
            except (httpx2.ConnectError, httpx2.ConnectTimeout):
                continue
        return await super().handle_async_request(_pinned(request, last))


def _pinned(request: httpx2.Request, address: str) -> httpx2.Request:
    """Copy `request` with its host replaced; the Host header stays, and TLS asks for the name."""
    return httpx2.Request(
        request.method,
        request.url.copy_with(host=address),
        headers=request.headers,
        stream=request.stream,
        extensions={**request.extensions, "sni_hostname": request.url.raw_host.decode("ascii")},
    )


async def resolve(host: str, port: int) -> list[str]:
    """Ask the system's resolver for the IP addresses of `host`.

    Raises:
        FetchFailed: there is no such host.
    """
    try:
        found = await asyncio.get_running_loop().getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError):
        raise FetchFailed("no such host", where=host, remedy="check the address and the network") from None
    return list(dict.fromkeys(str(address[0]) for *_, address in found))
