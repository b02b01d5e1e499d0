"""Only hosts of the public internet are fetched from."""

import asyncio
import shutil
import subprocess
from ipaddress import ip_address
from pathlib import Path

import pytest

from summariser.errors import FetchFailed, UnsafeAddress
from summariser.reading.addresses import checked, is_address, is_private, is_public, without_credentials
from summariser.reading.fetching import fetch
from summariser.reading.limits import Limits
from tests.reading.site import Site, running_site

# fmt: off
REFUSED = [
    "0.0.0.0", "10.1.2.3", "100.64.0.1", "127.0.0.1", "127.1.2.3", "169.254.169.254",
    "172.16.0.1", "192.168.1.1", "192.0.2.1", "168.63.129.16", "192.88.99.1", "198.18.0.1",
    "224.0.0.1", "240.0.0.1", "255.255.255.255",
    "::", "::1", "fe80::1", "fe80::1%eth0", "fc00::1", "fd00:ec2::254",
    "fec0::1", "ff02::1", "2001:db8::1", "2002:7f00:1::", "::127.0.0.1", "::ffff:127.0.0.1",
    "::ffff:10.0.0.1", "64:ff9b::7f00:1", "64:ff9b:1::1", "2001:0:1::1",
]
# fmt: on
PUBLIC = ["1.1.1.1", "8.8.8.8", "93.184.216.34", "2606:4700:4700::1111", "::ffff:8.8.8.8"]


@pytest.mark.parametrize("address", REFUSED)
def test_inner_addresses_are_refused(address: str) -> None:
    """Private, loopback, link-local, multicast, reserved, metadata, IPv4 in IPv6: none is public."""
    with pytest.raises(UnsafeAddress, match="not a public address"):
        checked([address], allow_private=False, where="http://x/")


@pytest.mark.parametrize("address", PUBLIC)
def test_public_addresses_pass(address: str) -> None:
    """The internet is open."""
    assert is_public(ip_address(address))
    assert checked([address], allow_private=False, where="http://x/") == [address]


def test_one_inner_address_spoils_the_name() -> None:
    """A name that leads to both a public and a private address is refused whole."""
    with pytest.raises(UnsafeAddress, match=r"10\.0\.0\.1"):
        checked(["1.1.1.1", "10.0.0.1"], allow_private=False, where="http://x/")


@pytest.mark.parametrize("address", ["127.0.0.1", "10.1.2.3", "192.168.1.1", "172.31.0.1", "::1", "fd12::1"])
def test_an_intranet_can_be_allowed(address: str) -> None:
    """`allow_private` opens loopback and private networks."""
    assert is_private(ip_address(address))
    assert checked([address], allow_private=True, where="http://x/") == [address]


@pytest.mark.parametrize("address", ["169.254.169.254", "fd00:ec2::254", "224.0.0.1", "0.0.0.0", "fe80::1"])
def test_metadata_stays_closed_on_an_intranet(address: str) -> None:
    """`allow_private` opens neither metadata services nor multicast."""
    with pytest.raises(UnsafeAddress):
        checked([address], allow_private=True, where="http://x/")


@pytest.mark.parametrize(
    "url",
    [
        "http://127.0.0.1/",
        "http://localhost/",
        "http://[::1]/",
        "http://0x7f.1/",
        "http://2130706433/",
        "http://169.254.169.254/latest/meta-data/",
        "http://[::ffff:127.0.0.1]/",
        "http://[64:ff9b::7f00:1]/",
        "http://user:secret@127.0.0.1/",
    ],
)
def test_ways_to_write_loopback_are_refused(url: str) -> None:
    """However the address is spelt, what it leads to counts; credentials never show."""
    with pytest.raises(UnsafeAddress) as caught:
        asyncio.run(fetch(url, Limits()))
    assert "secret" not in str(caught.value)


@pytest.mark.parametrize(
    "url", ["ftp://example.org/a", "file:///etc/passwd", "gopher://x/", "http://", "http:///a"]
)
def test_only_http_is_fetched(url: str) -> None:
    """Other schemes, and addresses without a host, are refused."""
    with pytest.raises(UnsafeAddress):
        asyncio.run(fetch(url, Limits()))


def test_a_redirect_to_an_inner_address_is_refused(site: Site, limits: Limits) -> None:
    """Each hop is checked as the first one."""
    url = site.redirect("/out", "http://169.254.169.254/latest/meta-data/")
    with pytest.raises(UnsafeAddress, match=r"169\.254\.169\.254"):
        asyncio.run(fetch(url, limits))


