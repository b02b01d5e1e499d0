"""A claim with the source it is made from: a line of ``summariser check --pairs``."""

from pydantic import Field

from summariser.schemas.strict import Strict


class Pair(Strict):
    """What is held against what."""

    id: str | int | None = None
    source: str = Field(description="the passage that the claim renders")
    claim: str = Field(description="a translation or summary of it")
    document: str | None = Field(default=None, description="the whole text that the passage comes from")
