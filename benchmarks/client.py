"""What our client costs beside openai's and instructor's own: python -m benchmarks.client.

An endpoint on this machine, a process of its own, gives the answer that a model gave to the example article
(`cassettes/tcfo.json`). First requests one after the other, with no wait: CPU time of this process for each.
Then many in flight, each answered after a set time: articles a second. The ways take turns in several rounds,
and the median counts. langextract runs in an environment of its own, one request an article:

    python3 -m venv .venv-langextract
    .venv-langextract/bin/pip install 'langextract[openai]==1.7.1'
"""

import argparse
import asyncio
import json
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from benchmarks.machine import describe
from benchmarks.plain import PlainExtraction
from summariser.engines.llm.engine import LanguageModelEngine
from summariser.engines.protocol import Draft
from summariser.pipeline import run
from summariser.schemas.article import Article
from summariser.schemas.report import Report
from summariser.settings import load_settings
from summariser.source import Source

ROOT = Path(__file__).parents[1]
ARTICLE = ROOT / "examples" / "tcfo.txt"
CASSETTE = ROOT / "cassettes" / "tcfo.json"
LANGEXTRACT = ROOT / ".venv-langextract" / "bin" / "python"

OPENAI, INSTRUCTOR = "AsyncOpenAI", "instructor"
OURS, WHOLE = "summariser, answer read", "summariser, grounded and verified"

Ask = Callable[[], Awaitable[Any]]
Measured = dict[str, list[float]]


@dataclass(frozen=True, slots=True)
class Unrepaired:
    """Our engine, asked once an article: every way sends the same number of requests."""

    engine: LanguageModelEngine
    name: str = "llm"
    model: str | None = "loopback"
    prompt: str | None = None

    async def extract(self, source: Source) -> Draft:
        """The answer."""
        return await self.engine.extract(source)


def recorded() -> tuple[dict[str, Any], str]:
    """The request for the example article, and the answer to it."""
    (turn, *_) = json.loads(CASSETTE.read_text(encoding="utf-8"))
    return turn["request"], turn["response"]["choices"][0]["message"]["content"]


