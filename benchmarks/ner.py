"""Names found by the embedded engine, held against factRuEval-2016.

    python benchmarks/ner.py --data ../shared/data

What counts: every object of type Person, Location, LocOrg and Org that has a name (spans `name`, `surname`,
`patronymic`, `nickname`, `loc_name`, `org_name`). A found name is right when its kind fits (a LocOrg, a
country that acts, may be found as a place or as an organisation) and its span is exactly the object's name,
with or without the object's own descriptor («движение «Солидарность»» or «Солидарность»), quotation marks
aside. Objects without a name («мэрия», «московский») count neither way, nor do names found exactly there.
"""

import argparse
import json
import platform
import sys
import time
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path
from typing import Any

from summariser.engines.embedded.analysis import NameSpan, analyse
from summariser.engines.embedded.models import load_models
from summariser.schemas.vocabulary import EntityKind
from summariser.source import Sentence, Source

RECORDS = Path("factrueval2016") / "open.jsonl"
QUOTES = "«»\"'“”„ "

NAME_PARTS: Mapping[str, frozenset[str]] = {
    "Person": frozenset({"name", "surname", "patronymic", "nickname"}),
    "Location": frozenset({"loc_name", "org_name"}),
    "LocOrg": frozenset({"loc_name", "org_name"}),
    "Org": frozenset({"org_name"}),
}
KINDS: Mapping[str, frozenset[str]] = {
    "Person": frozenset({"PER"}),
    "Location": frozenset({"LOC"}),
    "LocOrg": frozenset({"LOC", "ORG"}),
    "Org": frozenset({"ORG"}),
}
LABELS = {EntityKind.person: "PER", EntityKind.place: "LOC", EntityKind.organisation: "ORG"}

Found = tuple[int, int, str]


@dataclass(frozen=True)
class Reference:
    """An annotated object: the spans that are right for it, and whether leaving it out is a fault."""

    kinds: frozenset[str]
    starts: frozenset[int]
    ends: frozenset[int]
    core: tuple[int, int] | None

    def matches(self, found: Found) -> bool:
        """True where a found name is this object."""
        start, end, kind = found
        if kind not in self.kinds or start not in self.starts or end not in self.ends:
            return False
        return self.core is None or (start <= self.core[0] and self.core[1] <= end)

    @property
    def label(self) -> str:
        """The row of the table that it counts in."""
        return "LOC" if "LOC" in self.kinds else next(iter(self.kinds))


def references(record: Mapping[str, Any]) -> Iterator[Reference]:
    """The objects of one annotated document."""
    for item in record["objects"]:
        if item["type"] not in KINDS:
            continue
        spans = [_stripped(record["text"], span["start"], span["end"]) for span in item["spans"]]
        names = [
            span
            for span, raw in zip(spans, item["spans"], strict=True)
            if raw["type"] in NAME_PARTS[item["type"]]
        ]
        yield Reference(
            kinds=KINDS[item["type"]],
            starts=frozenset(start for start, _ in spans),
            ends=frozenset(end for _, end in spans),
            core=(min(start for start, _ in names), max(end for _, end in names)) if names else None,
        )


def found_names(text: str) -> list[Found]:
    """What the engine finds in a text."""
    source = Source(text, language="ru")
    return sorted(
        _labelled(source.text, NameSpan(name.start + shift, name.end + shift, name.kind))
        for sentence in analyse(source).sentences
        for shift in _shifts(sentence.sentence)
        for name in sentence.names
        if name.kind in LABELS
    )


def _shifts(sentence: Sentence) -> list[int]:
    """How far the sentence and its repeats, which are analysed once, lie from the sentence."""
    return [0, *(repeat.start - sentence.start for repeat in sentence.occurrences)]


def _labelled(text: str, name: NameSpan) -> Found:
    return (*_stripped(text, name.start, name.end), LABELS[name.kind])


def _stripped(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start] in QUOTES:
        start += 1
    while end > start and text[end - 1] in QUOTES:
        end -= 1
    return start, end


@dataclass
class Counts:
    """Names by kind: right, found in vain, missed."""

    right: Counter[str]
    wrong: Counter[str]
    missed: Counter[str]

    def row(self, kinds: Sequence[str]) -> str:
        """Precision, recall and F1 over some kinds."""
        right, wrong, missed = (
            sum(counter[kind] for kind in kinds) for counter in (self.right, self.wrong, self.missed)
        )
        precision = right / max(right + wrong, 1)
        recall = right / max(right + missed, 1)
        f1 = 2 * right / max(2 * right + wrong + missed, 1)
        return f"{precision:9.3f} {recall:9.3f} {f1:9.3f} {right + missed:7d}"


def count(documents: Sequence[tuple[Sequence[Found], Sequence[Reference]]]) -> Counts:
    """Match found names with references, one to one."""
    counts = Counts(Counter(), Counter(), Counter())
    for found, wanted in documents:
        open_references = sorted(wanted, key=lambda reference: reference.core is None)
        for name in found:
            match = next((reference for reference in open_references if reference.matches(name)), None)
            if match is None:
                counts.wrong[name[2]] += 1
                continue
            open_references.remove(match)
            if match.core is not None:
                counts.right[match.label] += 1
        counts.missed.update(reference.label for reference in open_references if reference.core is not None)
    return counts


def _tagging_seconds(records: Sequence[Mapping[str, Any]]) -> float:
    """How long names, morphology and syntax take for all documents, words already cut."""
    documents = [
        [
            [token.text for token in sentence.tokens]
            for sentence in analyse(Source(record["text"], language="ru")).sentences
        ]
        for record in records
    ]
    started = time.perf_counter()
    for words in documents:
        load_models().tag(words)
    return time.perf_counter() - started


def main() -> int:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--data", type=Path, required=True, help="folder that holds factrueval2016")
    path = parser.parse_args().data / RECORDS
    if not path.exists():
        print(f"skipped: {RECORDS} is not in the data folder", file=sys.stderr)
        return 0
    records = [json.loads(line) for line in path.read_text("utf-8").splitlines()]
    started = time.perf_counter()
    load_models()
    loading = time.perf_counter() - started
    started = time.perf_counter()
    documents = [(found_names(record["text"]), list(references(record))) for record in records]
    seconds = time.perf_counter() - started
    counts = count(documents)
    print(f"{'':8}{'precision':>10}{'recall':>10}{'F1':>10}{'names':>8}")
    for label, kinds in (
        ("PER", ["PER"]),
        ("LOC", ["LOC"]),
        ("ORG", ["ORG"]),
        ("all", ["PER", "LOC", "ORG"]),
    ):
        print(f"{label:8} {counts.row(kinds)}")
    characters = sum(len(record["text"]) for record in records)
    print(
        f"{len(records)} documents; models loaded in {loading:.2f} s, then {characters / 4000 / seconds:.1f} "
        "articles of 4,000 characters a second with names, figures and times"
    )
    print(f"networks alone: {characters / 4000 / _tagging_seconds(records):.1f} articles a second")
    print(
        f"python {platform.python_version()}, slovnet {version('slovnet')}, navec {version('navec')}, "
        f"natasha {version('natasha')} (weights), {platform.machine()}, {platform.system()}"
    )
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
