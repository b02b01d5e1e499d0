"""Is anything lost, or paid twice, when a run is killed again and again?

A run over 500 articles against a loopback model is killed with SIGKILL at 20 random moments and restarted
each time. In the end its reports must be those of an undisturbed run, byte for byte but for times; no answer
that was committed may have been asked for again. Then two processes share 200 articles. On SQLite and, where
its server is installed, on PostgreSQL::

    python -m benchmarks.kills [--articles 500] [--kills 20] [--seed 1] [--postgres]
"""

import argparse
import json
import os
import random
import re
import signal
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import func, select

from benchmarks.machine import describe
from summariser.storage.store import Store
from summariser.storage.tables import answers, reports
from tests.engines.llm.answers import ARTICLE
from tests.engines.llm.fault_server import GOOD, FaultServer, Request, Wire, serving
from tests.storage.postgres import cluster

CONCURRENCY = 8
SECONDS = 0.05
"""That the model takes for an answer."""

_NUMBER = re.compile(r"Это сообщение номер (\d+)\.")


def answering(wire: Wire, request: Request) -> None:
    """Answer well, after a moment."""
    time.sleep(SECONDS)
    GOOD(wire, request)


def write_articles(path: Path, count: int) -> None:
    """A file of so many different articles."""
    with path.open("w", encoding="utf-8") as stream:
        for number in range(count):
            record = {"text": f"{ARTICLE} Это сообщение номер {number}."}
            stream.write(json.dumps(record, ensure_ascii=False) + "\n")


def command(inputs: Path, output: Path, store: str, server: FaultServer) -> list[str]:
    """The run, as a user starts it."""
    rest = ["--model", "m", "--base-url", server.url, "--concurrency", str(CONCURRENCY), "-q"]
    return [
        *(sys.executable, "-m", "summariser", "summarise", str(inputs), "-o", str(output)),
        *("--store", store, *rest),
    ]


def asked(server: FaultServer, since: int = 0) -> Counter[int]:
    """How often each article was asked about."""
    found = (_NUMBER.search(request["messages"][-1]["content"]) for request in server.requests[since:])
    return Counter(int(match[1]) for match in found if match)


def kept(store: str) -> tuple[set[str], int]:
    """The keys of the committed answers, and the number of reports."""
    with Store(store) as opened, opened._database.reading() as connection:
        keys = set(connection.execute(select(answers.c.key)).scalars())
        return keys, connection.execute(select(func.count()).select_from(reports)).scalar_one()


def content(path: Path) -> list[bytes]:
    """The reports of a file, without when and how long."""
    lines = path.read_bytes().splitlines()
    return [re.sub(rb'"seconds":[\d.]+|"created":"[^"]*"', b"", line) for line in lines]


def kill_again_and_again(place: str, folder: Path, arguments: argparse.Namespace, name: str) -> bool:
    """True where nothing was lost and nothing paid twice."""
    dice = random.Random(arguments.seed)  # noqa: S311 - no secret
    inputs, killed, undisturbed = (folder / f"{name}-{what}.jsonl" for what in ("in", "killed", "whole"))
    write_articles(inputs, arguments.articles)
    asked_again = wasted = 0
    began = time.perf_counter()
    with serving(answering) as server:
        for number in range(arguments.kills):
            _, before = kept(place)
            target = arguments.articles * (number + 1) // (arguments.kills + 1)
            process = subprocess.Popen(command(inputs, killed, place, server))
            while process.poll() is None and kept(place)[1] < max(target, before + 1):
                time.sleep(0.05)
            time.sleep(dice.random() * 0.5)
            process.send_signal(signal.SIGKILL)
            process.wait()
            committed, _ = kept(place)
            mark = len(server.requests)
            wasted = mark - len(committed)
            print(f"  {name}: kill {number + 1:2}: {len(committed)} answers kept, {mark} asked", flush=True)
        committed, _ = kept(place)
        mark = len(server.requests)
        subprocess.run(command(inputs, killed, place, server), check=True)
        last = asked(server, mark)
        asked_again = last.total() - (arguments.articles - len(committed))
        total = asked(server).total()
        subprocess.run(command(inputs, undisturbed, str(folder / f"{name}-another.db"), server), check=True)
    equal = content(killed) == content(undisturbed)
    complete = len(content(killed)) == arguments.articles
    print(
        f"{name}: {arguments.articles} articles, {arguments.kills} kills: "
        f"complete {complete}, equal {equal}, "
        f"asked for {total} ({wasted} in the air when killed), asked again {asked_again}, "
        f"{time.perf_counter() - began:.0f} s"
    )
    return equal and complete and not asked_again and wasted <= arguments.kills * CONCURRENCY


def share(place: str, folder: Path, name: str, count: int = 200) -> bool:
    """True where two processes at once ask for each article once, and both have all."""
    inputs = folder / f"{name}-shared.jsonl"
    outputs = [folder / f"{name}-shared-{number}.jsonl" for number in (1, 2)]
    write_articles(inputs, count)
    with serving(answering) as server:
        both = [subprocess.Popen(command(inputs, output, place, server)) for output in outputs]
        codes = [process.wait() for process in both]
        once = asked(server) == Counter(range(count))
    same = content(outputs[0]) == content(outputs[1]) and len(content(outputs[0])) == count
    print(f"{name}: two processes, {count} articles: each asked for once {once}, both have all {same}")
    return once and same and codes == [0, 0]


@contextmanager
def places(folder: Path, *, postgres: bool) -> Iterator[dict[str, tuple[str, str]]]:
    """Two empty stores of each kind."""
    found = {"SQLite": (str(folder / "killed.db"), str(folder / "shared.db"))}
    if not postgres:
        yield found
        return
    with cluster() as server:
        yield found | {"PostgreSQL": (server.make_database(), server.make_database())}


def main() -> None:
    """Kill and count."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--articles", type=int, default=500)
    parser.add_argument("--kills", type=int, default=20)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--postgres", action="store_true")
    arguments = parser.parse_args()
    print(describe())
    os.environ.setdefault("OPENAI_API_KEY", "")
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        with places(folder, postgres=arguments.postgres) as found:
            good = [
                check
                for kind, (killed, shared) in found.items()
                for check in (
                    kill_again_and_again(killed, folder, arguments, kind),
                    share(shared, folder, kind),
                )
            ]
    sys.exit(0 if all(good) else 1)


if __name__ == "__main__":
    main()
