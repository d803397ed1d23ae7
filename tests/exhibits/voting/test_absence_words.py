import by_hand

from relations.exhibits.voting.absence_words import inferred_absences


def test_the_sentence_counts_what_is_inferred(whole):
    since = whole.during("2024-12-08/..")
    unlisted = {row["rollcall"] for row in by_hand.rows("ga_rollcalls") if row["non_voters"] == "unlisted"}
    absent = [row for row in by_hand.rows("ga_votes") if row["state"] == "SYR" and row["vote"] == "X"]
    dates = {row["rollcall"]: row["date"] for row in by_hand.rows("ga_rollcalls")}
    recent = [row for row in absent if dates[row["rollcall"]] >= "2024-12-08"]
    inferred = [row for row in recent if row["rollcall"] in unlisted]
    assert (len(unlisted), len(inferred), len(recent)) == (158, 90, 118)
    words = inferred_absences(since, since.ga_votes, ("RUS", "SYR"))
    assert words.startswith(" For 158 roll calls the producer lists only the members that voted;")
    assert words.endswith("Absences inferred so: 90 of 118 of Syria.")


def test_nothing_is_said_where_all_are_listed(cold_war):
    assert inferred_absences(cold_war, cold_war.ga_votes, ("RUS", "SYR")) == ""
