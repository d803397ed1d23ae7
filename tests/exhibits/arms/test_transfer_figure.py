from relations.exhibits.arms.transfer_figure import transfer_figure


def test_the_rows_are_its_data_with_their_unit_and_sources(whole):
    rows = whole.arms_tiv[whole.arms_tiv["year"] == 1974]
    made = transfer_figure(
        whole, rows, id="some", title="T", subtitle="S", statement="X.", value=1.0, unit="share", formatted="1"
    )
    assert made.data.equals(rows)
    assert dict(made.units) == {"tiv": "million TIV"}
    assert [source.id for source in made.sources] == ["sipri-at-2021"]
