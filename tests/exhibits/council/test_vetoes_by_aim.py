import by_hand
import pytest

from relations.exhibits import NoData, vetoes_by_aim


def test_each_vetoed_draft_has_one_aim(whole):
    table = vetoes_by_aim(whole)
    vetoed = [row for row in by_hand.rows("sc_drafts") if "RUS" in row["vetoed_by"]]
    assert table.data["vetoes"].sum() == len(vetoed) == 25
    assert all(row["aim"] for row in vetoed)
    assert table.title == (
        "Within a month a resolution followed four of five vetoes on aid across the border; none followed the five on an inquiry into chemical weapons"
    )
    assert table.rows[1][:4] == ["Aid across the border", "5", "4", "2019–2023"]


def test_what_the_titles_begin_with_stands_once(whole):
    assert vetoes_by_aim(whole).rows[1][4] == (
        "Cross-border aid: three crossings; two crossings, one year; two crossings, six months; Irish–Norwegian text; nine months"
    )
    assert vetoes_by_aim(whole).rows[0][4].startswith("Khan Shaykhun attack; JIM: one-year extension; ")


@pytest.mark.parametrize(
    ("period", "title"),
    [
        ("2014-05/2014-06", "Russia stopped a referral to the International Criminal Court"),
        ("2020/2023", "Within a month a resolution followed three of four vetoes on aid across the border"),
        ("2017-10/2017-12", "All three vetoes stopped an inquiry into chemical weapons"),
        ("recognition", "Two vetoes stopped as many kinds of action"),
    ],
)
def test_small_numbers_read_well(whole, period, title):
    assert vetoes_by_aim(whole.during(period)).title == title


def test_a_resolution_that_followed_two_vetoes_is_counted_once(whole):
    """One followed both of 1958, and one both of July 2020."""
    assert "; six resolutions followed eight vetoes." in vetoes_by_aim(whole).note
    assert "; one resolution followed two vetoes." in vetoes_by_aim(whole.during("opening")).note
    assert "resolutions followed" not in vetoes_by_aim(whole.during("2017-10/2017-12")).note


def test_without_vetoes_there_is_none(cold_war):
    assert isinstance(vetoes_by_aim(cold_war), NoData)
