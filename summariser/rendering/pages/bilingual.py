"""Two views of one report, a Russian and an English one, as one that holds both."""

from dataclasses import fields, is_dataclass
from types import SimpleNamespace
from typing import Any

from markupsafe import Markup, escape

from summariser.rendering.view import Proven, Tone, View


class Words:
    """The same words in two languages, of which the reader sees one."""

    __slots__ = ("en", "ru")

    def __init__(self, ru: str, en: str) -> None:
        self.ru = ru
        self.en = en

    def __html__(self) -> str:
        """Both, each marked with its language, where they differ."""
        if self.ru == self.en:
            return escape(self.ru)
        return Markup('<span class="ru" lang="ru">{}</span><span class="en" lang="en">{}</span>').format(
            self.ru, self.en
        )

    def __bool__(self) -> bool:
        return bool(self.ru or self.en)

    def of(self, language: str) -> str:
        """The words in one language, for where a page can hold but one."""
        return self.ru if language == "ru" else self.en


class Facts(list[Any]):
    """Everything in a view that words of the article prove, in the order of the page.

    Each has an `id` ("f1", "f2", …) beside the fields of its view.
    """


def bilingual(ru: View, en: View) -> tuple[Any, Facts]:
    """A view with `Words` in the place of every string, and its facts."""
    facts = Facts()
    return _merged(ru, en, facts), facts


def _merged(ru: Any, en: Any, facts: Facts) -> Any:
    if isinstance(ru, Tone):
        return ru
    if isinstance(ru, str):
        return Words(ru, en)
    if isinstance(ru, tuple):
        return [_merged(*both, facts) for both in zip(ru, en, strict=True)]
    if not is_dataclass(ru):
        return ru
    node = SimpleNamespace(id="")
    if isinstance(ru, Proven) and (ru.spans or ru.sentences):
        facts.append(node)
        node.id = f"f{len(facts)}"
    for field in fields(ru):
        setattr(node, field.name, _merged(getattr(ru, field.name), getattr(en, field.name), facts))
    return node
