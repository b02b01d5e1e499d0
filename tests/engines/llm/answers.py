"""An article of three sentences and a faultless answer to it, to be altered one thing at a time."""

import json
from typing import Any

ARTICLE = (
    "Завод «Волна» открыл в Твери новый цех 3 июня 2021 года. "
    "«Мы создали 200 рабочих мест», — сказал директор Олег Белкин. "
    "Цех обошёлся в 4,5 млрд рублей."
)

ANSWER: dict[str, Any] = {
    "people": [["p1", "Олег Белкин", "Oleg Belkin", "директор", "director"]],
    "things": [
        ["o1", "organisation", "завод «Волна»", "Volna plant"],
        ["g1", "city", "Тверь", "Tver"],
    ],
    "also": [],
    "events": [
        {
            "sentences": [1, 2, 3],
            "type": "commissioning_opening",
            "status": "happened",
            "ru": "Завод «Волна» открыл цех в Твери",
            "en": "Volna plant opens a workshop in Tver",
            "time": "3 июня 2021 года",
            "roles": ["agent o1", "at g1"],
            "figures": [
                ["4,5 млрд рублей", "стоимость цеха", "cost of the workshop"],
                ["200 рабочих мест", "рабочие места", "jobs"],
            ],
            "details": [],
        }
    ],
    "figures": [],
    "quotes": [
        {
            "sentences": [2],
            "speaker": "p1",
            "direct": True,
            "start": "Мы создали",
            "end": "рабочих мест",
            "en": "We have created 200 jobs",
        }
    ],
    "relations": [],
    "pairs": [
        {
            "sentences": [1],
            "ru": "Завод «Волна» открыл цех в Твери 3 июня 2021 года.",
            "en": "The Volna plant opened a workshop in Tver on 3 June 2021.",
        },
        {
            "sentences": [2, 3],
            "ru": "Цех стоил 4,5 млрд рублей, создано 200 рабочих мест.",
            "en": "The workshop cost 4.5 billion roubles; 200 jobs were created.",
        },
    ],
}


def altered(path: str, value: object) -> dict[str, Any]:
    """The answer with another value at a path: ``altered("events.0.type", "party")``."""
    answer = json.loads(json.dumps(ANSWER))
    *steps, last = (int(step) if step.isdecimal() else step for step in path.split("."))
    node = answer
    for step in steps:
        node = node[step]
    node[last] = value
    return answer  # type: ignore[no-any-return]  # what json.loads gives has no type
