from relations.exhibits.council.others_vetoes import drafts_vetoed_by_others


def test_they_are_those_of_others_alone(whole):
    drafts = drafts_vetoed_by_others(whole)
    assert list(drafts["symbol"]) == ["S/10784", "S/14832/Rev.1", "S/17796/Rev.1"]
    assert set(drafts["vetoed_by"]) == {"USA"}
