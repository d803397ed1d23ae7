import json
from dataclasses import replace

import pytest
from small_editions import chart, edition, figure, report, rows

from relations.editions.diff import compared
from relations.editions.diff.as_json import as_json


@pytest.fixture
def content(tmp_path):
    before = edition(tmp_path / "a", reports=[report(figure(0.5, 0.4, 0.6), chart(1.0), run={"table:votes": "a"})])
    after = edition(
        tmp_path / "b",
        rows(votes=[["2", "AAA", "N"], ["10", "AAA", "N"]]),
        [report(figure(0.6, 0.5, 0.7), chart(2.0), prose="Both voted.", run={"table:votes": "b"})],
    )
    return json.loads(compared(before, after).json())


def test_it_has_a_format_and_both_sides(content):
    assert content["format"] == 1
    assert content["before"] == {"name": "a", "day": "2026-11-22", "commit": "0a1b2c3"}
    assert content["same"] is False
    assert set(content) == {
        "format", "before", "after", "same", "notes", "key_figures", "exhibits", "texts", "parameters", "reports", "tables", "declarations", "sources",
    }  # fmt: skip


def test_a_figure_has_both_values_how_far_and_why(content):
    (one,) = content["key_figures"]
    assert (one["before"]["value"], one["after"]["value"]) == (0.5, 0.6)
    assert one["moved"] == pytest.approx(1.0)
    assert one["against"] == "interval"
    assert one["reasons"] == {"data": ["votes"]}
    assert one["places"] == [{"report": "voting", "id": "agreement"}]


def test_rows_are_told_by_kind_with_their_sources(content):
    (votes,) = content["tables"]
    assert votes["added"] == []
    assert votes["changed"] == [
        {"key": ["2", "AAA"], "sources": ["un"], "cells": {"vote": {"before": "Y", "after": "N"}}}
    ]
    assert votes["removed"][0]["row"] == {"rollcall": "10", "state": "BBB", "vote": "N"}
    assert content["sources"]["un"] == {"line": "United Nations, Votes", "url": None, "published": None}


def test_exhibits_have_rows_but_no_drawing_and_texts_their_words(content):
    (one,) = content["exhibits"]
    assert (one["before"]["rows"], one["after"]["rows"]) == ([[2000, 1.0]], [[2000, 2.0]])
    assert "svg" not in one["after"]
    assert [text["words"] for text in content["texts"]] == [[["=", "Both "], ["-", "vote."], ["+", "voted."]]]


def test_the_same_edition_is_the_same(tmp_path):
    folder = edition(tmp_path / "a")
    found = compared(folder, folder)
    assert json.loads(as_json(found))["same"] is True
    assert json.loads(as_json(replace(found, notes=("a note",))))["notes"] == ["a note"]
