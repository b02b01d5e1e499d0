"""An endpoint on this machine that gives prepared answers after a set time; a process of its own.

    python -m benchmarks.loopback ANSWERS SECONDS

ANSWERS is a JSON file: the content of the answer by the first part of the path, ``{"wire": "{…}"}`` for
``/wire/v1/chat/completions``. The first line printed is the address.
"""

import asyncio
import json
import sys
from pathlib import Path

LENGTH = b"content-length:"


def completion(content: str) -> bytes:
    """A whole response with this content."""
    body = json.dumps(
        {
            "id": "1",
            "object": "chat.completion",
            "created": 1,
            "model": "loopback",
            "choices": [
                {"index": 0, "message": {"role": "assistant", "content": content}, "finish_reason": "stop"}
            ],
            "usage": {"prompt_tokens": 5000, "completion_tokens": 2500, "total_tokens": 7500},
        },
        ensure_ascii=False,
    ).encode()
    return b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n%b" % (
        len(body),
        body,
    )


async def serve(answers: dict[str, bytes], seconds: float) -> None:
    """Answer until the process is ended."""

    async def talk(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        while True:
            try:
                head = await reader.readuntil(b"\r\n\r\n")
            except asyncio.IncompleteReadError:
                break
            line, *fields = head.split(b"\r\n")
            length = next(field[len(LENGTH) :] for field in fields if field.lower().startswith(LENGTH))
            await reader.readexactly(int(length))
            await asyncio.sleep(seconds)
            writer.write(answers[line.split(b"/")[1].decode()])
        writer.close()

    server = await asyncio.start_server(talk, "127.0.0.1", 0, limit=1 << 20)
    host, port = server.sockets[0].getsockname()
    print(f"http://{host}:{port}", flush=True)
    await server.serve_forever()


if __name__ == "__main__":
    contents = json.loads(Path(sys.argv[1]).read_text(encoding="utf-8"))
    asyncio.run(serve({name: completion(text) for name, text in contents.items()}, float(sys.argv[2])))