def test_a_redirect_to_a_file_is_refused(site: Site, limits: Limits) -> None:
    """A page cannot send us to the disk."""
    with pytest.raises(UnsafeAddress, match="not an http"):
        asyncio.run(fetch(site.redirect("/out", "file:///etc/passwd"), limits))


def test_the_checked_address_is_the_one_connected_to(site: Site, limits: Limits) -> None:
    """A name is resolved once a request, and the connection goes where that answer says."""
    asked: list[str] = []

    async def resolver(host: str, port: int) -> list[str]:
        await asyncio.sleep(0)
        asked.append(host)
        return ["127.0.0.1"]

    site.serve("/a", b"<p>text</p>")
    fetched = asyncio.run(fetch(site.url("/a", host="news.example"), limits, resolver=resolver))
    assert asked == ["news.example"]  # no second look-up that could answer otherwise
    assert site.seen == [("/a", f"news.example:{site.port}")]  # the Host header keeps the name
    assert fetched.url == f"http://news.example:{site.port}/a"


def test_a_name_that_turns_inward_on_redirect_is_refused(site: Site) -> None:
    """DNS that answers otherwise the second time gains nothing: that answer is checked as well."""
    answers = [["127.0.0.1"], ["169.254.169.254"]]

    async def resolver(host: str, port: int) -> list[str]:
        await asyncio.sleep(0)
        return answers.pop(0)

    site.redirect("/a", "/b")
    with pytest.raises(UnsafeAddress, match=r"169\.254"):
        asyncio.run(fetch(site.url("/a", host="news.example"), Limits(allow_private=True), resolver=resolver))


def test_the_next_address_is_tried(site: Site, limits: Limits) -> None:
    """A host with one dead address is reached by another."""

    async def resolver(host: str, port: int) -> list[str]:
        await asyncio.sleep(0)
        return ["::1", "127.0.0.1"]

    site.serve("/a", b"<p>text</p>")
    assert asyncio.run(fetch(site.url("/a", host="news.example"), limits, resolver=resolver)).content


@pytest.mark.parametrize(
    ("argument", "expected"),
    [
        ("https://example.org/a", True),
        ("HTTP://EXAMPLE.ORG", True),
        ("ftp://example.org", True),
        ("http:/one-slash", True),
        ("file:///etc/passwd", True),
        ("news.txt", False),
        ("./http", False),
        ("C:\\news.txt", False),
        ("новости: итоги.txt", False),
    ],
)
def test_addresses_are_told_from_paths(argument: str, expected: bool) -> None:
    """What names a scheme is an address, everything else a path."""
    assert is_address(argument) is expected


@pytest.mark.parametrize(
    ("url", "shown"),
    [
        ("https://me:secret@example.org/a?b=c", "https://example.org/a?b=c"),
        ("https://example.org/@name", "https://example.org/@name"),
        ("http://me:se@cret@example.org", "http://example.org"),
        ("http://me:secret@[broken/", "[broken/"),
    ],
)
def test_credentials_are_not_shown(url: str, shown: str) -> None:
    """User name and password are cut from what is shown."""
    assert without_credentials(url) == shown


def test_tls_keeps_the_name(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The connection goes to the pinned address, and the certificate must be that of the name."""
    openssl = shutil.which("openssl")
    if openssl is None:
        pytest.skip("needs openssl to make a certificate")
    certificate, key = tmp_path / "certificate.pem", tmp_path / "key.pem"
    options = (
        "req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 2 -subj /CN=a "
        "-addext subjectAltName=DNS:news.example"
    )
    subprocess.run(
        [openssl, *options.split(), "-keyout", key, "-out", certificate], check=True, capture_output=True
    )
    monkeypatch.setenv("SSL_CERT_FILE", str(certificate))

    async def resolver(host: str, port: int) -> list[str]:
        await asyncio.sleep(0)
        return ["127.0.0.1"]

    def get(host: str) -> bytes:
        return asyncio.run(
            fetch(site.url("/a", host, "https"), Limits(allow_private=True), resolver=resolver)
        ).content

    with running_site(tls=(certificate, key)) as site:
        site.serve("/a", b"text")
        assert get("news.example") == b"text"
        with pytest.raises(FetchFailed, match="certificate cannot be trusted"):
            get("other.example")
