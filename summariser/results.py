"""What became of one article of many."""

from dataclasses import dataclass

from summariser.errors import SummariserError
from summariser.schemas.article import Article
from summariser.schemas.report import Report


@dataclass(frozen=True, slots=True)
class Result:
    """An article with its report, or with the error that cost it one.

    Attributes:
        position: place among the inputs, counted from 0.
        article: the article; None where none could be read.
        report: None where there is an error.
        error: None where there is a report.
        reused: the report was in the store; nothing was asked.
    """

    position: int
    article: Article | None
    report: Report | None = None
    error: SummariserError | None = None
    reused: bool = False

    @property
    def where(self) -> str:
        """Address, file or key of the article, "" where the error names it."""
        article = self.article
        return (article.url or article.source or article.key) if article else ""
