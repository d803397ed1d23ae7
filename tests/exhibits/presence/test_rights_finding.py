from relations.exhibits.presence.rights_finding import rights_finding

IDS = ["agreement-on-the-enlargement-of-the-territory-of-the-naval"]


def test_only_the_time_since_the_last_change_has_it(whole):
    (one,) = rights_finding(whole.during("transition"), IDS)
    assert (one.value, one.exhibit) == (1, "basing-rights")
    assert (
        one.statement
        == "**One** agreement on the stay of Russian forces in Syria was signed for 49 years; whether it still stands is open."
    )
    assert rights_finding(whole, IDS) == rights_finding(whole.during("intervention"), IDS) == []
    assert rights_finding(whole.during("transition"), []) == []
