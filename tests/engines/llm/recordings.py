"""What is recorded: each article, and how the model is asked for it."""

import json
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from summariser.engines.llm.connection import Connection
from summariser.engines.llm.manner import Form, manner_of, remember
from summariser.evaluation.reference import Reference, load_reference
from summariser.schemas.article import Article
from summariser.settings import Settings, load_settings
from tests.engines.llm.conftest import FOLDER

ARTICLES = Path(__file__).with_name("articles")
EXAMPLE = Path(__file__).parents[2] / "evaluation" / "tcfo.gold.json"


@dataclass(frozen=True)
class Recording:
    """One conversation with a model.

    Attributes:
        name: name of the cassette.
        reference: what people found in the article, which stands beside it.
        form: the form of request that the model takes.
        options: settings that the conversation is about.
    """

    name: str
    reference: Path
    form: Form = Form.schema
    options: dict[str, int] = field(default_factory=dict)

    def article(self) -> Article:
        """The article."""
        return Article(self.expected().text)

    def expected(self) -> Reference:
        """The reference."""
        return load_reference(self.reference)

    def settings(self, record_mode: str) -> Settings:
        """The settings of the environment while recording; those of the recording when it is replayed."""
        settings = load_settings(engine="llm", **self.options, **self._recorded(record_mode))
        endpoint, model = Connection(settings).endpoint, settings.model or ""
        remember(endpoint, model, replace(manner_of(endpoint, model), form=self.form))
        return settings

    def _recorded(self, record_mode: str) -> dict[str, Any]:
        if record_mode != "none":
            return {}
        path = FOLDER / f"{self.name}.json"
        request: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))[0]["request"]
        openai = "max_completion_tokens" in request
        url = "https://api.openai.com/v1" if openai else "http://127.0.0.1:9/v1"
        return {"model": request["model"], "base_url": url}


def _of(name: str, **options: int) -> Recording:
    return Recording(name, ARTICLES / f"{name}.gold.json", options=options)


SOLAR = _of("solar")
VISIT = _of("visit", part_tokens=800)
TOLD = (
    Recording("tcfo", EXAMPLE),  # a project, many names and times
    _of("flood"),  # a disaster with casualties
    _of("prices"),  # percent and percentage points
    _of("port"),  # a court, and denials
    SOLAR,  # short, in English
    _of("trolleybuses"),  # short, in Ukrainian
    VISIT,  # asked for in parts
)
"""The articles, each asked for once in strict JSON Schema."""

IN_OTHER_FORMS = (
    replace(SOLAR, name="solar_tools", form=Form.tools),
    replace(SOLAR, name="solar_json", form=Form.json),
)
"""The short article as models are asked that take no JSON Schema."""

REPAIRED = replace(VISIT, name="visit_repaired")
"""The long article with a round of repair."""
