"""Does the ten-thousandth article cost what the first did? Memory and time of one long run.

Short articles from JSONL go to a loopback model that answers at once, through the command, with a store::

    python -m benchmarks.many [--articles 10000]
"""

import argparse
import json
import multiprocessing
import subprocess
import sys
import tempfile
import time
from multiprocessing.connection import Connection
from pathlib import Path

import psutil

from benchmarks.machine import describe
from tests.engines.llm.answers import ARTICLE
from tests.engines.llm.fault_server import GOOD, Request, Wire, serving

STEP = 1000


def serve(url: "Connection[str, None]") -> None:
    """A model in a process of its own, so that its work is not measured."""

    def answer(wire: Wire, request: Request) -> None:
        wire.server.requests.clear()
        wire.server.keys.clear()
        GOOD(wire, request)

    with serving(answer) as server:
        url.send(server.url)
        time.sleep(1e6)


def measured(process: "psutil.Popen", output: Path) -> list[tuple[float, float, float]]:
    """Wall time, processor time and memory (MB) at every `STEP` reports in the draft of the output."""
    marks: list[tuple[float, float, float]] = []
    lines = position = 0
    draft: Path | None = None
    began = time.perf_counter()
    while process.poll() is None:
        time.sleep(0.02)
        draft = draft or next(output.parent.glob(f".{output.name}.*"), None)
        if draft is None or not draft.exists():
            continue
        with draft.open("rb") as stream:
            stream.seek(position)
            new = stream.read()
        position += len(new)
        lines += new.count(b"\n")
        if lines >= STEP * (len(marks) + 1):
            used = process.cpu_times()
            memory = process.memory_info().rss / 1e6
            marks.append((time.perf_counter() - began, used.user + used.system, memory))
    return marks


def main() -> None:
    """Run and measure."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--articles", type=int, default=10_000)
    count = parser.parse_args().articles
    print(describe())
    ours, theirs = multiprocessing.Pipe(duplex=False)
    model = multiprocessing.get_context("spawn").Process(target=serve, args=(theirs,), daemon=True)
    model.start()
    with tempfile.TemporaryDirectory() as name:
        inputs, output = Path(name, "in.jsonl"), Path(name, "out.jsonl")
        with inputs.open("w", encoding="utf-8") as stream:
            for number in range(count):
                record = {"text": f"{ARTICLE} Это сообщение номер {number}."}
                stream.write(json.dumps(record, ensure_ascii=False) + "\n")
        command = [sys.executable, "-m", "summariser", "summarise", str(inputs), "-o", str(output), "-q"]
        command += ["--model", "m", "--base-url", ours.recv(), "--store", str(Path(name, "store.db"))]
        process = psutil.Popen(command, stdout=subprocess.DEVNULL)
        marks = measured(process, output)
        print(f"exit code {process.wait()}, {len(output.read_bytes().splitlines())} reports")
    model.kill()
    print("articles   ms an article   processor ms   memory MB")
    before = (0.0, 0.0)
    for number, (wall, used, memory) in enumerate(marks, 1):
        each, work = (1000 * (now - then) / STEP for now, then in zip((wall, used), before, strict=True))
        print(f"{number * STEP:>8}   {each:>13.1f}   {work:>12.1f}   {memory:>9.0f}")
        before = (wall, used)


if __name__ == "__main__":
    main()
