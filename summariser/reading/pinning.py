"""A transport that connects only to addresses it has checked itself.

Between a check and a connection that resolves the name again, the name may change its address (DNS
rebinding). So the name is resolved once, the addresses are checked, and the connection goes to one of them;
the Host header and TLS keep the name.
"""

from collections.abc import Awaitable, Callable

import httpx2

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
        request.extensions = {**request.extensions, "sni_hostname": named.raw_host.decode("ascii")}
        for address in others:
            request.url = named.copy_with(host=address)
            try:
                return await super().handle_async_request(request)
            except (httpx2.ConnectError, httpx2.ConnectTimeout):
                continue
        request.url = named.copy_with(host=last)
        return await super().handle_async_request(request)
