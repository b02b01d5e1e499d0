"""Which addresses may be fetched: http(s), and only hosts of the public internet."""

import re
from ipaddress import IPv4Address, IPv6Address, ip_address, ip_network
from urllib.parse import urlsplit, urlunsplit

from summariser.errors import UnsafeAddress

# Beyond what `ipaddress` calls not global.
REFUSED = [
    ip_network("100.64.0.0/10"),  # shared by carriers, RFC 6598
    ip_network("168.63.129.16/32"),  # metadata of a cloud at a public address
    ip_network("192.88.99.0/24"),  # 6to4 relays, RFC 7526
    ip_network("::/96"),  # these carry an IPv4 address inside: RFC 4291,
    ip_network("64:ff9b::/96"),  # RFC 6052,
    ip_network("64:ff9b:1::/48"),  # RFC 8215,
    ip_network("2001::/32"),  # RFC 4380,
    ip_network("2002::/16"),  # RFC 3056
    ip_network("fec0::/10"),  # site-local of old, RFC 3879
]
# An intranet; link-local, multicast and metadata addresses are never part of it.
PRIVATE = [
    ip_network(network)
    for network in ("10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "127.0.0.0/8", "::1/128", "fc00::/7")
]
METADATA = [ip_network("fd00:ec2::254/128")]
SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*://|(?:https?|file|javascript|data):", re.IGNORECASE)


def is_address(argument: str) -> bool:
    """Tell a URL of any scheme from a path."""
    return SCHEME.match(argument) is not None


def without_credentials(url: str) -> str:
    """Write `url` without user name and password, as everything that is shown or kept has it."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return url.rpartition("@")[2]
    return urlunsplit(parts._replace(netloc=parts.netloc.rpartition("@")[2]))


def is_public(address: IPv4Address | IPv6Address) -> bool:
    """Say whether an IP address belongs to the public internet."""
    if isinstance(address, IPv6Address) and address.ipv4_mapped:
        return is_public(address.ipv4_mapped)
    if any(address in network for network in REFUSED):
        return False
    return address.is_global and not address.is_multicast and not address.is_reserved


def is_private(address: IPv4Address | IPv6Address) -> bool:
    """Say whether an IP address is one of an intranet or of this machine."""
    if isinstance(address, IPv6Address) and address.ipv4_mapped:
        return is_private(address.ipv4_mapped)
    return any(address in network for network in PRIVATE) and not any(
        address in network for network in METADATA
    )


def checked(addresses: list[str], *, allow_private: bool, where: str) -> list[str]:
    """Return `addresses` if each of them may be fetched from.

    Raises:
        UnsafeAddress: one of them may not; a name that leads to both kinds is refused whole.
    """
    for text in addresses:
        address = ip_address(text.partition("%")[0])
        if is_public(address) or (allow_private and is_private(address)):
            continue
        remedy = "save the page and give the file" if is_private(address) else "give a public address"
        raise UnsafeAddress(f"leads to {text}, which is not a public address", where=where, remedy=remedy)
    return addresses
