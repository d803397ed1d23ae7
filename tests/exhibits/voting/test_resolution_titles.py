from relations.exhibits.voting.resolution_titles import title_shown


def test_a_title_has_no_blank_before_its_colons_and_no_more_than_two_lines():
    assert title_shown("Territorial integrity of Ukraine : defending the Charter") == (
        "Territorial integrity of Ukraine: defending the Charter"
    )
    long = title_shown("Question of the territories, " * 10)
    assert len(long) <= 107
    assert long.endswith("the …")
