import pytest

from relations.rendering.front_matter import front_matter

HEADER = "---\ntitle: Votes\nauthor: A. N. Other\ndate: 2026-01-01\nabstract: |\n  What it says.\n---\n"


def test_a_raw_cell_gives_title_author_date_and_abstract():
    found = front_matter([(1, "raw", HEADER)])
    assert (found.cell, found.authors, found.date, found.rest) == (1, ("A. N. Other",), "2026-01-01", "")
    assert found.opening == "# Votes\n\nWhat it says."


def test_in_a_cell_of_text_what_stands_below_it_is_left():
    assert front_matter([(1, "markdown", HEADER + "\nText.")]).rest == "\nText."


def test_the_first_raw_cell_may_stand_below_other_cells_but_a_later_text_is_no_header():
    assert front_matter([(1, "code", "x"), (2, "raw", HEADER)]).cell == 2
    assert front_matter([(1, "code", "x"), (2, "markdown", HEADER)]).cell == 0


@pytest.mark.parametrize("source", ["---\nA rule above\n---\n", "---\n\n---", "text", "", "---\ntitle: no end"])
def test_a_rule_is_no_header(source):
    assert front_matter([(1, "markdown", source)]).cell == 0


@pytest.mark.parametrize(
    ("author", "names"),
    [
        ("[A, B]", ("A", "B")),
        ("\n  - name: A\n    affiliation: X\n  - B", ("A", "B")),
        ("{name: {given: A, family: B}}", ("A B",)),
        ("{orcid: 1}", ()),
    ],
)
def test_authors_in_every_form(author, names):
    assert front_matter([(1, "raw", f"---\nauthor: {author}\n---")]).authors == names


def test_a_day_that_is_to_be_computed_is_none():
    assert front_matter([(1, "raw", "---\ndate: today\n---")]).date is None
