import by_hand
import pandas as pd

from relations.exhibits.diplomacy.pair_acts import acts_counted
from relations.exhibits.diplomacy.quarrels import quarrels, reasons_of


def test_those_of_certain_year_are_found_in_order_of_time(whole, cold_war):
    found = quarrels(whole)
    rows = [row for row in by_hand.between("events") if row["tone"] == "conflictual"]
    certain = [row for row in rows if len({day.strip("~")[:4] for day in row["date"].split("/")}) == 1]
    assert len(found) == len(certain) == 26
    assert found["earliest"].is_monotonic_increasing
    assert len(quarrels(cold_war)) == acts_counted(cold_war)[1]


def test_reasons_of_more_events_come_first_and_each_once():
    found = pd.DataFrame({"event": ["a", "b", "c", "d", "e"]})
    reasons = {"a": "ships", "b": "debt", "c": "debt", "e": "a visit", "z": "nothing"}
    assert reasons_of(found, reasons) == ["debt", "ships", "a visit"]
    assert reasons_of(found, reasons, most=1) == ["debt"]
    assert reasons_of(found, {}) == []
