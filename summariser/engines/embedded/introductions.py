"""Who is called in full cites the sentence that does so: «Вербер» is "Alla Verber" by another sentence."""

from collections.abc import Iterable, Mapping, Sequence
from typing import TypeVar

from summariser.engines.embedded.scene import Scene
from summariser.schemas.entity import Entity
from summariser.schemas.event import Event
from summariser.schemas.extraction import Extraction
from summariser.schemas.summary import Summary, SummaryPair
from summariser.schemas.vocabulary import EntityKind

Citing = TypeVar("Citing", Event, SummaryPair)


def citing_introductions(extraction: Extraction, scenes: Sequence[Scene]) -> Extraction:
    """The extraction whose pairs and events also cite where those whom they call in full are so called."""
    introduced = _introduced(scenes)
    people = [
        entity
        for entity in extraction.entities
        if entity.kind is EntityKind.person and entity.id in introduced and " " in entity.name
    ]
    pairs = tuple(_citing(pair, (pair.en,), people, introduced) for pair in extraction.summary.pairs)
    events = tuple(
        _citing(event, (event.title.ru, event.title.en), people, introduced) for event in extraction.events
    )
    return extraction.model_copy(update={"events": events, "summary": Summary(pairs=pairs)})


def _introduced(scenes: Sequence[Scene]) -> dict[str, dict[int, int]]:
    """Entity → sentence → words of its longest name there."""
    introduced: dict[str, dict[int, int]] = {}
    for scene in scenes:
        for mention in scene.mentions:
            if mention.named:
                inside = [word for word in scene.sentence.tokens if mention.start <= word.start < mention.end]
                sentences = introduced.setdefault(mention.entity.id, {})
                sentences[scene.number] = max(len(inside), sentences.get(scene.number, 0))
    return introduced


def _citing(
    item: Citing,
    texts: Iterable[str | None],
    people: Sequence[Entity],
    introduced: Mapping[str, Mapping[int, int]],
) -> Citing:
    said = " ".join(filter(None, texts))
    added: set[int] = set()
    for person in people:
        sentences = introduced[person.id]
        fullest = max(sentences.values())
        in_full = (number for number in item.sentences if sentences.get(number) == fullest)
        if any(name and name in said for name in (person.en, person.ru)) and not any(in_full):
            added.add(next(number for number, words in sentences.items() if words == fullest))
    return item.model_copy(update={"sentences": tuple(sorted({*item.sentences, *added}))}) if added else item
