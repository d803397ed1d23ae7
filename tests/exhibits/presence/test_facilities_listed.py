from relations.exhibits import NoData, facilities_listed


def test_each_is_told_with_what_it_counts_as_and_whether_it_is_certain(cold_war):
    made = facilities_listed(cold_war)
    assert made.title == (
        "Two bases, one post and two deployments on record; certain on 25 December 1991: one base and one deployment"
    )
    told = {row[0]: (row[2], row[4], row[5]) for row in made.rows}
    assert told["S-200 air defence sites with Soviet crews"] == ("post", "October 1984 or 1985", "ended")
    assert told["Naval facility at Tartus"] == ("base", "in use on 12 August 2026", "certain")
    assert told["Naval facilities at Latakia"] == ("base", "not known (by July 2012)", "possible")


def test_an_end_known_by_its_latest_day_alone_is_told_as_that(whole):
    """`../2026-01-27`: columns left the north in December 2024; who had left by then did not stay until then."""
    told = {row[0]: row[4] for row in facilities_listed(whole.during("intervention")).rows}
    assert told["Military police in Aleppo"] == "by 27 January 2026"
    assert told["Russian naval task force in the Mediterranean"] == "July 2026 or later"


def test_without_any_there_is_a_sentence(before):
    assert isinstance(facilities_listed(before), NoData)


def test_an_end_with_no_last_day_is_that_day_or_later(whole):
    until = {row[0]: row[4] for row in facilities_listed(whole).rows}
    assert until["Russian naval task force in the Mediterranean"] == "July 2026 or later"
