from relations.execution.limits import LimitExceeded


def test_the_message_says_what_was_too_much_and_where_to_allow_more():
    message = str(LimitExceeded("it took more than 5 s", "cell_seconds"))
    assert message == "it took more than 5 s; `limits.cell_seconds` in reports.toml allows more"
