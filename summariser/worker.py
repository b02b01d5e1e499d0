"""A process that summarises with the embedded engine, article after article: ``python -m summariser.worker``.

On standard input it gets an article a line, as JSON; on standard output it gives a line for each: "report"
or "error", a space, JSON. It ends with its input, so it never outlives the process that asks.
"""

import asyncio
import json
import os
import signal
import sys
from collections.abc import Mapping

from summariser.errors import InternalError, SummariserError, internal

THREADS = ("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "MKL_NUM_THREADS")
"""There is a process for every core, so none of them needs a second thread."""


def work(sentences: int | None) -> None:
    """Answer every article; models are loaded at the first.

    Args:
        sentences: how many pairs a summary has.
    """
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the process that asks: it ends this one
    for name in THREADS:
        os.environ[name] = "1"
    answers = os.fdopen(os.dup(sys.stdout.fileno()), "w", encoding="utf-8")
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())  # what a library may print is no answer
    from summariser.engines.embedded.engine import EmbeddedEngine
    from summariser.pipeline import run
    from summariser.rendering.jsonlines import render_json
    from summariser.schemas.article import Article

    engine = EmbeddedEngine(sentences=sentences)
    for line in sys.stdin.buffer:
        try:
            report = asyncio.run(run(Article.model_validate(json.loads(line)), engine))
            answer = f"report {render_json(report)}"
        except SummariserError as error:
            answer = f"error {as_record(error)}"
        except Exception as error:  # noqa: BLE001 - a fault of the program must not cost the other articles
            answer = f"error {as_record(internal(error))}"
        print(answer, file=answers, flush=True)


def as_record(error: SummariserError) -> str:
    """An error for another process, as JSON."""
    fields = {"what": error.what, "where": error.where, "remedy": error.remedy}
    return json.dumps({"name": type(error).__name__, **fields})


def from_record(record: Mapping[str, str]) -> SummariserError:
    """The error that another process had."""
    kinds = {kind.__name__: kind for kind in _below(SummariserError)}
    kind = kinds.get(record["name"], InternalError)
    return kind(record["what"], where=record["where"], remedy=record["remedy"])


def _below(kind: type[SummariserError]) -> list[type[SummariserError]]:
    return [kind, *(lower for child in kind.__subclasses__() for lower in _below(child))]


if __name__ == "__main__":
    work(int(sys.argv[1]) if len(sys.argv) > 1 else None)
