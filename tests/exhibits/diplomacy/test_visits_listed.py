import by_hand

from relations.exhibits import NoData, visits_listed


def test_each_visit_between_the_two_has_a_row_in_order_of_time(whole):
    own = [
        row
        for row in by_hand.between("visits", first="2024-12-08")
        if {row["sender"], row["receiver"]} == {"RUS", "SYR"}
    ]
    table = visits_listed(whole.during("transition"))
    assert list(table.data["start"]) == sorted(row["start"] for row in own)
    assert len(table.rows) == len(own) == 10
    there = [row for row in own if row["receiver"] == "RUS"]
    assert len(there) == 6
    top = {row["receiver"] for row in own if row["level"] in ("head-of-state", "head-of-government")}
    assert top == {"RUS"}
    assert table.title == "Six of 10 visits went to Russia, both at the top among them"


def test_few_visitors_are_named_and_of_many_the_highest_office_is_told(whole):
    came = {}
    for row in by_hand.rows("event_people"):
        if row["visitor"] == "true":
            came.setdefault(row["event"], set()).add(row["person"])
    assert came["2025-01-28-bogdanov-lavrentyev-lead-first-russian-visit"] == {
        "alexander-lavrentiev",
        "mikhail-bogdanov",
    }
    assert len(came["2025-09-09-novak-leads-largest-russian-delegation-post"]) == 5
    table = visits_listed(whole.during("transition"))
    visitors = {row[0]: row[2] for row in table.rows}
    assert visitors["28 January 2025"] == "Alexander Lavrentiev and Mikhail Bogdanov"
    assert visitors["4 February 2026"] == "Igor Levitin, Irek Faizullin and Yunus-bek Yevkurov"
    assert visitors["15 October 2025"] == visitors["28 January 2026"] == "Ahmed al-Sharaa"


def test_a_row_tells_who_came_to_whom_and_what_came_of_it(whole):
    (row,) = [row for row in visits_listed(whole.during("transition")).rows if row[0] == "9 September 2025"]
    assert row[1:5] == [
        "Syria",
        "Deputy head of government, with four others",
        "Ahmed al-Sharaa",
        "Proposal to resume the intergovernmental commission",
    ]


def test_of_many_the_latest_are_shown_and_the_data_have_all(whole):
    table = visits_listed(whole, rows=3)
    assert len(table.rows) == 3
    assert table.rows[-1][0] == "4 February 2026"
    assert len(table.data) > 100
    assert "the latest 3 of" in table.subtitle


def test_a_period_without_one_has_a_sentence(before):
    assert isinstance(visits_listed(before), NoData)
