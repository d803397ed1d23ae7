import by_hand
import pytest

from relations.errors import UsageError
from relations.exhibits import NoData, agreement_compared

DAYS = ("1970-11-13", "1991-12-25")


@pytest.fixture(scope="module")
def figure(cold_war):
    return agreement_compared(cold_war, "RUS", "SYR", ["USA", "IRQ", "UKR"])


def test_each_dot_rests_on_its_own_votes(figure):
    found = {(row.state, row.other): (row.n, row.same) for row in figure.data.itertuples()}
    pairs = [(state, other) for other in ("USA", "IRQ", "UKR") for state in ("RUS", "SYR")]
    assert found == {pair: by_hand.counts(by_hand.joint(*pair, *DAYS)) for pair in pairs}


def test_the_closest_to_either_comes_first(figure):
    assert list(dict.fromkeys(figure.data["other"])) == ["UKR", "IRQ", "USA"]
    assert figure.title == "Syria voted with Iraq more often than with the Soviet Union"


def test_a_republic_of_one_of_the_two_is_drawn_and_in_no_title(figure):
    """On 99 per cent the Ukrainian Soviet Socialist Republic voted with the Soviet Union."""
    own = figure.data[figure.data["holder"].eq("Ukrainian SSR") & figure.data["state"].eq("RUS")].iloc[0]
    assert own["low"] > own["pair_high"]
    assert "Ukrainian" not in figure.title


def test_the_alt_text_gives_every_dot(figure):
    assert "USSR and Syria with one another 81.6\u202f%." in figure.alt
    assert "Iraq 80.1\u202f% with USSR and 95.7\u202f% with Syria" in figure.alt
    assert [source.id for source in figure.sources] == ["un-dl-ga-2025"]
    assert "13 November 1970 to 25 December 1991" in figure.subtitle


def test_as_close_is_not_closer(whole):
    """In October 1973 there was one joint vote, and everybody voted alike."""
    figure = agreement_compared(whole.during("1973-10/1973-10"), "RUS", "SYR", ["CHN", "IND"])
    assert set(figure.data["agreement"]) == {1}
    assert (
        figure.title
        == "Syria and the Soviet Union voted with one another as often as either did with any of two others, or nearly"
    )


def test_more_than_three_that_are_closer_are_counted(cold_war):
    closer = agreement_compared(cold_war, "SYR", "RUS", cold_war.benchmarks)
    assert closer.title == ("Iraq, Algeria and five others voted with Syria more often than the Soviet Union did")


def test_where_none_is_closer_to_the_first_those_closer_to_the_second_are_named(cold_war):
    assert agreement_compared(cold_war, "RUS", "SYR", ["USA", "IRQ"]).title == (
        "Syria voted with Iraq more often than with the Soviet Union"
    )


def test_a_seat_that_changed_its_holder_has_a_row_for_each(whole):
    """The Ukrainian Soviet Socialist Republic voted with the Soviet Union on 99 per cent, Ukraine with Russia on 59 per cent."""
    frame = agreement_compared(whole, "RUS", "SYR", ["UKR"]).data
    with_russia = frame[frame["state"] == "RUS"].set_index("holder")["agreement"]
    assert with_russia["Ukrainian SSR"] > 0.99
    assert with_russia["Ukraine"] < 0.6
    days = ("1945-10-24", "1991-12-25")
    assert frame[frame["holder"] == "Ukrainian SSR"].set_index("state")["n"]["RUS"] == len(
        by_hand.joint("RUS", "UKR", *days)
    )


def test_what_holders_of_seats_are_is_said_where_there_are_several(whole, figure):
    """The United Arab Republic, in which Egypt and Syria were one member."""
    assert "holder" not in figure.note
    note = agreement_compared(whole, "RUS", "SYR", ["EGY", "USA"]).note
    assert note.endswith(
        "A seat that changed its holder has a row for each holder. Syria has no joint vote with the United Arab Republic."
    )


def test_all_of_the_others_are_told_so(whole):
    title = agreement_compared(whole.during("drift"), "RUS", "SYR", ["IRN", "IRQ"]).title
    assert title == "Syria voted with both others more often than with Russia"


def test_where_one_of_the_two_cast_few_votes_all_dots_rest_on_those_of_both(whole):
    """Of 225 roll calls since December 2024 Syria cast a vote on 107."""
    figure = agreement_compared(whole.during("transition"), "RUS", "SYR", ["FRA", "SAU"])
    joint = {call["rollcall"] for call, *_ in by_hand.joint("RUS", "SYR", "2024-12-08")}
    for row in figure.data.itertuples():
        own = [vote for vote in by_hand.joint(row.state, row.other, "2024-12-08") if vote[0]["rollcall"] in joint]
        assert (row.n, row.same) == by_hand.counts(own)
    assert figure.subtitle.endswith(f", on the {len(joint)} votes that both cast")
    assert figure.title == "Syria voted with Saudi Arabia more often than with Russia"


def test_the_pair_is_not_compared_with_itself(cold_war, figure):
    with_pair = agreement_compared(cold_war, "RUS", "SYR", ["RUS", "USA", "SYR", "IRQ", "UKR"])
    assert with_pair.data.equals(figure.data)


def test_an_undeclared_state_is_an_error(cold_war):
    with pytest.raises(UsageError, match="XYZ"):
        agreement_compared(cold_war, "RUS", "SYR", ["XYZ"])


@pytest.mark.parametrize("others", [[], ["USA"]])
def test_without_votes_to_compare_there_is_a_sentence(before, cold_war, others):
    dossier = before if others else cold_war
    assert agreement_compared(dossier, "RUS", "SYR", others) == NoData(
        "There are no joint votes in this period to compare."
    )
