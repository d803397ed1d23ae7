from relations.rendering.output import Output
from relations.rendering.placeholders import placeholder


def test_it_names_the_cell_in_the_report_and_in_the_log(caplog):
    assert placeholder(3, "a thing is not shown") == Output("placeholder", 3, "Cell 3: a thing is not shown.")
    assert caplog.messages == ["cell 3: a thing is not shown"]
    assert caplog.records[0].loss == "replaced"
    placeholder(3, "an empty table", loss=None)
    assert len(caplog.messages) == 1
