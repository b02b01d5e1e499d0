"""Names in a Russian sentence: the network's tags, and rules that put right the classes of its errors."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from summariser.engines.embedded.cases import possible_cases
from summariser.engines.embedded.name_tables import name_tables
from summariser.engines.embedded.post_glosses import post_tables, token_lemmas
from summariser.engines.embedded.shared_nouns import adjective_region
from summariser.engines.embedded.tokens import NameSpan, Token
from summariser.language.acronyms import english_organisation
from summariser.language.mentions import PlaceName
from summariser.language.morphology import fold_yo, is_cyrillic, parses
from summariser.language.places import find_place
from summariser.schemas.vocabulary import EntityKind

PERSON, PLACE, ORGANISATION = EntityKind.person, EntityKind.place, EntityKind.organisation
COUNTRY = EntityKind.country
KINDS = {"PER": PERSON, "LOC": PLACE, "ORG": ORGANISATION}
OPENING, CLOSING = frozenset('«"„“'), frozenset('»"”“')
SEPARATORS = frozenset({"•", "|", ";", "/", "*", "·"})
NAME_TAGS = frozenset({"Name", "Surn", "Patr", "Geox", "Orgn"})
OPENERS = OPENING | {"—", "–", "-", ":", "…"}
LONGEST_QUOTED = 7  # tokens
ROMAN_DIGITS = frozenset("IVXLCDM")
LONGEST_ABBREVIATION = 4  # letters
LONGEST_TASK = 7  # tokens
LONGEST_SHORTENED = 3  # letters: St., Co., F.
WORK = frozenset(
    {
        "управление",
        "агентство",
        "комитет",
        "комиссия",
        "совет",
        "отдел",
        "департамент",
        "бюро",
        "служба",
        "центр",
    }
)


@dataclass(frozen=True, slots=True)
class Run:
    """A name as a run of tokens, `first` and `last` included."""

    first: int
    last: int
    kind: EntityKind


Rule = Callable[[Sequence[Token], list[Run]], Iterator[Run]]


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


def _split_at_brackets(tokens: Sequence[Token], runs: list[Run]) -> Iterator[Run]:
    """«Шотландская партия (SNP)» is two names; so are the items of a list."""
    for run in runs:
        first = run.first
        for index in range(run.first, run.last + 2):
            if index > run.last or tokens[index].text in {"(", ")"} | SEPARATORS:
                if index > first:
                    yield Run(first, index - 1, run.kind)
                first = index + 1


def _trim(tokens: Sequence[Token], runs: list[Run]) -> Iterator[Run]:
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


def _without_lower_case(tokens: Sequence[Token], runs: list[Run]) -> Iterator[Run]:
    """A name has a capital letter or a digit."""
    for run in runs:
        words = [token.text for token in tokens[run.first : run.last + 1]]
        if any(word[0].isupper() or any(letter.isupper() for letter in word) for word in words):
            yield run


def _without_common_nouns(tokens: Sequence[Token], runs: list[Run]) -> Iterator[Run]:
    """СМИ, ВВП name nothing; «Хирург», «Американцы» only open a sentence."""
    for run in runs:
        token = tokens[run.first]
        if run.first == run.last:
            if token.text in name_tables().not_names:
                continue
            opens = run.first == 0 or tokens[run.first - 1].text in OPENERS
            if run.kind is PERSON and _is_title(token, opens=opens):
                continue
            if run.kind is PLACE and _is_people(token):
                continue
            if run.kind is PERSON and opens and _is_common_word(token):
                continue
        yield run


def _machines(tokens: Sequence[Token], runs: list[Run]) -> Iterator[Run]:
    """Бе-200, Формула-1: no person has a number."""
    for run in runs:
        numbered = any(
            letter.isdigit() for token in tokens[run.first : run.last + 1] for letter in token.text
        )
        yield replace(run, kind=EntityKind.other) if run.kind is PERSON and numbered else run


def _retyped(tokens: Sequence[Token], runs: list[Run]) -> Iterator[Run]:
    """ЕС and the Kremlin act, they are no places; Россия is no organisation."""
    for run in runs:
        words = " ".join(token.text for token in tokens[run.first : run.last + 1])
        place = find_place(words)
        if run.kind is PLACE and english_organisation(words) and (place is None or place.kind is PLACE):
            yield replace(run, kind=ORGANISATION)
        elif run.kind is not PLACE and not _is_quoted(tokens, run) and place and _surely_place(words, place):
            yield replace(run, kind=PLACE)
        else:
            yield run


def _with_titles_cut(tokens: Sequence[Token], runs: list[Run]) -> Iterator[Run]:
    """«Елбасы Нурсултаном Назарбаевым», «Президент Путин»: the title is no part of the name."""
    for run in runs:
        first = run.first
        if run.kind is PERSON:
            while first < run.last and _is_title(tokens[first], opens=True):
                first += 1
        yield replace(run, first=first)


def _quoted_after_descriptor(tokens: Sequence[Token], runs: list[Run]) -> Iterator[Run]:
    """Партия «Новая сила», газета "Кориера": quoted after a word for an organisation."""
    yield from runs
    taken = {index for run in runs for index in range(run.first, run.last + 1)}
    for token in tokens[:-2]:
        opening = tokens[token.index + 1]
        if opening.text not in OPENING or token.lemma not in name_tables().descriptors:
            continue
        closing = next(
            (
                later
                for later in tokens[opening.index + 1 : opening.index + LONGEST_QUOTED]
                if later.text in CLOSING
            ),
            None,
        )
        if closing is None or closing.index == opening.index + 1:
            continue
        inside = range(opening.index + 1, closing.index)
        if tokens[inside[0]].text[0].isupper() and not taken & set(inside):
            yield Run(inside[0], inside[-1], ORGANISATION)


def _surely_place(words: str, place: PlaceName) -> bool:
    """A country, or the city of a dateline («ИРКУТСК, 10 августа»)."""
    return place.kind is COUNTRY or (place.kind is EntityKind.city and words.isupper())


def _legal_form_cut(tokens: Sequence[Token], runs: list[Run]) -> Iterator[Run]:
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


def _with_owner(tokens: Sequence[Token], runs: list[Run]) -> Iterator[Run]:
    """«Институт этнологии» + «РАН», «Савеловский суд» + «Москвы»: one name, the second part one by itself too."""
    following = {run.first: run for run in runs}
    for run in runs:
        last = run.last
        while run.kind is ORGANISATION and not _is_quoted(tokens, run):
            owner = following.get(last + 1)
            if owner is None or owner.kind is PERSON or not _is_genitive(tokens[owner.first]):
                break
            last = owner.last
        yield replace(run, last=last)


def _joined_by_and(tokens: Sequence[Token], runs: list[Run]) -> Iterator[Run]:
    """«Центральной» и «Восточной Европы», «Симферопольской» и «Крымской епархией»: one noun for two adjectives."""
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


def _with_task(tokens: Sequence[Token], runs: list[Run]) -> Iterator[Run]:
    """«Управление ООН» по наркотикам и преступности: what an office is for belongs to its name."""
    for run in runs:
        last = run.last
        if run.kind is ORGANISATION and tokens[run.first].lemma in WORK and last + 2 < len(tokens):
            if tokens[last + 1].text == "по":
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


def _latin(tokens: Sequence[Token], runs: list[Run]) -> Iterator[Run]:
    """A name in Latin letters that the network, trained on Cyrillic, passed over: what it names is unknown."""
    yield from runs
    taken = {index for run in runs for index in range(run.first, run.last + 1)}
    free = [token.index not in taken and _is_latin(token) for token in tokens]
    place = 0
    while place < len(tokens):
        if not free[place] or not tokens[place].text[0].isupper():
            place += 1
            continue
        last = place
        while last + 1 < len(tokens) and (free[last + 1] or _is_shortened(tokens, free, last + 1)):
            last += 1
        while not any(letter.isupper() for letter in tokens[last].text):
            last -= 1
        if last > place or _is_latin_name(tokens[place].text):
            described = place > 0 and tokens[place - 1].lemma in name_tables().descriptors
            yield Run(place, last, ORGANISATION if described else EntityKind.other)
        place = last + 1


def _namesakes(tokens: Sequence[Token], runs: list[Run]) -> Iterator[Run]:
    """«Центр имени Абиша Кекилбаева»: the person stands inside the name of the thing."""
    yield from runs
    for run in runs:
        if run.kind is PERSON:
            continue
        for index in range(run.first + 1, run.last):
            if tokens[index].text.lower() in {"имени", "им"}:
                first = index + 1
                while first < run.last and not tokens[first].text[0].isalpha():
                    first += 1
                last = first
                while last < run.last and tokens[last + 1].text[0].isupper():
                    last += 1
                if tokens[first].text[0].isupper() and is_cyrillic(tokens[first].text):
                    yield Run(first, last, PERSON)


RULES: list[Rule] = [
    _split_at_brackets,
    _trim,
    _without_lower_case,
    _with_titles_cut,
    _without_common_nouns,
    _machines,
    _retyped,
    _legal_form_cut,
    _quoted_after_descriptor,
    _with_owner,
    _joined_by_and,
    _with_task,
    _latin,
    _namesakes,
]


def _is_title(token: Token, *, opens: bool) -> bool:
    """«Елбасы» anywhere, «Хирург» where the capital letter opens a sentence or stands before a name."""
    if fold_yo(token.text) in name_tables().titles:
        return True
    tables = post_tables()
    return opens and bool(token_lemmas(token) & (tables.heads.keys() | tables.relations))


def _is_common_word(token: Token) -> bool:
    """«Пенсия-то» at the beginning of a sentence: a word that the dictionary knows, and not as a name."""
    found = parses(token.text.removesuffix("-то"))
    return found[0].known and not any(parse.tags & NAME_TAGS for parse in found)


def _is_people(token: Token) -> bool:
    """«Американцы», «Палестинцы»: the people of a place, written with a capital only at the start."""
    return token.index == 0 and token.feats.get("Animacy") == "Anim"


def _is_quoted(tokens: Sequence[Token], run: Run) -> bool:
    after = tokens[run.last + 1].text if run.last + 1 < len(tokens) else ""
    return run.first > 0 and tokens[run.first - 1].text in OPENING and after in CLOSING


def _is_genitive(token: Token) -> bool:
    return token.feats.get("Case", "Gen") == "Gen" and "Gen" in possible_cases(token)


def _is_latin(token: Token) -> bool:
    return (
        token.text.isascii()
        and token.text.replace("-", "").replace("'", "").isalnum()
        and token.text[0].isalpha()
    )


def _is_shortened(tokens: Sequence[Token], free: Sequence[bool], place: int) -> bool:
    """The marks in "St. Louis Post-Dispatch", "Sant'Orsola", "Good & Co"."""
    if place + 1 >= len(tokens) or not free[place + 1]:
        return False
    mark = tokens[place].text
    return mark in {"'", "’", "&"} or (mark == "." and len(tokens[place - 1].text) <= LONGEST_SHORTENED)


def _is_latin_name(word: str) -> bool:
    """A single word is a name where it is more than an abbreviation or a number: iPhone, not LTE, XIX."""
    return (len(word) > LONGEST_ABBREVIATION and not set(word) <= ROMAN_DIGITS) or not word.isupper()
