"""Malformed JSON as language models write it, put through the reader of answers: never a crash, never a hang.

``python -m benchmarks.answers --data DATA`` reads ``DATA/json_bad_outputs``.
"""

import argparse
import base64
import json
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from pydantic import ValidationError

from summariser.engines.llm.strict_json import MalformedJson, parse_answer
from summariser.engines.llm.wire import WireExtraction


def records(folder: Path) -> Iterator[str | bytes]:
    """Every output as it came."""
    for path in sorted(folder.glob("*.jsonl")):
        for line in path.read_text(encoding="utf-8").rstrip().split("\n"):
            record = json.loads(line)
            yield record["raw"] if record["raw"] is not None else base64.b64decode(record["raw_base64"])


def outcome(output: str | bytes) -> str:
    """What the reader makes of it; anything but these four is a fault of the reader."""
    try:
        WireExtraction.model_validate_json(output)
    except ValidationError:
        pass
    else:
        return "the object asked for"
    if isinstance(output, bytes):
        try:
            output = output.decode()
        except UnicodeDecodeError:
            return "no UTF-8"
    try:
        parse_answer(output)
    except MalformedJson:
        return "no JSON"
    return "JSON, but not the object asked for"


def main() -> None:
    """Count the outcomes."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    folder = parser.parse_args().data / "json_bad_outputs"
    if not folder.is_dir():
        raise SystemExit(f"skipped: there is no {folder}")
    outcomes: Counter[str] = Counter()
    slowest = 0.0
    for output in records(folder):
        started = time.perf_counter()
        outcomes[outcome(output)] += 1
        slowest = max(slowest, time.perf_counter() - started)
    for name, count in outcomes.most_common():
        print(f"{count:5d}  {name}")
    print(f"{outcomes.total():5d}  in all, none crashed; the slowest took {1000 * slowest:.1f} ms")


if __name__ == "__main__":
    main()
