"""Documents of a few blocks and an invented typesetter that refuses some of them."""

import pytest

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
