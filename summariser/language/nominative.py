"""The nominative of a name: «Ильхамом Алиевым» → «Ильхам Алиев», «Мангистаускую область» → «Мангистауская область»."""

import re
from collections.abc import Sequence

from summariser.language.mentions import PersonName
from summariser.language.morphology import Parse, inflect, is_cyrillic, parses
from summariser.schemas.vocabulary import EntityKind

WORD = re.compile(r"[А-Яа-яЁё]+(?:-[А-Яа-яЁё]+)*")


def nominative(words: str, kind: EntityKind, *, gender: str | None = None, number: str | None = None) -> str:
    """The nominative of a name in any case; words that are no Cyrillic stay as they are."""
    if kind is EntityKind.person:
        return nominative_person([words]).ru
    return words


def nominative_person(forms: Sequence[str]) -> PersonName:
    """One person's name in the nominative, decided from all its forms in a text."""
    longest = max(forms, key=len)
    words = longest.split()
    ru = " ".join(_person_word(word) for word in words)
    return PersonName(ru=ru, tokens=tuple(ru.split()))


def _person_word(word: str) -> str:
    if not WORD.fullmatch(word) or not is_cyrillic(word):
        return word
    best = next((parse for parse in parses(word) if parse.tags & {"Name", "Surn", "Patr"}), parses(word)[0])
    return _cased(_nominative_form(best) or word, word)


def _nominative_form(parse: Parse) -> str | None:
    return inflect(parse, "nomn", "sing")


def _cased(form: str, model: str) -> str:
    return form[:1].upper() + form[1:] if model[:1].isupper() else form
