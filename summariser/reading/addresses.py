"""Which addresses may be fetched: http(s), and only hosts of the public internet."""

import asyncio
import socket
from ipaddress import IPv4Address, IPv6Address, ip_address, ip_network
from urllib.parse import urlsplit, urlunsplit

from summariser.errors import FetchFailed, UnsafeAddress

# Beyond what `ipaddress` calls not global: ranges that carry an IPv4 address inside (RFC 6052, 3056,
# 4380, 8215), shared space of carriers (RFC 6598), and cloud metadata that is reached by public addresses.
REFUSED = [
    ip_network(network)
    for network in (
        "100.64.0.0/10",
        "192.88.99.0/24",
        "168.63.129.16/32",
        "64:ff9b::/96",
        "64:ff9b:1::/48",
        "2001::/32",
        "2002::/16",
        "fec0::/10",
        "::/96",
    )
]


def is_address(argument: str) -> bool:
    """Tell a URL of any scheme from a path."""
    scheme, separator, _ = argument.partition("://")
    return bool(separator) and scheme.isascii() and scheme.replace("+", "").isalnum()


def without_credentials(url: str) -> str:
    """Write `url` without user name and password, as every error shows it."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return url.rpartition("@")[2]
    return urlunsplit(parts._replace(netloc=parts.netloc.rpartition("@")[2]))


def is_public(address: IPv4Address | IPv6Address) -> bool:
    """Say whether an IP address belongs to the public internet."""
    if isinstance(address, IPv6Address) and address.ipv4_mapped:
        return is_public(address.ipv4_mapped)
    if any(address in network for network in REFUSED if network.version == address.version):
        return False
    return address.is_global and not address.is_multicast and not address.is_reserved


async def resolve(host: str, port: int) -> list[str]:
    """Ask the system's resolver for the IP addresses of `host`.

    Raises:
        FetchFailed: there is no such host.
    """
    loop = asyncio.get_running_loop()
    try:
        found = await loop.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError):
        raise FetchFailed(
            f"no such host «{host}»", where=host, remedy="check the address and the network"
        ) from None
    return list(dict.fromkeys(str(address[0]) for *_, address in found))


def checked(addresses: list[str], *, where: str) -> list[str]:
    """Return `addresses` if every one of them is public.

    Raises:
        UnsafeAddress: one of them is not; a name that leads to both kinds is refused whole.
    """
    for address in addresses:
        if not is_public(ip_address(address.partition("%")[0])):
            raise UnsafeAddress(
                f"leads to {address}, which is not a public address",
                where=where,
                remedy="allow private addresses if it is your own server",
            )
    return addresses
