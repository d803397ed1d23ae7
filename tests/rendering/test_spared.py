"""Documents of a few blocks and an invented typesetter that refuses some of them."""

import logging
from dataclasses import replace

import pytest

from relations.rendering import spared as spared_module
from relations.rendering.blocks import Document, Masthead, Passage, Picture, Printed, Prose
from relations.rendering.spared import NOTE, spared

BLOCKS = tuple(Printed(f"text {i}") for i in range(9))


def document(*blocks) -> Document:
    return Document("Title", Masthead(), None, blocks, ())


def refusing(*texts):
    asked = []

    def settable(made: Document) -> bool:
        asked.append(made)
        return not any(isinstance(block, Printed) and block.text in texts for block in made.blocks)

    return settable, asked


@pytest.mark.parametrize("bad", [("text 0",), ("text 8",), ("text 3", "text 4"), tuple(b.text for b in BLOCKS)])
def test_the_blocks_at_fault_are_replaced_and_no_others(bad):
    settable, _ = refusing(*bad)
    found = spared(document(*BLOCKS), settable)
    assert [block.text for block in found.blocks] == [
        f"{NOTE}\n\n{block.text}" if block.text in bad else block.text for block in BLOCKS
    ]


def test_one_at_fault_costs_few_trials():
    settable, asked = refusing("text 5")
    spared(document(*BLOCKS), settable)
    assert len(asked) <= 10


def test_many_at_fault_cost_no_more_than_the_trials(monkeypatch):
    monkeypatch.setattr(spared_module, "TRIALS", 12)
    settable, asked = refusing(*(f"text {i}" for i in range(0, 9, 2)))
    found = spared(document(*BLOCKS), settable)
    assert len(asked) <= 13
    assert all(NOTE in block.text for block in found.blocks[::2])


def test_the_cell_of_a_block_at_fault_is_named_and_told(caplog):
    made = replace(document(*BLOCKS), cells=tuple(range(11, 20)))
    settable, _ = refusing("text 3")
    with caplog.at_level(logging.WARNING):
        found = spared(made, settable)
    assert found.blocks[3].text == f"Cell 14. {NOTE}\n\ntext 3"
    assert [(record.loss, record.cell) for record in caplog.records] == [("as text", 14)]


def test_a_document_that_cannot_be_set_at_all_is_given_up():
    assert spared(document(*BLOCKS), lambda _: False) is None


def test_prose_keeps_its_headings_to_which_others_link():
    prose = Prose("<h2>Head</h2><p>Words</p>", (Passage(2, "= Head <h>"), Passage(0, "#bad")))

    def settable(made: Document) -> bool:
        return all(p.markup != "#bad" for block in made.blocks if isinstance(block, Prose) for p in block.typst)

    found = spared(document(prose), settable)
    assert [type(block) for block in found.blocks] == [Prose, Printed]
    assert [passage.markup for passage in found.blocks[0].typst] == ["= Head <h>"]
    assert "Words" in found.blocks[1].text


def test_a_picture_becomes_its_description():
    picture = Picture("image/png", b"broken", "A boat")
    found = spared(
        document(picture, Printed("rest")), lambda made: not any(isinstance(b, Picture) for b in made.blocks)
    )
    assert [block.text for block in found.blocks] == [f"{NOTE}\n\nA boat", "rest"]
