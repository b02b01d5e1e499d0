"""Quotes looked for by other programs' finders; `benchmarks.grounding` runs it where they are installed.

    python benchmarks/other_finders.py NAME < quotes.jsonl

Reads lines {"source", "text"}; writes the finder's version, then for each line {"span", "seconds"}. Ends with
code 3 where the finder is not installed. It needs nothing of this project.
"""

import json
import sys
import time
from collections.abc import Callable
from importlib import import_module
from importlib.metadata import PackageNotFoundError, version

Span = tuple[int, int] | None


def langextract(text: str) -> Callable[[str], Span]:
    """The aligner of langextract."""
    data, resolver = import_module("langextract.data"), import_module("langextract.resolver")
    aligner = resolver.WordAligner()

    def find(quote: str) -> Span:
        ((extraction,),) = aligner.align_extractions([[data.Extraction("quote", quote)]], text)
        place = extraction.char_interval
        return (place.start_pos, place.end_pos) if place else None

    return find


def instructor(text: str) -> Callable[[str], Span]:
    """The citation matching of instructor."""
    mixin = import_module("instructor").CitationMixin

    def find(quote: str) -> Span:
        return next(iter(mixin(substring_quotes=[quote]).get_spans(text)), None)

    return find


FINDERS = {"langextract": langextract, "instructor": instructor}
NOT_INSTALLED = 3


def main() -> int:
    """Answer every line."""
    name = sys.argv[1]
    try:
        print(json.dumps(version(name)))
    except PackageNotFoundError:
        return NOT_INSTALLED
    for line in sys.stdin:
        record = json.loads(line)
        find = FINDERS[name](record["source"])
        begin = time.perf_counter()
        span = find(record["text"])
        print(json.dumps({"span": span, "seconds": time.perf_counter() - begin}))
    return 0


if __name__ == "__main__":
    sys.exit(main())
