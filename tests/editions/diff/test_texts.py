import pytest
from small_editions import chart, edition, figure, report

from relations.editions.diff.reports import made_reports
from relations.editions.diff.texts import text_changes


@pytest.fixture
def changes(tmp_path):
    def found(before, after):
        sides = [
            made_reports(edition(tmp_path / name, reports=one)) for name, one in zip("ab", (before, after), strict=True)
        ]
        pairs = [(sides[0][name], sides[1][name]) for name in sides[1]]
        return [(one.kind, one.place, one.before, one.after) for one in text_changes(pairs)]

    return found


def test_texts_that_are_as_they_were_are_not_told(changes):
    assert changes([report(figure(1), chart(1.0))], [report(figure(2), chart(2.0))]) == []


def test_headline_titles_statements_and_prose_are_told_by_exhibit_and_cell(changes):
    before = report(figure(1), chart(1.0, note="A note."))
    after = report(
        figure(1, statement="They part."),
        chart(1.0, title="It fell", subtitle="By month"),
        title="Votes",
        headline="They parted",
        prose="Both voted.",
    )
    assert changes([before], [after]) == [
        ("headline", "", "They agree", "They parted"),
        ("title", "", "Voting", "Votes"),
        ("title", "by-year", "Agreement rose", "It fell"),
        ("statement", "agreement", "They agree.", "They part."),
        ("subtitle", "by-year", "Share by year", "By month"),
        ("note", "by-year", "A note.", None),
        ("prose", "opening", "Both vote.", "Both voted."),
    ]


def test_texts_of_an_exhibit_that_came_or_went_are_told_with_it_alone(changes):
    assert changes([report()], [report(figure(1), chart(1.0))]) == []


def test_what_is_the_same_in_several_periods_is_told_once(tmp_path):
    def both(prose):
        return [report(prose=prose), report(prose=prose, period="drift"), report(period="thaw", prose="Else.")]

    sides = [
        made_reports(edition(tmp_path / name, reports=both(prose))) for name, prose in (("a", "Old."), ("b", "New."))
    ]
    (found,) = text_changes((sides[0][name], sides[1][name]) for name in sides[1])
    assert (found.periods, found.before, found.after) == (("all", "drift"), "Old.", "New.")


def test_the_notebooks_of_runs_that_read_the_same_are_not_read(changes):
    assert changes([report(prose="Old.", run={"a": "b"})], [report(prose="New.", run={"a": "b"})]) == []


def test_what_the_last_edition_was_compared_with_is_no_text_of_the_report(changes):
    told = {"edition": "2026-11-15", "lines": [{"text": "Nothing.", "sources": []}]}
    assert changes([report()], [report(changes=told)]) == []


def test_markdown_that_code_shows_is_prose(changes):
    def shows(words):
        one = report()
        output = {"output_type": "display_data", "metadata": {}, "data": {"text/markdown": [words]}}
        cell = {"cell_type": "code", "id": "shown", "metadata": {}, "source": [], "outputs": [output]}
        one["notebook"]["cells"].append(cell)
        return [one]

    assert changes(shows("Old *words*."), shows("New *words*.")) == [("prose", "shown", "Old *words*.", "New *words*.")]
