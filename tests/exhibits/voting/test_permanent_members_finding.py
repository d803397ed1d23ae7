import by_hand

from relations.exhibits.voting.permanent_members_finding import permanent_members_beside

DAYS = ("2015-09-30", "2024-12-07")


def test_the_closest_and_the_furthest_are_named(whole):
    (finding,) = permanent_members_beside(whole.during("intervention"), "RUS", "SYR")
    shares = {}
    for code in ("CHN", "FRA", "GBR", "USA"):
        n, same = by_hand.counts(by_hand.joint("RUS", code, *DAYS))
        shares[code] = same / n
    assert (max(shares, key=shares.get), min(shares, key=shares.get)) == ("CHN", "USA")
    assert (finding.value, finding.beside["least"]) == (shares["CHN"], shares["USA"])
    assert finding.statement == (
        "Of the other permanent members China voted with Russia most, on **74 per cent**, the United States least, on 21."
    )


def test_a_seat_bears_the_name_of_its_holder(whole):
    (finding,) = permanent_members_beside(whole.during("opening"), "RUS", "SYR")
    assert finding.statement == (
        "Of the other permanent members the Republic of China voted with the Soviet Union most, on **46 per cent**, the United Kingdom least, on 25."
    )


def test_a_seat_that_changed_its_holder_is_not_compared(whole, before):
    assert permanent_members_beside(whole, "RUS", "SYR") == []
    assert permanent_members_beside(whole.during("cold-war"), "RUS", "SYR") == []
    assert permanent_members_beside(before, "RUS", "SYR") == []
