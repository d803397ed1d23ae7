"""Notebooks of very many things and of very much text."""

import logging

from relations.rendering import within_bounds as module
from relations.rendering.output import Output
from relations.rendering.runs import Styled, text_of
from relations.rendering.within_bounds import within_bounds


def printed(cell, text):
    return Output("printed", cell, (Styled(text),))


def test_what_is_within_the_bounds_stays(caplog):
    items = [printed(1, "a\n"), Output("markdown", 2, "text"), Output("picture", 3, b"x" * 9_000_000)]
    assert within_bounds(items) == items
    assert not caplog.records


def test_of_too_many_things_the_first_and_the_last_are_shown(monkeypatch, caplog):
    monkeypatch.setattr(module, "ITEMS", 8)
    with caplog.at_level(logging.WARNING):
        found = within_bounds([printed(n, f"{n}\n") for n in range(1, 101)])
    assert [item.cell for item in found] == [1, 2, 3, 4, 5, 6, 7, 99, 100]
    assert text_of(found[6].content) == "[92 things that cells 7 to 98 show are left out here]\n"
    assert [(record.loss, record.cell) for record in caplog.records] == [("shortened", 7)]


def test_of_too_much_text_less_of_each_is_shown(monkeypatch):
    monkeypatch.setattr(module, "TOTAL", 20_000)
    items = [*(printed(n, "word\n" * 4_000) for n in range(10)), Output("markdown", 11, "short")]
    *long, short = within_bounds(items)
    assert short.content == "short"
    assert all(len(text_of(item.content)) < 20_000 for item in long)
    assert all("are left out here" in text_of(item.content) for item in long)


def test_of_much_prose_each_keeps_its_beginning_and_end(monkeypatch):
    monkeypatch.setattr(module, "TOTAL", 1_000)
    text = "Beginning. " + "word " * 100_000 + "End."
    (found,) = within_bounds([Output("markdown", 1, text)])
    assert found.content.startswith("Beginning.")
    assert found.content.endswith("End.")
    assert len(found.content) < len(text) // 100


def test_of_too_many_pictures_the_first_and_the_last_are_shown_and_all_else_stays(monkeypatch, caplog):
    monkeypatch.setattr(module, "PICTURES", 4)
    pictures = [Output("picture", n, b"x") for n in range(1, 11)]
    with caplog.at_level(logging.WARNING):
        found = within_bounds([*pictures[:6], printed(6, "between\n"), *pictures[6:]])
    assert [item.cell for item in found if item.kind == "picture"] == [1, 2, 3, 10]
    texts = [text_of(item.content) for item in found if item.kind == "printed"]
    assert texts == ["[6 pictures that cells 4 to 9 show are left out here]\n", "between\n"]
    assert [(record.loss, record.cell) for record in caplog.records] == [("shortened", 4)]
