"""A round of repair as it was recorded: with the findings of that day."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from pydantic import BaseModel

from summariser.engines.llm.engine import LanguageModelEngine, ModelDraft
from summariser.engines.protocol import Draft
from summariser.schemas.report import Finding, Uncovered
from summariser.source import Source


class Told(BaseModel):
    """What a model was told of its answer."""

    findings: tuple[Finding, ...]
    missed: Uncovered


@dataclass
class RecordedRepair:
    """A model that answers once, and corrects what was found when its repair was recorded.

    A checker that words a finding better, or finds more, would else want a new recording.

    Attributes:
        engine: asks the model.
        path: where the findings are kept, beside the cassette.
        recording: whether they are written there now.
    """

    engine: LanguageModelEngine
    path: Path
    recording: bool
    name: str = "llm"
    model: str | None = None
    prompt: str | None = None
    draft: ModelDraft | None = field(default=None, init=False)

    async def extract(self, source: Source) -> Draft:
        """The answer, asked for once."""
        self.draft = self.draft or await self.engine.extract(source)
        return self.draft

    async def repair(
        self, source: Source, draft: Draft, findings: Sequence[Finding], missed: Uncovered
    ) -> Draft:
        """The answer as it was; what is found in it is kept while recording."""
        if self.recording:
            told = Told(findings=tuple(findings), missed=missed)
            self.path.write_text(told.model_dump_json(indent=1) + "\n", encoding="utf-8")
        return draft

    async def corrected(self, source: Source) -> "RecordedRepair":
        """The same with the answer as the model has corrected it."""
        told = Told.model_validate_json(self.path.read_text(encoding="utf-8"))
        draft = await self.extract(source)
        mended = RecordedRepair(self.engine, self.path, recording=False)
        mended.draft = await self.engine.repair(source, draft, told.findings, told.missed)  # type: ignore[assignment]  # of a model's draft it makes another
        return mended
