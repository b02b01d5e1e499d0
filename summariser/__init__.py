"""Hand it a news article; get back what happened, in Russian and in English, with every fact traced.

>>> from summariser import summarise
>>> report = summarise("Премьер-министр Аскар Мамин посетил Актау 5 декабря 2020 года.")
>>> report.events[0].time.edtf
'2020-12-05'

Everything is imported on first use, so that ``import summariser`` costs nothing.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from summariser.errors import SummariserError
    from summariser.frames import to_frame
    from summariser.reports import Reports
    from summariser.results import Result
    from summariser.schemas.article import Article
    from summariser.schemas.report import Report
    from summariser.source import Source
    from summariser.storage.store import Store
    from summariser.summariser import Summariser, asummarise, summarise
    from summariser.verification.check import Check, check

__all__ = [
    "Article",
    "Check",
    "Report",
    "Reports",
    "Result",
    "Source",
    "Store",
    "Summariser",
    "SummariserError",
    "asummarise",
    "check",
    "summarise",
    "to_frame",
]

_HOMES = {
    "Article": "summariser.schemas.article",
    "Check": "summariser.verification.check",
    "Report": "summariser.schemas.report",
    "Reports": "summariser.reports",
    "Result": "summariser.results",
    "Source": "summariser.source",
    "Store": "summariser.storage.store",
    "Summariser": "summariser.summariser",
    "SummariserError": "summariser.errors",
    "asummarise": "summariser.summariser",
    "check": "summariser.verification.check",
    "summarise": "summariser.summariser",
    "to_frame": "summariser.frames",
}


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"module 'summariser' has no attribute {name!r}")
    return getattr(import_module(_HOMES[name]), name)


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
