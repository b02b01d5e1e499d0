"""Sentences that cannot stand in a summary: captions, pieces of speech, the page about itself."""

import re
from collections.abc import Callable

from summariser.engines.embedded.datelines import dateline_end
from summariser.engines.embedded.scene import Scene
from summariser.engines.embedded.tokens import Token
from summariser.engines.embedded.words import words

LONGEST = 45
"""Words; a longer sentence is told only as the lead."""

SHORTEST = 5

FULL_STOP = re.compile(r"[.!…][»\"”)\]]*$|[»\"”)]\.$")

BOILERPLATE = re.compile(
    r"^(?:читайте|смотрите|подпис(?:ывайтесь|аться|ка)|подробнее|поделиться|реклама|теги|фото|видео|источник|опубликовано"
    r"|автор|комментари[ий]|оставить комментарий|материалы? по теме|по теме|ссылки|примечани[ея]|прим\."
    r"|©|read (?:also|more)|subscribe|photo|share)(?:\b|:)(?=[\s:,.!-]|$)",
    re.IGNORECASE,
)
"""Words of the page about itself."""


def _heading(scene: Scene) -> bool:
    return scene.sentence.sentence.heading


def _dateline(scene: Scene) -> bool:
    """«ЯКУТСК, 10 авг – РИА Новости.» and nothing after it."""
    text = scene.sentence.sentence.text
    return not text[dateline_end(text) :].strip()


def _fragment(scene: Scene) -> bool:
    """A caption, a list item, a piece without an end."""
    text = scene.sentence.sentence.text.strip()
    return len(_spoken(scene)) < SHORTEST or not FULL_STOP.search(text) or text[:1].islower()


def _verbless(scene: Scene) -> bool:
    """A caption, a byline, a list: no verb, no short form and no dash in place of one."""
    tokens = scene.sentence.tokens
    return (
        not any(
            token.pos in {"VERB", "AUX"}
            or token.feats.get("Variant") == "Short"
            or token.text in {"—", "–", "нет"}
            or token.relation == "cop"
            for token in tokens
        )
        and scene.language == "ru"
    )


def _boilerplate(scene: Scene) -> bool:
    return bool(BOILERPLATE.match(scene.sentence.sentence.text))


def _too_long(scene: Scene) -> bool:
    return not scene.lead and len(_spoken(scene)) > LONGEST


def _spoken(scene: Scene) -> list[Token]:
    return [token for token in scene.sentence.tokens if token.pos != "PUNCT"]


def _question(scene: Scene) -> bool:
    return scene.sentence.sentence.text.rstrip().endswith("?")


def _piece_of_speech(scene: Scene) -> bool:
    """A sentence inside a quote of several, with unbalanced marks."""
    text = scene.sentence.sentence.text
    if text.count("«") != text.count("»") or text.count('"') % 2 or text.count("(") != text.count(")"):
        return True
    if text.lstrip()[:2] in {"- ", "— ", "– "}:
        return True
    return any(
        quote.start <= scene.sentence.sentence.start and scene.sentence.sentence.end <= quote.end
        for quote in scene.quotes
    )


def _conversation(scene: Scene) -> bool:
    """«Родители доверяют вам»: somebody speaks, without a mark of it."""
    tokens = scene.sentence.tokens
    return any(
        token.lemma in words("first_and_second") and not scene.in_quote(token.start) for token in tokens
    )


UNFIT: list[Callable[[Scene], bool]] = [
    _heading,
    _dateline,
    _fragment,
    _verbless,
    _boilerplate,
    _too_long,
    _question,
    _piece_of_speech,
    _conversation,
]
