import by_hand
import pytest

from relations.exhibits import NoData, edition_differences


@pytest.fixture(scope="module")
def table(whole):
    return edition_differences(whole)


def test_years_on_which_the_editions_differ_are_held_side_by_side(table):
    given = {edition: dict.fromkeys(range(1995, 2022), 0.0) for edition in ("sipri-at-2021", "sipri-at-2026")}
    for row in by_hand.rows("arms_tiv"):
        if (row["supplier"], row["recipient"]) == ("RUS", "SYR") and 1995 <= int(row["year"]) <= 2021:
            given[row["edition"]][int(row["year"])] += float(row["tiv"])
    older, newer = given.values()
    expected = [(year, older[year], newer[year]) for year in older if abs(round(newer[year] - older[year], 2)) >= 0.5]
    assert [(row.year, row.older, row.newer) for row in table.data.itertuples()] == expected
    assert 0 < len(expected) < 27


def test_the_largest_difference_makes_the_title(table):
    assert table.title == "The editions differ most for 2019: 0 or 104 million TIV"
    assert ["2019", "0.0", "104.0", "+104.0"] in table.rows
    assert ["2021", "11.0", "7.4", "\u22123.7"] in table.rows  # 11 less 7.35


def test_columns_name_the_editions_and_the_note_says_which_is_used(table):
    editions = {row["source"]: row["edition"] for row in by_hand.rows("sources")}
    names = [label for label, _ in table.columns]
    assert names == ["Year", editions["sipri-at-2021"], editions["sipri-at-2026"], "Difference"]
    assert table.note.startswith("The report uses the newer edition from 1995 on. ")
    assert [source.id for source in table.sources] == ["sipri-at-2021", "sipri-at-2026"]


def test_a_period_shows_its_own_years(whole):
    assert list(edition_differences(whole.during("2018/2019")).data["year"]) == [2018, 2019]


def test_figures_that_read_alike_have_a_decimal(whole):
    assert edition_differences(whole.during("uprising")).title.endswith("for 2012: 496.0 or 495.5 million TIV")


@pytest.mark.parametrize(
    ("period", "words"),
    [
        ("1944/1945", "No edition of the source covers this period."),
        ("cold-war", "Only one edition of the source covers this period."),
        (
            "1996/1998",
            "For the years of this period that two editions cover (1995 to 2021), they agree within half a million TIV.",
        ),
    ],
)
def test_without_a_difference_there_is_a_sentence(whole, period, words):
    assert edition_differences(whole.during(period)) == NoData(words)
