import by_hand

from relations.exhibits.presence.sites_counted import sites_counted


def test_each_count_has_what_the_table_names_at_that_time(whole):
    frame = sites_counted(whole, ["russian-military-sites-*"])
    assert frame["value"].tolist() == [114, 132, 105]
    rows = [row for row in by_hand.rows("presence") if row["kind"] not in ("unit", "advisers")]
    begun = [row for row in rows if row["start"].split("/")[0][:4] <= "2021"]
    there = [row for row in begun if not row["end"] or row["end"].endswith("..") or row["end"].split("/")[-1] >= "2022"]
    assert frame["possible"].iloc[0] == len(there) == 12
    assert (frame["certain"] <= frame["possible"]).all()


def test_all_foreign_sites_of_the_same_time_stand_beside(whole):
    frame = sites_counted(whole, ["russian-military-sites-*"], ["foreign-military-sites-2023-*"])
    assert frame["all"].fillna(0).tolist() == [0, 0, 830]
    assert frame["of_all"].iloc[-1] == 105 / 830
    assert set(frame["monitor"]) == {"Jusoor"}


def test_without_patterns_or_rows_there_is_none(whole, cold_war):
    assert sites_counted(whole, []).empty
    assert sites_counted(cold_war, ["russian-military-sites-*"]).empty
