"""An article of three sentences and a faultless answer to it, to be altered one thing at a time."""

import json
from typing import Any

ARTICLE = (
    "Завод «Волна» открыл в Твери новый цех 3 июня 2021 года. "
    "«Мы создали 200 рабочих мест», — сказал директор Олег Белкин. "
    "Цех обошёлся в 4,5 млрд рублей."
)

ANSWER: dict[str, Any] = {
    "headline": {"ru": "Завод «Волна» открыл цех в Твери", "en": "Volna plant opens a workshop in Tver"},
    "people": [
        {"id": "p1", "ru": "Олег Белкин", "en": "Oleg Belkin", "role": {"ru": "директор", "en": "director"}}
    ],
    "things": [
        {"id": "o1", "kind": "organisation", "ru": "завод «Волна»", "en": "Volna plant"},
        {"id": "g1", "kind": "city", "ru": "Тверь", "en": "Tver"},
    ],
    "also": [],
    "events": [
        {
            "type": "commissioning_opening",
            "status": "happened",
            "ru": "Открытие цеха в Твери",
            "en": "Workshop opens in Tver",
            "time": "3 июня 2021 года",
            "roles": ["agent o1", "at g1"],
            "figures": [
                {"text": "4,5 млрд рублей", "ru": "стоимость цеха", "en": "cost of the workshop"},
                {"text": "200 рабочих мест", "ru": "рабочие места", "en": "jobs"},
            ],
            "details": [],
            "stance": None,
            "sentences": [1, 2, 3],
        }
    ],
    "figures": [],
    "quotes": [
        {
            "speaker": "p1",
            "direct": True,
            "start": "Мы создали",
            "end": "рабочих мест",
            "en": "We have created 200 jobs",
            "sentences": [2],
        }
    ],
    "relations": [],
    "pairs": [
        {
            "ru": "Завод «Волна» открыл цех в Твери 3 июня 2021 года.",
            "en": "The Volna plant opened a workshop in Tver on 3 June 2021.",
            "sentences": [1],
        },
        {
            "ru": "Цех стоил 4,5 млрд рублей, создано 200 рабочих мест.",
            "en": "The workshop cost 4.5 billion roubles; 200 jobs were created.",
            "sentences": [2, 3],
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
