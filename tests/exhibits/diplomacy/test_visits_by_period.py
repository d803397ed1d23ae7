import by_hand

from relations.exhibits import NoData, visits_by_period


def test_each_period_has_its_visits_by_rank_and_direction(whole):
    table = visits_by_period(whole)
    visits = by_hand.between("visits", first="1970-11-13", last="1991~~")
    top = [row["receiver"] for row in visits if row["level"].startswith("head-of-")]
    lower = [row["receiver"] for row in visits if not row["level"].startswith("head-of-")]
    own = next(row for row in table.rows if row[0].startswith("Cold War"))
    assert own[1:] == [str(kind.count(to)) for kind in (top, lower) for to in ("RUS", "SYR")]
    assert table.rows[-1] == ["All", "30", "5", "60", "70"]
    assert table.title == "In each period with visits at the top more of them went to the Soviet Union and Russia"


def test_periods_without_a_visit_at_the_top_are_told_from_others(whole):
    assert visits_by_period(whole.during("2011-03-20/2015-09-29")).rows[0][1:3] == ["–", "–"]
    assert visits_by_period(whole.during("uprising")).title == "No visit at the top is known; others went both ways"
    assert isinstance(visits_by_period(whole.during("1960/1965")), NoData)
