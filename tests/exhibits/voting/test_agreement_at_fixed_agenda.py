from collections import defaultdict

import by_hand
import pytest

from relations.exhibits import NoData, agreement_at_fixed_agenda


@pytest.fixture(scope="module")
def figure(cold_war):
    return agreement_at_fixed_agenda(cold_war, "RUS", "SYR")


def by_topics(year: int) -> tuple[float, float]:
    """Return the plain share of a year and the share with the topics at their weights in the joint votes of all years."""
    weights: dict[str, float] = defaultdict(float)
    own: dict[str, list[float]] = defaultdict(lambda: [0.0, 0.0])
    votes = by_hand.joint("RUS", "SYR")
    for call, a, b in votes:
        topics = call["topics"].split() or ["none"]
        for topic in topics:
            weights[topic] += 1 / len(topics)
            if call["date"].startswith(str(year)):
                own[topic][0] += 1 / len(topics)
                own[topic][1] += (a == b) / len(topics)
    covered = sum(weights[topic] for topic in own)
    fixed = sum(weights[topic] * same / n for topic, (n, same) in own.items()) / covered
    n, same = by_hand.counts([vote for vote in votes if vote[0]["date"].startswith(str(year))])
    return same / n, fixed


@pytest.mark.parametrize("year", [1971, 1979, 1991])
def test_the_lines_are_the_plain_and_the_standardised_share(figure, year):
    row = figure.data.set_index("year").loc[year]
    assert (row["agreement"], row["standardised"]) == pytest.approx(by_topics(year))


def test_the_years_are_those_of_the_period(figure):
    assert list(figure.data["year"]) == list(range(1971, 1992))


def test_the_title_says_that_the_largest_change_remains(figure):
    (_, before), (_, after) = by_topics(1990), by_topics(1991)
    assert figure.title == (
        f"On the same mix of topics agreement fell in 1991 all the same, from {before * 100:.0f}\u202f% to {after * 100:.0f}\u202f%"
    )
    largest = figure.data.loc[figure.data["agenda_effect"].abs().idxmax()]
    assert f"furthest apart in {largest['year']:.0f}" in figure.alt


def test_without_a_change_beyond_the_intervals_the_title_says_that_none_shows(whole):
    """Of 2016 to 2023 every interval overlaps that of the year before; 2024, in which the period ends, is left out."""
    figure = agreement_at_fixed_agenda(whole.during("intervention"), "RUS", "SYR")
    rows = figure.data
    assert list(rows["year"]) == list(range(2016, 2024))
    assert (rows["low"].iloc[1:].to_numpy() <= rows["high"].iloc[:-1].to_numpy()).all()
    assert (rows["high"].iloc[1:].to_numpy() >= rows["low"].iloc[:-1].to_numpy()).all()
    assert figure.note.endswith(" 2024 is left out: the period ends in it.")
    assert figure.title == "With the topics held fixed agreement shows no firm change from one year to the next"


def test_a_year_has_one_value_whichever_period_a_report_is_about(figure, whole):
    rows = agreement_at_fixed_agenda(whole, "RUS", "SYR").data.set_index("year")
    assert rows.loc[1991, "standardised"] == figure.data.set_index("year").loc[1991, "standardised"]


@pytest.mark.parametrize("period", ["1944/1945", "1993/1993", "1992/1993", "recognition"])
def test_fewer_than_three_years_are_not_compared(whole, period):
    assert isinstance(agreement_at_fixed_agenda(whole.during(period), "RUS", "SYR"), NoData)
