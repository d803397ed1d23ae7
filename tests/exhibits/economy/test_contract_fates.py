import pandas as pd

from relations.exhibits.economy.contract_fates import counted_fates


def counted(**ends):
    shown = pd.DataFrame({"event": list(ends), "title": [f"Title of {one}" for one in ends]})
    return counted_fates(shown, {event: (end, "") for event, end in ends.items()})


def test_each_end_is_counted_and_the_rest_is_open():
    assert counted(a="was given up", b="", c="was halted", d="") == (
        "Of four contracts shown one was given up and one was halted; of two no source read tells the end"
    )


def test_without_an_end_or_with_one_contract_it_is_said_plainly():
    assert counted(a="", b="") == "Of the two contracts shown no source read tells the end"
    assert counted(a="was halted") == "Title of a"
