import by_hand

from relations.exhibits.council.veto_turn import veto_turn


def test_the_turn_is_the_period_since_which_vetoes_fell_on_the_partner_most_clearly(whole):
    turn = veto_turn(whole)
    since = [row for row in by_hand.rows("sc_vetoes") if row["date"] >= "2011-03-15"]
    assert turn.start.date().isoformat() == "2011-03-15"
    assert len(turn.since) == len(since) == 35
    assert len(turn.on) == sum(row["concerns"] != "no" for row in since) == 18


def test_too_few_vetoes_on_one_side_make_no_turn(whole):
    assert veto_turn(whole.during("transition")) is None
    assert veto_turn(whole.during("cold-war")) is None
