from collections import Counter

import by_hand
import pandas as pd
import pytest

from relations.errors import UsageError
from relations.exhibits.chronicle.weighty_events import GROUPS, chosen_events, weighty_events

BULGANIN = "1957-09-10-bulganin-gromyko-warned-turkey-syria"


def heavy():
    return {row["event"]: row for row in by_hand.rows("events") if row["weight"] == "high"}


def test_every_kind_of_event_has_one_group(whole):
    kinds = Counter(kind for those in GROUPS.values() for kind in those)
    assert {row["kind"] for row in by_hand.rows("events")} <= set(kinds)
    assert max(kinds.values()) == 1
    assert weighty_events(whole)["group"].notna().all()


def test_events_of_weight_are_those_of_the_table(whole):
    first = pd.Timestamp(whole.declared_periods[0].start)
    found = weighty_events(whole)
    assert set(found["event"]) <= set(heavy())
    assert len(found) == (whole.events.query("weight == 'high'")["earliest"] >= first).sum()
    assert found["earliest"].is_monotonic_increasing


def test_each_has_its_group_its_publishers_and_its_period(whole):
    row = weighty_events(whole).set_index("event").loc[BULGANIN]
    publisher = {source["source"]: source["origin"] or source["publisher"] for source in by_hand.rows("sources")}
    carried = {publisher[one["source"]] for one in by_hand.rows("event_sources") if one["event"] == BULGANIN}
    assert (row["group"], row["period"]) == ("Diplomacy", "Opening to the East")
    assert row["publishers"] == len(carried)


def test_chosen_events_take_the_named_first_and_then_one_from_each_period(whole):
    chosen = chosen_events(whole, 9, [BULGANIN])
    assert BULGANIN in set(chosen["event"])
    assert chosen["period"].nunique() == len(whole.declared_periods)
    assert chosen["earliest"].is_monotonic_increasing


def test_of_a_period_those_come_first_that_most_publishers_carry(cold_war):
    events = weighty_events(cold_war)
    moments = events[(events["latest"] - events["earliest"]).dt.days < 400]
    chosen = chosen_events(cold_war, 5)
    assert len(chosen) == 5
    assert sorted(chosen["publishers"]) == sorted(moments["publishers"])[-5:]


def test_what_began_before_the_period_takes_no_turn_of_its_own(whole):
    """In a report on the uprising five events that may have begun in the years before it stood among ten, before those carried by more."""
    uprising = whole.during("uprising")
    assert set(weighty_events(uprising)["period"]) == {"Uprising and civil war"}
    early = chosen_events(uprising, 10)["earliest"] < pd.Timestamp("2011-01-01")
    assert early.sum() <= 1


def test_named_ones_take_the_place_of_others(cold_war):
    last = weighty_events(cold_war).sort_values("publishers", kind="stable")["event"].iloc[0]
    assert last not in set(chosen_events(cold_war, 5)["event"])
    chosen = chosen_events(cold_war, 5, [last])
    assert last in set(chosen["event"])
    assert len(chosen) == 5


def test_of_more_named_ones_than_rows_the_first_are_taken(cold_war):
    names = weighty_events(cold_war).sort_values("publishers", kind="stable")["event"].tolist()[:4]
    assert set(chosen_events(cold_war, 2, names)["event"]) == set(names[:2])
    assert set(chosen_events(cold_war, 2, [names[3], names[3], names[1], names[0]])["event"]) == {names[3], names[1]}


def test_an_unknown_event_is_an_error(whole):
    with pytest.raises(UsageError, match="no event 'invented-event' in events"):
        chosen_events(whole, 3, ["invented-event"])
