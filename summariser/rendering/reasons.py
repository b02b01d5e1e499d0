"""The reasons of findings, and the items they are about, in Russian."""

import re

from summariser.rendering.tongue import Tongue

# What verification writes; a reason that is none of these stays English.
REASONS = (
    (r"(«.*») stands nowhere in the source", r"\1 — в источнике этого нет"),
    (r"(«.*») does not stand in the article", r"\1 — в статье таких слов нет"),
    (r"(«.*»): the source says (.+)", r"\1 — в источнике \2"),
    (r"(«.*») is not named in the source", r"\1 — в источнике не упоминается"),
    (r"(«.*») is not named in the article", r"\1 — в статье не упоминается"),
    (r"(«.*») is lost", r"\1 — потеряно"),
    (r"(«.*») stands in another sentence than those cited", r"\1 — в другом предложении, не в указанных"),
    (r"the source denies this: (.+)", r"источник это отрицает: \1"),
    (r"(«.*») strays into the letters of another language", r"\1 — буквы другого алфавита"),
    (
        r"only other forms of these words stand in the article; kept as indirect speech",
        r"в статье эти слова стоят только в других формах; оставлено как косвенная речь",
    ),
    (r"there is no sentence (.+)", r"нет предложения \1"),
    (r"no sentence is cited", r"не указано ни одного предложения"),
    (r"a Russian text in Latin letters", r"русский текст латинскими буквами"),
)
ITEMS = {
    "event": "событие",
    "figure": "число",
    "detail": "подробность",
    "quote": "цитата",
    "pair": "пара",
    "headline": "заголовок",
    "entity": "имя",
    "relation": "связь",
    "role": "должность",
    "claim": "утверждение",
    "time": "время",
    "summary": "пересказ",
}


def reason_in(reason: str, tongue: Tongue) -> str:
    """The reason in Russian where that is asked for and known."""
    if tongue is Tongue.ru:
        for pattern, russian in REASONS:
            found = re.fullmatch(pattern, reason, re.DOTALL)
            if found:
                return found.expand(russian)
    return reason


def item_in(item: str, tongue: Tongue) -> str:
    """What a finding is about: "event 3", «событие 3»."""
    if tongue is not Tongue.ru:
        return item
    return " ".join(ITEMS.get(word, word) for word in item.split())
