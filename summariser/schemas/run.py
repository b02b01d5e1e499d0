"""What became of the inputs of one run."""

from datetime import datetime

from pydantic import Field

from summariser.schemas.report import Usage
from summariser.schemas.strict import Strict


class Failure(Strict):
    """An input of which no report was made."""

    input: str = Field(description="file, address, line, or key of the article")
    error: str = Field(description="name of the error's class, see summariser.errors")
    message: str


class RunReport(Strict):
    """The account of one run."""

    id: int | None = Field(default=None, description="number of the run in the store; null without one")
    started: datetime
    seconds: float = Field(ge=0, description="wall time so far, or in all where it is finished")
    finished: bool = Field(default=False, description="false: it is running, or was killed")
    engine: str = Field(description="embedded or llm")
    model: str | None = None
    package_version: str
    inputs: int = Field(default=0, ge=0, description="read so far, those that cannot be read included")
    done: int = Field(default=0, ge=0, description="reports, those from the store included")
    reused: int = Field(default=0, ge=0, description="reports that the store had")
    failed: int = Field(default=0, ge=0)
    withheld: int = Field(default=0, ge=0, description="items withheld in all reports")
    usage: Usage = Field(default=Usage(), description="what this run has asked for, failed articles included")
    errors: dict[str, int] = Field(default_factory=dict, description="failures by class of error")
    failures: tuple[Failure, ...] = Field(default=(), description="the first thousand")
    stopped_by: str | None = Field(default=None, description="the error that ended the run before its end")
