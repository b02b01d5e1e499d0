"""Rules that move the edges of names: brackets, titles, legal forms, owners, tasks."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from summariser.engines.embedded.cases import agree, possible_cases
from summariser.engines.embedded.name_runs import (
    CLOSING,
    OPENING,
    ORGANISATION,
    PERSON,
    Run,
    is_common_word,
    is_quoted,
    is_title,
)
from summariser.engines.embedded.name_tables import name_tables
from summariser.engines.embedded.shared_nouns import adjective_region
from summariser.engines.embedded.tokens import Token
from summariser.language.morphology import is_cyrillic

NO_NAMES = frozenset({"VERB", "ADV", "AUX", "CCONJ", "SCONJ", "PRON", "DET", "PART", "ADP"})
SEPARATORS = frozenset({"•", "|", ";", "/", "*", "·"})
LONGEST_TASK = 7  # tokens
OFFICES_WITH_TASK = frozenset(
    [
        "управление", "агентство", "комитет", "комиссия", "совет", "отдел", "департамент", "бюро", "служба",
        "центр",
    ]
)  # fmt: skip


def split_at_scripts(tokens: Sequence[Token], runs: list[Run]) -> Iterator[Run]:
    """«Эймса — Jonathan Ames»: a person is named in one script at a time."""
    for run in runs:
        words = range(run.first, run.last + 1)
        scripts = [is_cyrillic(tokens[index].text) for index in words if tokens[index].text[0].isalpha()]
        if run.kind is not PERSON or all(scripts) or not any(scripts):
            yield run
            continue
        first = run.first
        for index in words:
            changes = index > first and tokens[index].text[0].isalpha() and tokens[first].text[0].isalpha()
            if changes and is_cyrillic(tokens[index].text) != is_cyrillic(tokens[first].text):
                yield replace(run, first=first, last=index - 1)
                first = index
        yield replace(run, first=first)


def split_at_brackets(tokens: Sequence[Token], runs: list[Run]) -> Iterator[Run]:
    """«Шотландская партия (SNP)» is two names; so are the items of a list."""
    for run in runs:
        first = run.first
        for index in range(run.first, run.last + 2):
            if index > run.last or tokens[index].text in {"(", ")"} | SEPARATORS:
                if index > first:
                    yield Run(first, index - 1, run.kind)
                first = index + 1


def trim(tokens: Sequence[Token], runs: list[Run]) -> Iterator[Run]:
    """Punctuation at the edges belongs to no name, but for the full stop of an initial."""
    for run in runs:
        first, last = run.first, run.last
        while first <= last and not tokens[first].text[0].isalnum() and tokens[first].text not in OPENING:
            first += 1
        while (
            last >= first and not tokens[last].text[-1].isalnum() and tokens[last].text not in CLOSING | {"."}
        ):
            last -= 1
        if first <= last:
            yield replace(run, first=first, last=last)


def _closed(tokens: Sequence[Token], first: int, last: int) -> int:
    """A mark opened inside a name («МИА "Казинформ») is closed by the next token."""
    inside = [token.text for token in tokens[first + 1 : last + 1]]
    opened = sum(text in OPENING for text in inside) > sum(text in CLOSING - OPENING for text in inside)
    following = tokens[last + 1].text if last + 1 < len(tokens) else ""
    return last + 1 if opened and following in CLOSING and inside[-1:] and inside[-1] not in CLOSING else last


def with_titles_cut(tokens: Sequence[Token], runs: list[Run]) -> Iterator[Run]:
    """«Елбасы Нурсултаном Назарбаевым», «Президент Путин», «Приехал Орлов»: only the name is the name."""
    for run in runs:
        first = run.first
        if run.kind is PERSON:
            while first < run.last and (is_title(tokens[first], opens=True) or tokens[first].pos in NO_NAMES):
                first += 1
        yield replace(run, first=first)


def _is_no_name(token: Token, following: Token) -> bool:
    """A title, a verb, an age, or a common noun in another case than the name («Лозунг Фисуна»)."""
    if is_title(token, opens=True) or token.pos in NO_NAMES or token.lemma.endswith("летний"):
        return True
    return is_common_word(token.text) and not agree(token, following)


def legal_form_cut(tokens: Sequence[Token], runs: list[Run]) -> Iterator[Run]:
    """ОАО «Известия»: the name stands in the quotation marks."""
    for run in runs:
        opening = run.first + 1
        if (
            run.kind is ORGANISATION
            and run.last > opening
            and tokens[opening].text in OPENING
            and tokens[run.first].lemma in name_tables().descriptors
        ):
            yield replace(run, first=opening + 1)
        else:
            yield run


def with_owner(tokens: Sequence[Token], runs: list[Run]) -> Iterator[Run]:
    """«Институт этнологии» + «РАН», «Савеловский суд» + «Москвы»: one name; its second part is one too."""
    following = {run.first: run for run in runs}
    for run in runs:
        last = run.last
        while run.kind is ORGANISATION and not is_quoted(tokens, run):
            owner = following.get(last + 1)
            if owner is None or owner.kind is PERSON or not _is_genitive(tokens[owner.first]):
                break
            last = owner.last
        yield replace(run, last=last)


def joined_by_and(tokens: Sequence[Token], runs: list[Run]) -> Iterator[Run]:
    """«Центральной» и «Восточной Европы», «Симферопольской» и «Крымской епархией» share one noun."""
    rest = iter(runs)
    for run in rest:
        adjective = run.first == run.last and tokens[run.first].pos == "ADJ" and run.kind is not PERSON
        following = next((one for one in runs if one.first == run.last + 2 and one.kind is run.kind), None)
        if (
            adjective
            and adjective_region(tokens[run.first].text) is None
            and following
            and tokens[run.last + 1].text == "и"
            and tokens[following.first].pos == "ADJ"
            and following.last > following.first
        ):
            yield replace(run, last=following.last)
            next(rest)
        else:
            yield run


def with_task(tokens: Sequence[Token], runs: list[Run]) -> Iterator[Run]:
    """«Управление ООН» по наркотикам и преступности: what an office is for belongs to its name."""
    for run in runs:
        last = run.last
        following = tokens[last + 1].text if last + 2 < len(tokens) else ""
        tasked = run.kind is ORGANISATION and tokens[run.first].lemma in OFFICES_WITH_TASK
        if tasked and following == "по":
            last = _task_end(tokens, last + 2)
        yield replace(run, last=last if last > run.last + 1 else run.last)


def _task_end(tokens: Sequence[Token], place: int) -> int:
    """The last noun of a run of nouns and adjectives, «и» between them."""
    last = place - 2
    for token in tokens[place : place + LONGEST_TASK]:
        dative = token.feats.get("Case") in {"Dat", "Gen"}
        if token.pos == "NOUN" and dative:
            last = token.index
        elif not (token.pos == "ADJ" and dative) and token.text != "и":
            break
    return last


def _is_genitive(token: Token) -> bool:
    return token.feats.get("Case", "Gen") == "Gen" and "Gen" in possible_cases(token)
