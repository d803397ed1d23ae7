import by_hand

from relations.exhibits import opposed_votes
from relations.exhibits.voting.opposed_before import opposed_in_period_before, opposed_in_year_before


def opposed(first, last):
    found = by_hand.joint("RUS", "SYR", first, last)
    return sum({a, b} == {"Y", "N"} for _, a, b in found), len(found)


def test_the_year_and_the_period_before_are_counted(whole):
    dossier = whole.during("transition")
    assert opposed("2023-12-09", "2024-12-07") == (8, 92)
    assert opposed_in_year_before(dossier, "RUS", "SYR") == ", after eight of 92 in the year before"
    n, joint = opposed("2015-09-30", "2024-12-07")
    said = opposed_in_period_before(dossier, "RUS", "SYR")
    assert said == f"; {n} of {joint} ({100 * n / joint:.1f}\u202f%) in the period before (Intervention)"


def test_before_the_first_period_and_of_all_years_there_is_nothing(whole):
    assert opposed_in_period_before(whole.during("recognition"), "RUS", "SYR") == ""
    assert opposed_in_year_before(whole.during("1944/1945"), "RUS", "SYR") == ""


def test_the_table_tells_it_where_it_is_asked_to(whole):
    dossier = whole.during("transition")
    assert opposed_votes(dossier, "RUS", "SYR", before=True).title.endswith(
        "of 107, after eight of 92 in the year before"
    )
    assert opposed_votes(dossier, "RUS", "SYR").title.endswith("of 107")
