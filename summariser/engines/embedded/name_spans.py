"""Names in a Russian sentence: the network's tags, put right by rules."""

from collections.abc import Iterator, Sequence

from summariser.engines.embedded.latin_names import latin
from summariser.engines.embedded.name_edges import (
    joined_by_and,
    legal_form_cut,
    split_at_brackets,
    split_at_scripts,
    trim,
    with_owner,
    with_task,
    with_titles_cut,
)
from summariser.engines.embedded.name_kinds import (
    machines,
    namesakes,
    quoted_after_descriptor,
    retyped,
    without_common_nouns,
    without_lower_case,
)
from summariser.engines.embedded.name_runs import ORGANISATION, PERSON, PLACE, Rule, Run
from summariser.engines.embedded.tokens import NameSpan, Token

KINDS = {"PER": PERSON, "LOC": PLACE, "ORG": ORGANISATION}

RULES: list[Rule] = [
    split_at_brackets,
    split_at_scripts,
    trim,
    without_lower_case,
    with_titles_cut,
    without_common_nouns,
    machines,
    retyped,
    legal_form_cut,
    quoted_after_descriptor,
    with_owner,
    joined_by_and,
    with_task,
    latin,
    namesakes,
]


def name_spans(tokens: Sequence[Token], tags: Sequence[str]) -> tuple[NameSpan, ...]:
    """The names of a sentence, in the order of the text."""
    runs = list(_runs(tags))
    for rule in RULES:
        runs = sorted(rule(tokens, runs), key=lambda run: (run.first, -run.last))
    return tuple(NameSpan(tokens[run.first].start, tokens[run.last].end, run.kind) for run in runs)


def _runs(tags: Sequence[str]) -> Iterator[Run]:
    """The runs of BIO tags."""
    first = None
    kind = ""
    for index, tag in enumerate((*tags, "O")):
        part, _, found = tag.partition("-")
        if first is not None and (part != "I" or found != kind):
            yield Run(first, index - 1, KINDS[kind])
            first = None
        if part == "B" or (part == "I" and first is None):
            first, kind = index, found