@contextmanager
def endpoint(answers: dict[str, str], seconds: float) -> Iterator[str]:
    """The address of an endpoint that waits so long before each answer."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "answers.json"
        path.write_text(json.dumps(answers), encoding="utf-8")
        command = [sys.executable, "-m", "benchmarks.loopback", str(path), str(seconds)]
        with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
            assert process.stdout  # noqa: S101 - it was asked for
            try:
                yield process.stdout.readline().strip()
            finally:
                process.terminate()


@asynccontextmanager
async def ways(url: str) -> AsyncIterator[dict[str, Ask]]:
    """Every way to ask, by name."""
    import instructor
    from openai import AsyncOpenAI

    request, _ = recorded()
    unformed = {name: value for name, value in request.items() if name != "response_format"}
    client = AsyncOpenAI(api_key="none", base_url=url, max_retries=0)
    plain: Any = instructor.from_openai(client, mode=instructor.Mode.JSON_SCHEMA)
    engine = LanguageModelEngine(load_settings(engine="llm", model="loopback", base_url=url))
    article = Article(ARTICLE.read_text(encoding="utf-8"))
    source = Source.from_article(article)
    yield {
        OPENAI: lambda: client.chat.completions.create(**request),
        INSTRUCTOR: lambda: plain.chat.completions.create(
            response_model=PlainExtraction, max_retries=0, **unformed
        ),
        OURS: lambda: engine.extract(source),
        WHOLE: lambda: run(article, Unrepaired(engine)),
    }
    await client.close()
    await engine.aclose()


async def cpu_of(ask: Ask, requests: int) -> float:
    """CPU milliseconds a request, one after the other."""
    started = time.process_time()
    for _ in range(requests):
        await ask()
    return (time.process_time() - started) / requests * 1000


async def rate_of(ask: Ask, articles: int, in_flight: int) -> float:
    """Articles a second with so many in flight."""
    waiting = iter(range(articles))

    async def work() -> None:
        for _ in waiting:
            await ask()

    started = time.perf_counter()
    await asyncio.gather(*(work() for _ in range(in_flight)))
    return articles / (time.perf_counter() - started)


async def in_turns(url: str, rounds: int, measure: Callable[[Ask], Awaitable[float]]) -> Measured:
    """Each way measured so often, in turns, after one request that warms it up."""
    async with ways(url) as asks:
        measured: Measured = {name: [] for name in asks}
        for ask in asks.values():
            await ask()
        for _ in range(rounds):
            for name, ask in asks.items():
                measured[name].append(await measure(ask))
    return measured


def as_langextract(report: Report) -> str:
    """What is in a report, as langextract wants it answered."""
    texts = [
        *(("name", entity.name, entity.en) for entity in report.entities),
        *(("figure", one.text, one.label.en) for event in report.events for one in event.figures),
        *(("date", event.time.text, None) for event in report.events if event.time),
        *(("quote", quote.text, quote.en) for quote in report.quotes),
    ]
    return json.dumps(
        {"extractions": [{kind: text, f"{kind}_attributes": {"en": en}} for kind, text, en in texts]},
        ensure_ascii=False,
    )


def langextract(python: Path, url: str, articles: int, in_flight: int) -> dict[str, Any]:
    """What langextract measures of itself."""
    script = Path(__file__).with_name("langextract_client.py")
    command = [str(python), str(script), url, str(ARTICLE), str(articles), str(in_flight)]
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    measured: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return measured


def measure(arguments: argparse.Namespace) -> dict[str, Any]:
    """All figures."""
    _, answer = recorded()
    with endpoint({"wire": answer}, 0) as url:
        report = asyncio.run(_report(f"{url}/wire/v1"))
        cpu = asyncio.run(
            in_turns(f"{url}/wire/v1", arguments.rounds, lambda ask: cpu_of(ask, arguments.requests))
        )
    rates: Measured
    other: dict[str, Any] | None = None
    with endpoint({"wire": answer, "lx": as_langextract(report)}, arguments.seconds) as url:

        def rate(ask: Ask) -> Awaitable[float]:
            return rate_of(ask, arguments.articles, arguments.in_flight)

        rates = asyncio.run(in_turns(f"{url}/wire/v1", arguments.rounds, rate))
        if arguments.langextract.exists():
            other = langextract(
                arguments.langextract, f"{url}/lx/v1", arguments.articles, arguments.in_flight
            )
    rows = {
        name: {"cpu": statistics.median(cpu[name]), "rate": statistics.median(rates[name])} for name in cpu
    }
    return {"rows": rows, "langextract": other and other | {"rate": arguments.articles / other["seconds"]}}


async def _report(url: str) -> Report:
    async with ways(url) as asks:
        report: Report = await asks[WHOLE]()
    return report


def show(measured: dict[str, Any], arguments: argparse.Namespace) -> None:
    """Print the table."""
    rows = measured["rows"]
    print(f"{arguments.in_flight} in flight, {arguments.seconds:g} s each, {arguments.rounds} rounds\n")
    print(f"{'':34} {'CPU ms a request':>17} {'over AsyncOpenAI':>17} {'articles/s':>11}")
    for name, row in rows.items():
        over = row["cpu"] - rows[OPENAI]["cpu"]
        print(f"{name:34} {row['cpu']:17.2f} {over:17.2f} {row['rate']:11.1f}")
    other = measured["langextract"]
    if other:
        name = f"langextract {other['version']}, aligned"
        print(f"{name:34} {other['cpu'] / arguments.articles * 1000:17.2f} {'':17} {other['rate']:11.1f}")
    else:
        print(f"langextract: skipped, {arguments.langextract} is missing (see --help)")
    print(f"\nof instructor's rate: {rows[OURS]['rate'] / rows[INSTRUCTOR]['rate']:.0%}")


def main() -> None:
    """Print the table, or everything as JSON."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--requests", type=int, default=60, help="one after the other, each round")
    parser.add_argument("--articles", type=int, default=192, help="many in flight, each round")
    parser.add_argument("--in-flight", type=int, default=32)
    parser.add_argument("--seconds", type=float, default=0.2, help="until an answer comes")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--langextract", type=Path, default=LANGEXTRACT, help="its environment's Python")
    parser.add_argument("--json", action="store_true")
    arguments = parser.parse_args()
    measured = measure(arguments)
    if arguments.json:
        print(json.dumps({"machine": describe(), **measured}, ensure_ascii=False, indent=1))
    else:
        print(describe())
        show(measured, arguments)


if __name__ == "__main__":
    main()
