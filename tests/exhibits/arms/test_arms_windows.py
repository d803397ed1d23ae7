from relations.exhibits.arms.arms_windows import WINDOW, window_text


def test_a_window_is_the_five_years_that_sipri_advises():
    """SIPRI, Arms Transfers Database, sources and methods: values of single years are no measure, sums or means of five years are."""
    assert WINDOW == 5


def test_a_window_is_named_by_its_first_and_last_year():
    assert window_text(1974) == "1970–1974"
    assert window_text(2001.0) == "1997–2001"  # years of a frame with gaps are floats
