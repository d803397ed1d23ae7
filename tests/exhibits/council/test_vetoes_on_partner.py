from datetime import date

import by_hand
import pytest

from relations.exhibits import NoData, vetoes_on_partner
from relations.exhibits.words.days import short_day


@pytest.fixture(scope="module")
def table(whole):
    return vetoes_on_partner(whole)


def test_a_row_for_every_draft_that_the_supplier_vetoed(table):
    drafts = [row for row in by_hand.rows("sc_drafts") if "RUS" in row["vetoed_by"].split("; ")]
    assert len(table.rows) == len(drafts) == 25
    assert [row[0] for row in table.rows] == [
        short_day(date.fromisoformat(day)) for day in sorted(row["date"] for row in drafts)
    ]
    assert (
        table.title
        == "The Soviet Union and Russia vetoed 25 drafts on Syria, 15 of them without another permanent member"
    )


def test_a_row_gives_the_votes_by_name(table):
    by_date = {row[0]: row for row in table.rows}
    assert by_date["28\u00a0Feb\u00a02017"] == [
        "28\u00a0Feb\u00a02017",
        {"text": "S/2017/172", "href": "https://undocs.org/S/2017/172"},
        "Sanctions over chemical attacks",
        "9–3–3",
        "China, Bolivia",
        "Egypt, Ethiopia, Kazakhstan",
        "–",
    ]


def test_what_was_adopted_within_a_month_stands_beside_the_veto(table):
    by_date = {row[0]: row[-1] for row in table.rows}
    assert by_date["20\u00a0Dec\u00a02019"] == {"text": "2504(2020)", "href": "https://undocs.org/S/RES/2504(2020)"}
    assert by_date["8\u00a0Oct\u00a02016"] == "–"


def test_what_is_not_known_is_told_from_none(table):
    by_date = {row[0]: row for row in table.rows}
    assert by_date["16\u00a0Feb\u00a01946"][1] == "no symbol"
    assert by_date["16\u00a0Feb\u00a01946"][3:6] == ["7–1–?", "–", "?"]
    assert by_date["22\u00a0Jan\u00a01954"][3:6] == ["7–?–?", "?", "?"]
    assert by_date["8\u00a0Jul\u00a02022"][4:6] == ["–", "China"]
    assert (
        "– = none. ? = not known: records of the meetings S/PV.656, S/PV.834 and S/PV.837 were looked for and not found; the accounts of 1946 differ."
        in table.note
    )
    assert "JIM: Joint Investigative Mechanism on chemical weapons." in table.note


@pytest.mark.parametrize(
    ("period", "title"),
    [
        ("recognition", "The Soviet Union vetoed two drafts on Syria, neither of them with another permanent member"),
        ("uprising", "Russia vetoed four drafts on Syria, each of them with another permanent member"),
        ("2022-07/2022-07", "Russia vetoed one draft on Syria, without another permanent member"),
    ],
)
def test_titles_say_whether_another_permanent_member_joined(whole, period, title):
    assert vetoes_on_partner(whole.during(period)).title == title


def test_sources_are_those_of_the_drafts_and_of_the_votes_on_them(table):
    drafts = {row["draft"]: row["source"] for row in by_hand.rows("sc_drafts") if "RUS" in row["vetoed_by"].split("; ")}
    votes = {row["source"] for row in by_hand.rows("sc_draft_votes") if row["draft"] in drafts}
    assert {source.id for source in table.sources} == set(drafts.values()) | votes | {
        "un-dl-sc-2025"
    }  # that of the resolutions that followed


def test_without_a_veto_there_is_a_sentence(cold_war):
    assert vetoes_on_partner(cold_war) == NoData(
        "No draft that concerned Syria was vetoed by the Soviet Union in this period."
    )
