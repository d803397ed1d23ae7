from relations.exhibits.presence.personnel_findings import largest_finding, served_finding, strength_finding

GROUPS = {
    "in the whole country": ["soviet-[!b]*-syria-19*", "russian-troops-syria-*"],
    "with East Europeans": ["soviet-bloc-*"],
}


def test_a_change_of_one_group_is_told_with_the_dispute_before_it(cold_war, before):
    (one,) = strength_finding(cold_war, GROUPS)
    assert (one.value, one.formatted) == (13000, "13,000")
    assert one.statement == (
        "By Library of Congress estimates Soviet and East European advisers numbered **13,000** in 1984 and at most 5,000 in 1986, after a dispute in 1985."
    )
    assert strength_finding(before, GROUPS) == []


def test_all_who_served_are_no_strength(whole):
    (one,) = served_finding(whole, ["russian-servicemen-served-*"])
    assert one.value == 63012
    assert one.statement.endswith("had served in Syria in turn by 22 August 2018.")
    assert served_finding(whole, []) == []


def test_the_largest_estimates_of_two_groups_stand_together(whole):
    """13,000 in 1984 were Soviet and East European advisers together; where they are told, a smaller number is not called the largest."""
    (one,) = largest_finding(whole, GROUPS, set())
    assert one.statement == (
        "The largest dated estimates are of **7,500** Russian troops in Syria (December 2024) and 13,000 Soviet and East European advisers (1984)."
    )
    assert largest_finding(whole, GROUPS, {"soviet-bloc-advisers-syria-1984"}) == []


def test_one_estimate_alone_is_a_sentence(whole):
    (alone,) = largest_finding(whole.during("2024-12-08/2025-06-30"), GROUPS, set())
    assert alone.exhibit == "personnel-claims"
    assert alone.statement == "By one estimate Russia had **7,500** personnel in Syria in December 2024."


def test_one_that_is_old_is_told_as_that_where_the_report_reaches_to_the_present(whole):
    (old,) = largest_finding(whole.during("transition"), GROUPS, set())
    assert old.statement.endswith("in December 2024; how many are left no source read tells.")
    assert largest_finding(whole.during("2024-12-08/2026-03-31"), GROUPS, set()) == []
