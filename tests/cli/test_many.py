"""Many articles: nothing lost, nothing paid twice, whatever happens in between."""

import json
import os
import random
import re
import signal
import subprocess
import sys
import time
from collections import Counter
from pathlib import Path

import psutil
import pytest
from sqlalchemy import select

from summariser.storage.store import Store
from summariser.storage.tables import answers
from tests.engines.llm.answers import ARTICLE
from tests.engines.llm.fault_server import GOOD, FaultServer, Request, Wire, serving

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="signals of Unix")

ARTICLES, KILLS = 16, 2
_NUMBER = re.compile(r"Это сообщение номер (\d+)\.")


def slowly(wire: Wire, request: Request) -> None:
    """Answer well, after a moment."""
    wire.server.stopped.wait(0.1)
    GOOD(wire, request)


@pytest.fixture
def articles(tmp_path: Path) -> Path:
    """A file of different articles."""
    path = tmp_path / "articles.jsonl"
    lines = (
        json.dumps({"text": f"{ARTICLE} Это сообщение номер {number}."}, ensure_ascii=False)
        for number in range(ARTICLES)
    )
    path.write_text("\n".join(lines), encoding="utf-8")
    return path


def asked(server: FaultServer, since: int = 0) -> Counter[int]:
    """How often each article was asked about."""
    found = (_NUMBER.search(request["messages"][-1]["content"]) for request in server.requests[since:])
    return Counter(int(match[1]) for match in found if match)


def but_for_times(path: Path) -> list[dict[str, object]]:
    """The reports of a file, without when and how long."""
    reports = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    for report in reports:
        report["provenance"] |= {"seconds": 0, "created": ""}
    return reports


def committed(place: str) -> int:
    """How many answers a store has."""
    with Store(place) as store, store._database.reading() as connection:
        return len(connection.execute(select(answers.c.key)).all())


def test_a_run_that_is_killed_again_and_again_is_completed(
    command: list[str], environment: dict[str, str], articles: Path, tmp_path: Path, place: str
) -> None:
    """Whole, equal to an undisturbed run but for times, and nothing that was answered is asked again."""
    killed, undisturbed = tmp_path / "killed.jsonl", tmp_path / "undisturbed.jsonl"
    dice = random.Random(4)  # noqa: S311 - no secret
    with serving(slowly) as server:
        run = [*command, "summarise", str(articles), "-q", "--concurrency", "4", "--model", "m"]
        run += ["--base-url", server.url, "--store"]
        kept = 0
        for _ in range(KILLS):
            process = subprocess.Popen([*run, place, "-o", str(killed)], env=environment, cwd=tmp_path)
            while committed(place) < kept + 4:
                assert process.poll() is None, "it ended before it was killed"
                time.sleep(0.02)
            time.sleep(dice.random() / 5)
            process.send_signal(signal.SIGKILL)
            process.wait()
            kept, asked_before = committed(place), len(server.requests)
        subprocess.run([*run, place, "-o", str(killed)], env=environment, cwd=tmp_path, check=True)
        assert len(asked(server, asked_before)) == ARTICLES - kept
        assert max(asked(server, asked_before).values()) == 1
        assert asked(server).total() <= ARTICLES + KILLS * 4
        subprocess.run(
            [*run, str(tmp_path / "another.db"), "-o", str(undisturbed)],
            env=environment,
            cwd=tmp_path,
            check=True,
        )
    assert but_for_times(killed) == but_for_times(undisturbed)
    assert not list(tmp_path.glob(".*.tmp"))


def test_two_processes_ask_for_each_article_once(
    command: list[str], environment: dict[str, str], articles: Path, tmp_path: Path, place: str
) -> None:
    """And both have all of it in the end."""
    Store(place).close()
    with serving(slowly) as server:
        each = [*command, "summarise", str(articles), "-q", "--store", place, "--concurrency", "8"]
        each += ["--model", "m", "--base-url", server.url, "-o"]
        both = [
            subprocess.Popen([*each, str(tmp_path / name)], env=environment, cwd=tmp_path)
            for name in ("one.jsonl", "other.jsonl")
        ]
        assert [process.wait(timeout=120) for process in both] == [0, 0]
        assert asked(server) == Counter(range(ARTICLES))
    assert but_for_times(tmp_path / "one.jsonl") == but_for_times(tmp_path / "other.jsonl")


@pytest.fixture
def bridges(tmp_path: Path) -> Path:
    """A file of many articles for the embedded engine."""
    path = tmp_path / "bridges.jsonl"
    lines = (json.dumps({"text": f"В Оше открыли мост длиной {number} метров."}) for number in range(400))
    path.write_text("\n".join(lines), encoding="utf-8")
    return path


def test_ctrl_c_ends_all_processes(
    command: list[str], environment: dict[str, str], bridges: Path, tmp_path: Path
) -> None:
    """One line, 130, and nobody is left behind."""
    process = subprocess.Popen(
        [*command, "summarise", str(bridges), "-o", "out.jsonl", "--no-store", "-q", "--concurrency", "2"],
        stderr=subprocess.PIPE,
        env=environment,
        cwd=tmp_path,
        text=True,
        start_new_session=True,
    )
    while len(workers := psutil.Process(process.pid).children()) < 2:
        assert process.poll() is None
        time.sleep(0.05)
    os.killpg(process.pid, signal.SIGINT)  # as a terminal does it: to all of them
    _, said = process.communicate(timeout=60)
    assert (process.returncode, said) == (130, "summariser: interrupted\n")
    assert not any(worker.is_running() for worker in workers)


def test_a_terminal_gets_a_bar(
    command: list[str], environment: dict[str, str], bridges: Path, tmp_path: Path
) -> None:
    """Done, failed, withheld and when it will be over; elsewhere only the account at the end."""
    bridges.write_text("\n".join(bridges.read_text(encoding="utf-8").splitlines()[:6]), encoding="utf-8")
    primary, secondary = os.openpty()
    done = subprocess.Popen(
        [*command, "summarise", str(bridges), "gone.txt", "-o", "out.jsonl", "--no-store"],
        stderr=secondary,
        env=environment | {"TERM": "xterm", "COLUMNS": "120"},
        cwd=tmp_path,
    )
    os.close(secondary)
    shown = b""
    try:
        while chunk := os.read(primary, 4096):
            shown += chunk
    except OSError:  # what Linux says when the other side has closed
        pass
    os.close(primary)
    assert done.wait() == 3
    text = shown.decode()
    assert "done" in text
    assert "ETA" in text
    assert "summariser: 6 of 7 done, 1 failed (UnreadableInput 1), " in text
