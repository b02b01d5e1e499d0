"""A name's suffix decides what a file is, and else its first words."""

import time

import pytest

from summariser.reading.kinds import Kind, kind_of_content, kind_of_name


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("news.txt", Kind.text),
        ("NEWS.TXT", Kind.text),
        ("news.md", Kind.markdown),
        ("news.markdown", Kind.markdown),
        ("news.html", Kind.html),
        ("news.htm", Kind.html),
        ("news.json", Kind.json),
        ("news.jsonl", Kind.jsonl),
        ("news.ndjson", Kind.jsonl),
        ("news.2021", None),
        ("news", None),
    ],
)
def test_suffixes(name: str, kind: Kind | None) -> None:
    """Case does not matter; an unknown suffix says nothing."""
    assert kind_of_name(name) is kind


@pytest.mark.parametrize(
    ("head", "kind"),
    [
        ("<!DOCTYPE html>\n<html>", Kind.html),
        ("\n  <HTML lang=ru>", Kind.html),
        ("<!-- saved --><!doctype html>", Kind.html),
        ('<?xml version="1.0"?>\n<html xmlns="http://www.w3.org/1999/xhtml">', Kind.html),
        ('<?xml version="1.0"?><rss version="2.0">', Kind.xml),
        ('<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>', Kind.xml),
        ('<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>', Kind.xml),
        ('<feed xmlns="http://www.w3.org/2005/Atom">', Kind.xml),
        ('{"text": "Мост открыт."}\n', Kind.jsonl),
        ('{\n  "text": "Мост открыт."\n}', Kind.json),
        ('[{"text": "Мост открыт."}]', Kind.json),
        ("[Обновлено] Мост открыт.", Kind.text),
        ("{Мост} открыт", Kind.text),
        ("# Мост открыт", Kind.text),
        ("<b>Мост</b> открыт", Kind.text),
        ("", Kind.text),
    ],
)
def test_first_words(head: str, kind: Kind) -> None:
    """Markup, feeds and JSON are known by how they begin; everything else is text."""
    assert kind_of_content(head) is kind


def test_many_comments_cost_no_time() -> None:
    """Comments before what is no page are read once, not in every way they could be parted."""
    start = time.monotonic()
    assert kind_of_content("<!---->" * 600 + "text") is Kind.text
    assert time.monotonic() - start < 1
