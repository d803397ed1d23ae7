import pandas as pd

from relations.exhibits.council.put_forward import at_least, sponsors_of, sponsors_text


def test_a_draft_without_sponsors_is_one_whose_sponsors_are_not_known():
    drafts = pd.DataFrame({"sponsors": ["RUS; USA", None, "president"]})
    assert list(sponsors_of(drafts)) == [("RUS", "USA"), (), ()]
    assert at_least(drafts) == "at least "
    assert at_least(drafts.iloc[[0, 2]]) == ""


def test_many_sponsors_are_counted(whole):
    named = whole.during("transition")
    assert sponsors_text(named, None) == "?"
    assert sponsors_text(named, "president") == "the President"
    assert sponsors_text(named, "USA; RUS") == "Russia and United States"
    assert sponsors_text(named, "CHN; FRA; RUS; USA") == "Russia and 3 others"
    assert sponsors_text(named, "CHN; FRA; GBR; USA") == "4 states"
