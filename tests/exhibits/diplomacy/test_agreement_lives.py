import by_hand
import pandas as pd

from relations.exhibits.diplomacy.agreement_lives import agreement_lives, over, said_to_stand, with_third_states


def titles(dossier):
    return set(agreement_lives(dossier)["title"])


def test_an_earlier_agreement_stays_while_it_is_said_to_stand(whole):
    """The treaty of 1980 is shown after 2024; the trade agreement of 1955, whose standing nobody states, is not."""
    shown = titles(whole.during("transition"))
    assert "Treaty of Friendship and Cooperation between the USSR and the Syrian Arab Republic" in shown
    assert "Trade and Payments Agreement between the USSR and the Syrian Republic" not in shown


def test_an_agreement_that_had_ended_is_not_shown_later(whole):
    """The cultural agreement of 1956 was replaced in August 1962."""
    name = "Agreement on cultural cooperation of 1956"
    assert name in titles(whole.during("1962/1962"))
    assert name not in titles(whole.during("1963/1964"))


def test_texts_with_third_states_and_before_the_first_period_are_left_out(whole):
    shown = titles(whole)
    assert "Syrian-Egyptian mutual defence pact" not in shown
    assert "Russo-Ottoman treaty of commerce of 1783" not in shown
    assert "Memorandum on the creation of de-escalation areas in the Syrian Arab Republic" not in shown


def test_texts_with_third_states_are_counted_in_their_period(whole):
    others = [row for row in by_hand.rows("agreements") if "RUS" in row["parties"] and row["parties"] != "RUS SYR"]
    assert len(with_third_states(whole)) == sum(row["signed"] >= "1944-07" for row in others)
    assert with_third_states(whole.during("cold-war")).empty  # the pact of 1966 is none of the supplier's


def test_kinds_can_be_chosen_or_left_out(whole):
    contracts = agreement_lives(whole, ["contract"])
    others = agreement_lives(whole, without=("contract",))
    assert set(contracts["kind"]) == {"contract"}
    assert "contract" not in set(others["kind"])
    assert len(contracts) + len(others) == len(agreement_lives(whole))


def test_what_is_over_is_not_said_to_stand(whole):
    statuses = whole.package.table("agreements").field("status").enum
    stands = dict(zip(statuses, said_to_stand(pd.DataFrame({"status": statuses})), strict=True))
    assert [status for status in statuses if over(status)] == ["expired", "terminated", "superseded", "not-ratified"]
    assert [status for status, yes in stands.items() if yes] == ["in-force", "open", "disputed"]
