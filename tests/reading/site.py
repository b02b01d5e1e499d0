"""A small web site on loopback whose pages can misbehave."""

import socket
import ssl
import struct
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

Handler = Callable[[BaseHTTPRequestHandler], None]


@dataclass
class Site:
    """What the server answers by path, and which requests it saw.

    Attributes:
        port: on 127.0.0.1.
        pages: path → what is done with a request for it.
        seen: the (path, Host header) of every request.
    """

    port: int
    pages: dict[str, Handler] = field(default_factory=dict)
    seen: list[tuple[str, str]] = field(default_factory=list)

    def url(self, path: str, host: str = "127.0.0.1", scheme: str = "http") -> str:
        """Give the address of a page."""
        return f"{scheme}://{host}:{self.port}{path}"

    def serve(
        self, path: str, body: bytes, content_type: str = "text/html; charset=utf-8", **headers: str
    ) -> str:
        """Put a well-behaved page at `path`; underscores in header names stand for hyphens."""
        self.pages[path] = lambda request: answer(
            request, 200, body, {"Content-Type": content_type, **headers}
        )
        return self.url(path)

    def redirect(self, path: str, location: str) -> str:
        """Put a redirect at `path`."""
        self.pages[path] = lambda request: answer(request, 302, b"", {"Location": location})
        return self.url(path)

    def fail(self, path: str, status: int) -> str:
        """Put an error at `path`."""
        self.pages[path] = lambda request: answer(
            request, status, b"<p>error</p>", {"Content-Type": "text/html"}
        )
        return self.url(path)

    def misbehave(self, path: str, handler: Handler) -> str:
        """Put `handler` at `path`."""
        self.pages[path] = handler
        return self.url(path)


def answer(request: BaseHTTPRequestHandler, status: int, body: bytes, headers: dict[str, str]) -> None:
    """Send a whole response."""
    request.send_response(status)
    for name, value in headers.items():
        request.send_header(name.replace("_", "-"), value)
    request.send_header("Content-Length", str(len(body)))
    request.end_headers()
    request.wfile.write(body)


def reset(request: BaseHTTPRequestHandler) -> None:
    """Break the connection with a TCP reset."""
    request.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    request.connection.close()


def cut(request: BaseHTTPRequestHandler) -> None:
    """Promise more bytes than are sent."""
    request.send_response(200)
    request.send_header("Content-Type", "text/html")
    request.send_header("Content-Length", "5000")
    request.end_headers()
    request.wfile.write(b"<html><body><p>half")


@contextmanager
def running_site(tls: tuple[Path, Path] | None = None) -> Iterator[Site]:
    """Run a site until the block ends; with `tls` (certificate, key) over https."""

    class Answering(BaseHTTPRequestHandler):
        def do_GET(self) -> None:  # the name that http.server calls
            site.seen.append((self.path, self.headers.get("Host", "")))
            self.close_connection = True
            try:
                site.pages[self.path](self)
            except OSError:
                return  # the client has gone: that is what some tests are about

        def log_message(self, format: str, *args: object) -> None:  # noqa: A002  # the name that http.server gives
            return

        def finish(self) -> None:
            try:
                super().finish()
            except (OSError, ValueError):
                return

    server = ThreadingHTTPServer(("127.0.0.1", 0), Answering)
    server.daemon_threads = True
    if tls:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(*tls)
        server.socket = context.wrap_socket(server.socket, server_side=True)
    site = Site(server.server_address[1])
    thread = threading.Thread(target=server.serve_forever, args=(0.02,))
    thread.start()
    try:
        yield site
    finally:
        server.shutdown()
        thread.join()
        server.server_close()
