"""Who and what an article speaks of."""

from pydantic import Field

from summariser.schemas.span import Bilingual, Span
from summariser.schemas.strict import Strict, added_by_code
from summariser.schemas.vocabulary import EntityKind


class Entity(Strict):
    """A person, organisation, place or thing, under one name."""

    id: str = Field(description="identifier within the article, e.g. p1")
    kind: EntityKind
    name: str = Field(description="name in the nominative, in the script of the source")
    ru: str | None = Field(default=None, description="Russian name")
    en: str | None = Field(default=None, description="English name")
    role: Bilingual | None = Field(default=None, description="post or title, as the source gives it")
    also: tuple[str, ...] = Field(
        default=(), description="other words of the source for it that no search by lemma can find"
    )

    mentions: tuple[Span, ...] = added_by_code((), "every place where the source names it")
    iso: str | None = added_by_code(None, "ISO 3166 code of a country or region")
