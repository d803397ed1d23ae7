from relations.exhibits.words.terms import term_name, terms


def test_terms_come_in_the_order_in_which_their_data_begin(whole):
    outlets = terms(whole, "outlet")
    assert [(name, term.first) for name, term in outlets.items()] == [
        ("president", "2000-01"),
        ("foreign-ministry", "2016-11"),
    ]
    first = {outlet: rows["earliest"].min().strftime("%Y-%m") for outlet, rows in whole.attention.groupby("outlet")}
    assert first == {name: term.first for name, term in outlets.items()}


def test_every_series_and_monitor_of_the_data_is_named(whole):
    assert set(whole.trade["series"]) <= set(terms(whole, "series"))
    assert set(whole.operations_harm["monitor"]) <= set(terms(whole, "monitor"))


def test_a_code_without_a_name_is_shown_as_it_is(whole):
    assert term_name(whole, "series", "itpd-e") == "ITPD-E"
    assert term_name(whole, "series", "unheard-of") == "unheard-of"
