from relations.exhibits.overview.given import Given


def given(dossier, before=None):
    return Given(dossier, found={"votes": None}, summary={}, before=before, told_in={})


def test_the_board_shows_the_indicators_that_it_has(whole):
    assert given(whole).shown_in("votes") == "indicator-board"
    assert given(whole).shown_in("visits") is None


def test_a_period_of_under_three_years_has_the_table_of_changes_where_there_was_a_time_before(whole):
    transition = whole.during("transition")
    assert given(transition, before=whole.during("intervention")).shown_in("votes") == "changes-between-periods"
    assert given(transition).shown_in("votes") == "indicator-board"


def test_a_longer_period_has_the_board(whole):
    cold_war, before = whole.during("cold-war"), whole.during("1944/1955")
    assert given(cold_war, before=before).shown_in("votes") == "indicator-board"
