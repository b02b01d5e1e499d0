"""How fast the embedded engine is, whole pipeline, on one core: python -m benchmarks.speed --data DIR.

Articles are real ones, joined or cut to 4,000 characters at a paragraph. Processor time tells more than the
clock where other work shares the machine. Peak memory is that of this process after all of the articles; a
cold start is a whole process that summarises one article, from the start of Python.
"""

import argparse
import json
import os
import resource
import statistics
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

os.environ |= {"OPENBLAS_NUM_THREADS": "1", "OMP_NUM_THREADS": "1"}

from benchmarks.machine import describe
from summariser import Summariser

LENGTH = 4_000
ARTICLE = Path(__file__).parents[1] / "examples" / "tcfo.txt"
COLD = """
from pathlib import Path
from summariser import summarise
summarise(Path({path!r}).read_text("utf-8"), engine="embedded")
"""


def articles(data: Path) -> Iterator[str]:
    """Different texts of about 4,000 characters, cut at the end of a line."""
    text = ""
    for name in ("news_samples", "nerel", "factrueval2016", "runormas_named"):
        with (data / name / "open.jsonl").open(encoding="utf-8") as lines:
            for line in lines:
                text += json.loads(line)["text"] + "\n"
                if len(text) >= LENGTH:
                    cut = text.rfind("\n", 0, LENGTH) + 1 or LENGTH
                    yield text[:cut]
                    text = ""


def warm(texts: list[str]) -> None:
    """Articles a second once everything is loaded, and the peak memory of this process."""
    with Summariser("embedded") as summariser:
        summariser.summarise(texts[0])
        seconds = []
        begun = time.process_time()
        for text in texts:
            started = time.perf_counter()
            summariser.summarise(text)
            seconds.append(time.perf_counter() - started)
        processor = len(texts) / (time.process_time() - begun)
    rate, characters = len(texts) / sum(seconds), statistics.mean(map(len, texts))
    print(f"warm        {rate:6.1f} articles/s ({len(texts)} of {characters:.0f} characters)")
    print(f"            {processor:6.1f} articles a second of processor time")
    print(
        f"            {statistics.median(seconds) * 1000:6.1f} ms median, {max(seconds) * 1000:.1f} ms worst"
    )
    print(f"peak memory {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:6.0f} MB")


def cold(runs: int) -> None:
    """Seconds of a whole process for its first article."""
    seconds = []
    for _ in range(runs):
        started = time.perf_counter()
        subprocess.run([sys.executable, "-c", COLD.format(path=str(ARTICLE))], check=True)
        seconds.append(time.perf_counter() - started)
    print(f"cold        {statistics.median(seconds):6.2f} s median of {runs}, {max(seconds):.2f} s worst")


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--articles", type=int, default=100)
    parser.add_argument("--runs", type=int, default=5)
    arguments = parser.parse_args()
    texts = [text for text, _ in zip(articles(arguments.data), range(arguments.articles), strict=False)]
    print(describe())
    warm(texts)
    cold(arguments.runs)


if __name__ == "__main__":
    main()
