import by_hand
import pytest

from relations.exhibits import KeyFigure, NoData, voting_findings
from relations.measures import agreement


def findings(dossier):
    return {finding.id: finding for finding in voting_findings(dossier, "RUS", "SYR")}


@pytest.fixture(scope="module")
def found(cold_war):
    return findings(cold_war)


def test_the_order_is_that_of_the_report(found):
    assert list(found) == [
        "agreement-overall", "agreement-highest", "agreement-lowest", "agreement-latest", "partner-rank", "opposed-share",
    ]  # fmt: skip
    assert all(isinstance(finding, KeyFigure) and finding.sources for finding in found.values())


def test_the_overall_share_is_that_of_all_joint_votes(found):
    n, same = by_hand.counts(by_hand.joint("RUS", "SYR", "1970-11-13", "1991-12-25"))
    overall = found["agreement-overall"]
    assert overall.value == same / n
    assert "**81.6 per cent** of the 2,286 recorded votes" in overall.statement
    assert "(95 per cent interval 80 to 83 per cent)" in overall.statement
    assert (n, same) == (2286, 1865)


def test_every_share_lies_in_its_interval(found):
    for name in ("overall", "highest", "lowest", "latest"):
        finding = found[f"agreement-{name}"]
        assert finding.low < finding.value < finding.high


def test_the_extreme_years_are_those_of_the_measure(found, cold_war):
    by_year = agreement(cold_war.ga_votes, "RUS", "SYR").set_index("year")["agreement"]
    assert found["agreement-highest"].value == by_year.max()
    assert found["agreement-highest"].statement.startswith(f"Agreement was highest in {by_year.idxmax()}: **95.5 per")
    assert found["agreement-lowest"].value == by_year.min()
    assert found["agreement-lowest"].statement.startswith(f"Agreement was lowest in {by_year.idxmin()}: **56.1 per")


def test_the_last_year_is_held_against_the_one_before(found):
    """37 of 66 in 1991 and 77 of 82 in 1990."""
    for year, expected in (("1991", (66, 37)), ("1990", (82, 77))):
        span = (f"{year}-01-01", f"{year}-12-25" if year == "1991" else f"{year}-12-31")
        assert by_hand.counts(by_hand.joint("RUS", "SYR", *span)) == expected
    change = (77 / 82 - 37 / 66) * 100
    assert f"{change:.1f} points below 1990" in found["agreement-latest"].statement


def test_the_rank_is_that_of_the_best_year(found):
    assert found["partner-rank"].value == 16
    assert found["partner-rank"].statement == (
        "At its closest, in 1984, Syria stood **16th of 152** members by agreement with the Soviet Union; "
        "in 1991 it was 113th of 162."
    )


@pytest.mark.parametrize(
    ("period", "words", "exhibit"),
    [
        ("cold-war", "on **160 votes** of 2,286 (7.0 per cent); their other differences were abstentions.", "opposed-votes"),
        ("1964/1966", "on **no votes** of 51 (0.0 per cent); their differences were abstentions.", None),
        ("1973-10/1973-10", "on **no votes** of 1 (0.0 per cent).", None),
    ],
)  # fmt: skip
def test_opposition_is_counted_and_other_differences_are_named_if_there_are_any(whole, period, words, exhibit):
    finding = findings(whole.during(period))["opposed-share"]
    assert finding.statement.endswith(words)
    assert finding.exhibit == exhibit


def test_a_period_of_one_year_has_no_extremes(whole):
    assert list(findings(whole.during("1993/1993"))) == ["agreement-overall", "partner-rank", "opposed-share"]


def test_extremes_say_which_years_they_leave_out(whole):
    found = findings(whole)
    assert found["agreement-lowest"].statement.startswith(
        "Among years with 10 joint votes or more, agreement was lowest in 1946:"
    )


def test_the_change_takes_the_place_of_the_last_year(whole):
    assert list(findings(whole.during("transition"))) == [
        "agreement-overall",
        "agreement-since-change",
        "partner-rank",
        "opposed-share",
    ]


def test_one_vote_is_one_vote(whole):
    overall = findings(whole.during("1973-10/1973-10"))["agreement-overall"]
    assert "**100.0 per cent** of the one recorded vote in which both took part" in overall.statement


def test_without_joint_votes_there_is_one_statement(before):
    (shown,) = voting_findings(before, "RUS", "SYR")
    assert isinstance(shown, NoData)
    assert shown.statement.startswith("**No finding.**")
