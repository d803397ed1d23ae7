from relations.rendering.blocks import Document, Masthead, Passage, Printed, Prose
from relations.rendering.long_text import HEADINGS, MANY, with_long_passages


def document(*blocks) -> Document:
    return Document("Title", Masthead(), None, blocks, (), cells=tuple(range(1, len(blocks) + 1)))


def test_a_text_of_usual_length_stays():
    made = document(Prose("a", (Passage(0, "a"),)), Prose("b", (Passage(0, "b"),)))
    assert with_long_passages(made) is made


def test_of_very_many_paragraphs_nothing_is_lost_and_headings_and_other_blocks_stay_in_order():
    texts = [
        Prose(f"p{n}", (Passage(1, f"h{n}"), Passage(0, f"p{n}")))
        if n % 50 == 0
        else Prose(f"p{n}", (Passage(0, f"p{n}"),))
        for n in range(MANY + 1)
    ]
    made = with_long_passages(document(*texts[:100], Printed("between"), *texts[100:]))
    at = next(i for i, block in enumerate(made.blocks) if isinstance(block, Printed))
    passages = [passage for block in made.blocks if isinstance(block, Prose) for passage in block.typst]
    assert [passage.markup for passage in passages if passage.heading] == [f"h{n}" for n in range(0, MANY + 1, 50)]
    words = "\n\n".join(passage.markup for passage in passages if not passage.heading).split("\n\n")
    assert words == [f"p{n}" for n in range(MANY + 1)]
    assert made.cells[at] == 101
    assert len(made.cells) == len(made.blocks) < 200


def test_behind_very_many_headings_the_others_are_bold_lines_to_which_links_lead(caplog):
    made = document(
        *(Prose(f"p{n}", (Passage(2, f"== H #emph[{n}]\n<h-{n}>"), Passage(0, "p"))) for n in range(HEADINGS + 1))
    )
    passages = [passage for block in with_long_passages(made).blocks for passage in block.typst]
    assert sum(passage.heading > 0 for passage in passages) == HEADINGS
    assert passages[-1].markup.startswith(f"#block(strong[H #emph[{HEADINGS}]]) <h-{HEADINGS}>")
    assert "of 1,001 headings those behind the first 1,000 are bold lines in print" in caplog.text
