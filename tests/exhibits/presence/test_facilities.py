from datetime import date

import by_hand

from relations.exhibits.presence.facilities import facilities, owner_at


def ids(frame, column):
    return set(frame.loc[frame[column], "facility"])


def test_a_facility_counts_in_every_period_in_which_it_may_have_stood(whole, cold_war):
    assert "tartus-naval-facility" in set(facilities(cold_war)["facility"])
    assert "tartus-naval-facility" in set(facilities(whole.during("2024-12-08/.."))["facility"])
    assert "soviet-s-200-sites" not in set(facilities(whole.during("1993/1993"))["facility"])


def test_all_of_them_are_there_for_all_years(whole):
    assert sorted(facilities(whole)["facility"]) == sorted(row["facility"] for row in by_hand.rows("presence"))


def test_what_stood_for_certain_at_the_end(whole, cold_war):
    assert ids(facilities(cold_war), "standing") == {"tartus-naval-facility", "mediterranean-squadron"}
    kept = {
        row["facility"] for row in by_hand.rows("presence") if row["status"] in ("in-use", "reduced") and not row["end"]
    }
    assert ids(facilities(whole), "standing") == kept


def test_one_that_has_left_may_not_stand_on_the_last_known_day(whole):
    gone = {row["facility"] for row in by_hand.rows("presence") if row["status"] == "left"}
    assert not ids(facilities(whole), "possible") & gone
    assert ids(facilities(whole.during("intervention")), "possible") & gone


def test_the_owner_has_the_name_of_the_day(whole):
    assert owner_at(whole, date(1991, 12, 25)) == "the Soviet Union"
    assert owner_at(whole, date(2024, 12, 8)) == "Russia"
