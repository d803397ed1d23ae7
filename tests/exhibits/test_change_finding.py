from relations.exhibits.change_finding import change_finding


def test_one_sentence_gives_the_rise_the_fixed_agenda_and_the_absences(whole):
    (finding,) = change_finding(whole, "RUS", "SYR")
    assert finding.statement == (
        "Since 8 December 2024 Russia and Syria cast the same vote on **85.0 per cent** of 107 joint votes (77 to 91 per cent), after 76.1 per cent of 92 "
        "in the 365 days before (66 to 84 per cent). With the mix of topics of all years the share was 78.4 per cent in 2025, after 81.3 per cent in "
        "2024. Syria was absent from 21 per cent of the roll calls since, after 2 per cent before."
    )
    assert finding.low < finding.value < finding.high
    assert finding.exhibit == "votes-around-change"


def test_it_is_the_same_in_the_last_period(whole):
    (finding,), (last,) = change_finding(whole, "RUS", "SYR"), change_finding(whole.during("transition"), "RUS", "SYR")
    assert finding.statement == last.statement


def test_a_period_without_the_change_has_none(cold_war):
    assert change_finding(cold_war, "RUS", "SYR") == []
