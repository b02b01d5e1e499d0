"""An OpenAI-compatible endpoint on a real socket that does wrong what it is told to do wrong."""

import gzip
import json
import socket
import struct
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

from tests.engines.llm.answers import ANSWER

Request = dict[str, Any]
Fault = Callable[["Wire", Request], None]


class Wire(BaseHTTPRequestHandler):
    """One connection of a client."""

    protocol_version = "HTTP/1.1"
    server: "FaultServer"

    def do_POST(self) -> None:
        """Take the request down, and do what the script says next."""
        body = self.rfile.read(int(self.headers["Content-Length"]))
        request: Request = json.loads(body)
        self.server.requests.append(request)
        self.server.keys.append(self.headers.get("Authorization", ""))
        self.server.next_fault()(self, request)

    def do_GET(self) -> None:
        """List the models."""
        self.server.keys.append(self.headers.get("Authorization", ""))
        self.server.listing(self, {})

    def log_message(self, format: str, *arguments: Any) -> None:  # noqa: A002 - the name in http.server
        """Say nothing."""

    def reply(
        self,
        body: object,
        status: int = 200,
        content_type: str = "application/json",
        headers: dict[str, str] | None = None,
    ) -> None:
        """Send a whole response; text and bytes as they are, anything else as JSON."""
        data = body if isinstance(body, bytes) else body if isinstance(body, str) else json.dumps(body)
        data = data.encode() if isinstance(data, str) else data
        self.send_response(status)
        for name, value in {
            "Content-Type": content_type,
            "Content-Length": str(len(data)),
            **(headers or {}),
        }.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(data)


class FaultServer(ThreadingHTTPServer):
    """Plays a script of faults; its last line is repeated."""

    daemon_threads = True

    def __init__(self, script: list[Fault]) -> None:
        super().__init__(("127.0.0.1", 0), Wire)
        self.script = script
        self.requests: list[Request] = []
        self.keys: list[str] = []
        self.stopped = threading.Event()
        self.listing: Fault = lists("m")
        self._position = 0
        self._lock = threading.Lock()

    @property
    def url(self) -> str:
        """The base URL."""
        return f"http://127.0.0.1:{self.server_port}/v1"

    def next_fault(self) -> Fault:
        """What to do now."""
        with self._lock:
            fault = self.script[min(self._position, len(self.script) - 1)]
            self._position += 1
        return fault

    def handle_error(self, request: object, client_address: object) -> None:
        """A client that hangs up on a fault is expected."""


@contextmanager
def serving(*script: Fault) -> Iterator[FaultServer]:
    """A server that plays a script."""
    server = FaultServer(list(script))
    thread = threading.Thread(target=lambda: server.serve_forever(poll_interval=0.01), daemon=True)
    thread.start()
    try:
        yield server
    finally:
        server.stopped.set()
        server.shutdown()
        server.server_close()
        thread.join()


def completion(
    request: Request, content: str | None, usage: object = "plausible", finish: str = "stop", **message: Any
) -> dict[str, Any]:
    """A chat completion with this content, as a tool call where tools were offered."""
    told = {"role": "assistant", "content": content, **message}
    if request.get("tools") and content is not None:
        function = {"name": request["tools"][0]["function"]["name"], "arguments": content}
        told |= {"content": None, "tool_calls": [{"id": "c1", "type": "function", "function": function}]}
    read = len(json.dumps(request["messages"], ensure_ascii=False)) // 4
    body = {
        "id": "1",
        "object": "chat.completion",
        "created": 1,
        "model": "m",
        "choices": [{"index": 0, "message": told, "finish_reason": finish}],
    }
    plausible = {"prompt_tokens": read, "completion_tokens": 100, "total_tokens": read + 100}
    return body | ({"usage": plausible if usage == "plausible" else usage} if usage else {})


def says(content: object, **options: Any) -> Fault:
    """Answer with this content; anything but text as JSON."""
    text = content if isinstance(content, str) or content is None else json.dumps(content, ensure_ascii=False)
    return lambda wire, request: wire.reply(completion(request, text, **options))


def sends(body: object, status: int = 200, **options: Any) -> Fault:
    """Send this body."""
    return lambda wire, _: wire.reply(body, status, **options)


def lists(*models: str) -> Fault:
    """List these models."""
    return sends({"object": "list", "data": [{"id": name, "object": "model"} for name in models]})


def fails(status: int, message: str = "no", code: str | None = None, **headers: str) -> Fault:
    """Send an error as OpenAI does; ``retry_after="1"`` is the header Retry-After."""
    error = {"error": {"message": message, "type": "error", "code": code, "param": None}}
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    return sends(error, status, headers=named)


def refuses(pattern: str, otherwise: Fault) -> Fault:
    """Refuse with 400 any request that has this word in it, and do otherwise with any other."""

    def fault(wire: Wire, request: Request) -> None:
        refused = pattern in request or pattern in json.dumps(request.get("response_format") or {})
        (fails(400, f"Unsupported parameter: '{pattern}'") if refused else otherwise)(wire, request)

    return fault


def lacks_room(wire: Wire, request: Request) -> None:
    """Refuse any limit of an answer as vLLM does where question and limit are more than the context."""
    asked = "max_tokens" in request or "max_completion_tokens" in request
    told = "maximum context length is 8192 tokens, but you requested 9000 (8000 in the completion)"
    (fails(400, told) if asked else GOOD)(wire, request)


def compressed(fault: Fault, *, cut: bool = False) -> Fault:
    """Send what another fault sends, compressed though nobody has asked for it, whole or without its end."""

    def sent(wire: Wire, request: Request) -> None:
        plain = wire.reply

        def reply(body: object, **options: Any) -> None:
            data = gzip.compress(json.dumps(body).encode())
            headers = {"Content-Encoding": "gzip"}
            plain(data[: len(data) // 2] if cut else data, headers=headers, **options)

        wire.reply = reply  # type: ignore[method-assign,assignment]  # for this response only
        fault(wire, request)
        wire.reply = plain  # type: ignore[method-assign]  # and back

    return sent


def hangs(wire: Wire, _: Request) -> None:
    """Say nothing."""
    wire.server.stopped.wait(10)


def drips(wire: Wire, _: Request) -> None:
    """Send a byte now and then, so that no read ever takes too long."""
    _promise(wire, 10_000)
    while not wire.server.stopped.wait(0.05):
        wire.wfile.write(b" ")
        wire.wfile.flush()


def cuts(wire: Wire, request: Request) -> None:
    """Send half of a good answer and hang up."""
    data = json.dumps(completion(request, json.dumps(ANSWER))).encode()
    _promise(wire, len(data))
    wire.wfile.write(data[: len(data) // 2])
    wire.close_connection = True


def cuts_unnoticed(wire: Wire, request: Request) -> None:
    """Send half of a good answer as if it were all."""
    data = json.dumps(completion(request, json.dumps(ANSWER))).encode()
    wire.reply(data[: len(data) // 2])


def resets(wire: Wire, _: Request) -> None:
    """Reset the connection."""
    wire.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    wire.close_connection = True


def _promise(wire: Wire, length: int) -> None:
    wire.send_response(200)
    wire.send_header("Content-Type", "application/json")
    wire.send_header("Content-Length", str(length))
    wire.end_headers()


GOOD = says(ANSWER)
