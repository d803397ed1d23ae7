import by_hand

from relations.exhibits.presence.harm_findings import harm_findings


def lows():
    """The lower bounds of the incidents on fair evidence or better, by year."""
    rows = [row for row in by_hand.rows("operations_harm") if row["attributed"] == "russia-on-fair-evidence-or-better"]
    return {row["year"]: int(row["low"]) for row in rows if row["indicator"] == "civilians-killed"}


def test_all_years_are_added_up_to_their_lower_bound(whole):
    (one,) = harm_findings(whole)
    assert (one.value, one.low, one.high) == (None, sum(lows().values()), 6522)
    assert one.statement == (
        f"Airwars counts at least **{one.low:,.0f}** civilians killed from 2015 to 2024 in incidents that it ascribes to "
        "Russia on fair evidence or better."
    )


def test_a_period_has_its_worst_year(whole):
    (one,) = harm_findings(whole.during("intervention"))
    assert (one.id, one.low, one.exhibit) == ("harm-civilians-killed-worst-year", max(lows().values()), "harm-by-year")
    assert "civilians killed in 2016, the worst year, in" in one.statement


def test_of_two_years_none_is_the_worst(whole):
    (one,) = harm_findings(whole.during("2016/2017"))
    assert one.low == lows()["2016"] + lows()["2017"]
    assert "from 2016 to 2017" in one.statement
    assert "killed in 2016 in incidents" in harm_findings(whole.during("2016/2016"))[0].statement


def test_what_all_parties_did_is_no_finding_on_these_forces(whole, cold_war):
    assert harm_findings(whole.during("uprising")) == harm_findings(cold_war) == []
