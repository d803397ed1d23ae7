import by_hand

from relations.exhibits.voting.permanent_members_finding import permanent_members_beside

DAYS = ("2015-09-30", "2024-12-07")


def test_the_closest_and_the_furthest_are_named(whole):
    (finding,) = permanent_members_beside(whole.during("intervention"), "RUS", "SYR")
    shares = {}
    for code in ("CHN", "FRA", "GBR", "RUS", "USA"):
        n, same = by_hand.counts(by_hand.joint("SYR", code, *DAYS))
        shares[code] = same / n
    assert (max(shares, key=shares.get), min(shares, key=shares.get)) == ("CHN", "USA")
    assert (finding.value, finding.beside["least"]) == (shares["CHN"], shares["USA"])
    assert finding.beside["with the first state"] == shares["RUS"]
    assert finding.statement == (
        "Of the permanent members Syria agreed most with China, on **79 per cent**, with Russia on 72, least with the United States, on 8."
    )


def test_a_seat_bears_the_name_of_its_holder(whole):
    (finding,) = permanent_members_beside(whole.during("opening"), "RUS", "SYR")
    assert finding.statement == (
        "Of the permanent members Syria agreed most with the Soviet Union, on **70 per cent**, least with France, on 29."
    )
    (finding,) = permanent_members_beside(whole.during("recognition"), "RUS", "SYR")
    assert finding.statement == (
        "Of the permanent members Syria agreed most with the Republic of China, on **60 per cent**, least with the Soviet Union, on 39."
    )


def test_a_first_state_that_is_no_permanent_member_has_none(whole):
    assert permanent_members_beside(whole.during("intervention"), "IRN", "SYR") == []


def test_a_seat_that_changed_its_holder_is_not_compared(whole, before):
    assert permanent_members_beside(whole, "RUS", "SYR") == []
    assert permanent_members_beside(whole.during("cold-war"), "RUS", "SYR") == []
    assert permanent_members_beside(before, "RUS", "SYR") == []
