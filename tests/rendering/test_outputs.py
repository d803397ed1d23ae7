import pytest
from invented import code, display, error, figure, markdown, notebook, png, printed

from relations.rendering.output import Output
from relations.rendering.outputs import headline, outputs
from relations.rendering.runs import Styled, text_of
from relations.rendering.visibility import Wanted


def shown(*cells, **about):
    """Return what the cells show beside their code."""
    return list(outputs(notebook(*cells, **about), Wanted(input=False)))


def texts(*cells, wanted=None):
    """Return all text that an outsider's notebook of these cells shows, in order."""
    items = outputs(notebook(*cells), wanted)
    return [
        text_of(item.content) if isinstance(item.content, tuple) and item.kind != "ended" else item.content
        for item in items
    ]


def raw(text, **metadata):
    return {"cell_type": "raw", "metadata": metadata, "source": text}


def test_the_headline_is_the_title_of_the_exhibit_that_the_tagged_cell_shows():
    told = notebook(
        markdown("# T"), code(figure("a")), code(printed("x"), figure("b", title="It rose <1>"), tags=["headline"])
    )
    assert headline(told) == "It rose <1>"
    assert headline(notebook(code(figure("a")))) is None
    assert headline(notebook(code(printed("nothing to show"), tags=["headline"]))) is None


def test_a_headline_of_another_period_is_none_of_the_report():
    early, late = (
        code(figure(period, title=period), tags=["headline", f"period-{period}"]) for period in ("early", "late")
    )
    assert headline(notebook(early, late, period="late")) == "late"
    assert headline(notebook(early, period="late")) is None


def test_cells_are_counted_from_one_and_code_is_not_shown():
    items = shown(markdown("text"), code(), code(printed("out")))
    assert [(item.kind, item.cell) for item in items] == [("markdown", 1), ("printed", 3)]


def test_source_may_be_stored_as_lines():
    assert shown(markdown(["# Title\n", "text"]))[0].content == "# Title\ntext"


def test_portions_that_one_cell_prints_are_joined_but_not_across_other_outputs():
    items = shown(
        code(printed("a\n"), printed("b\n"), display(text__markdown="**m**"), printed("c")), code(printed("d"))
    )
    assert [item.content for item in items] == [(Styled("a\nb\n"),), "**m**", (Styled("c"),), (Styled("d"),)]


def test_the_exhibit_wins_over_what_jupyterlab_shows():
    (item,) = shown(code(figure("chart")))
    assert item.kind == "exhibit"
    assert item.content["id"] == "chart"
    assert "<svg" in item.svg


def test_a_picture_wins_over_its_plain_text_and_carries_alt_text():
    (item,) = shown(code(display({"image/png": {"alt": "A grey box"}}, image__png=png(), text__plain="<Figure>")))
    assert (item.kind, item.mime, item.alt) == ("picture", "image/png", "A grey box")
    assert item.content.startswith(b"\x89PNG")


def test_html_counts_where_a_reader_sees_something_of_it():
    table = display(text__html="<table><tr><td>1</td></tr></table>", text__plain="1")
    other = display(text__html="<script>plot()</script>", text__plain="plot")
    assert [item.kind for item in shown(code(table, other))] == ["grid", "printed"]


def test_raw_cells_and_papermill_banners_are_left_out_and_widgets_are_named():
    widget = display(**{"application/vnd.jupyter.widget-view+json": {}, "text/plain": "HBox()"})
    banner = markdown("<span>An Exception was encountered</span>") | {
        "metadata": {"tags": ["papermill-error-cell-tag"]}
    }
    raw = {"cell_type": "raw", "metadata": {}, "source": "raw"}
    assert [(item.kind, item.cell) for item in shown(banner, raw, code(widget))] == [("placeholder", 2)]


def test_a_failure_names_cell_and_message():
    assert shown(markdown("x"), code(error("ValueError", "no \x1b[1mdata\x1b[0m")), report="ours")[1] == Output(
        "failure", 2, "ValueError: no data"
    )


def test_code_of_others_is_shown_and_ours_is_not():
    assert texts(code(printed("out"))) == ["secret_code()", "out"]
    assert [item.kind for item in outputs(notebook(code(printed("out")), report="ours"))] == ["printed"]
    assert [item.kind for item in outputs(notebook(code(printed("out")), report="ours"), Wanted(input=True))] == [
        "code",
        "printed",
    ]


def test_options_of_a_cell_are_not_shown_as_code():
    cell = code() | {"source": ["#| label: fig-x\n", "#| fig-cap: Cap\n", "1 + 1"]}
    assert texts(cell) == ["1 + 1"]


@pytest.mark.parametrize("tag", ["remove-cell", "hide_cell", "removeCell"])
def test_a_hidden_cell_of_any_kind_is_not_there(tag):
    hidden = {"metadata": {"tags": [tag]}}
    cells = (
        markdown("SECRET") | hidden,
        code(printed("SECRET"), error("SECRET", "SECRET")) | hidden,
        raw("SECRET", raw_mimetype="text/html") | hidden,
    )
    assert texts(*cells, wanted=Wanted(input=True, stderr=True)) == []


def test_hidden_code_and_hidden_outputs():
    assert texts(code(printed("out"), tags=["hide-input"])) == ["out"]
    assert texts(
        code(printed("SECRET"), display(text__plain="SECRET"), error("SECRET", ""), tags=["remove_output"])
    ) == ["secret_code()"]
    one = display(text__plain="SECRET") | {"metadata": {"tags": ["hide-output"]}}
    assert texts(code(one, display(text__plain="b"))) == ["secret_code()", "b"]


def test_stderr_is_shown_when_it_is_wanted_and_then_without_paths():
    warning = printed("/home/analyst/secret/core.py:12: FutureWarning: x\n") | {"name": "stderr"}
    cell = code(printed("a\n"), warning, printed("b\n"))
    assert texts(cell, wanted=Wanted(input=False)) == ["a\nb\n"]
    assert texts(cell, wanted=Wanted(input=False, stderr=True)) == ["a\n…/core.py:12: FutureWarning: x\nb\n"]
    assert texts(code(warning, tags=["remove-stderr"]), wanted=Wanted(input=False, stderr=True)) == []


def test_a_bar_is_drawn_over_several_portions_and_a_result_begins_on_its_own_line():
    cell = code(printed("\r 10%"), printed("\r100%"), display(text__plain="42"))
    assert texts(cell, wanted=Wanted(input=False)) == ["100%\n42"]


def test_comments_of_the_author_go_in_cells_and_displays():
    assert texts(markdown("a <!-- SECRET --> b"), code(display(text__markdown="c<!-- SECRET -->"))) == [
        "a  b",
        "secret_code()",
        "c",
    ]
    assert texts(markdown("<!-- SECRET"), markdown("b --> c")) == ["", "b --> c"]


def test_raw_cells_are_shown_where_their_format_is_meant_and_the_others_are_told_of(caplog):
    cells = [
        raw("<b>x</b>", raw_mimetype="text/html"),
        raw("*m*", format="text/markdown"),
        raw("p", raw_mimetype="text/plain"),
    ]
    assert texts(*cells) == ["<b>x</b>", "*m*", "p"]
    assert texts(raw("\\LaTeX", format="text/latex"), raw("SECRET")) == []
    assert [record.getMessage() for record in caplog.records] == [
        "cell 1: it is raw, of the format 'text/latex', and is left out",
        "cell 2: it is raw, without a format, and is left out",
    ]


def test_a_header_opens_the_report_and_is_not_printed():
    header = "---\ntitle: Votes\nabstract: Abstract.\nexecute:\n  echo: false\n---\n"
    assert texts(raw(header), markdown("b"), code(printed("out"))) == ["# Votes\n\nAbstract.", "b", "out"]
    assert texts(markdown(header + "rest")) == ["# Votes\n\nAbstract.", "rest"]
    assert texts(raw(header) | {"metadata": {"tags": ["remove-cell"]}}) == []


def test_an_early_stop_is_no_failure():
    (item,) = shown(code(error("SystemExit", "0")))
    assert (item.kind, item.content) == ("ended", ("SystemExit", "0"))


def test_the_trace_of_a_failure_of_others_is_whole_and_without_paths():
    failing = error("ValueError", "no data") | {
        "traceback": ["\x1b[31mFile\x1b[0m /home/jane/a.py:3", "ValueError: no data"]
    }
    (item,) = shown(code(failing))
    assert text_of(item.trace) == "File …/a.py:3\nValueError: no data"
    assert item.trace[0].colour
    (bare,) = shown(code(error("KeyError", "'/home/jane/b'") | {"traceback": []}))
    assert (bare.content, bare.trace) == ("KeyError: '…/b'", ())


def test_a_cell_tagged_for_a_period_is_in_the_reports_of_that_period_only():
    tagged = markdown("Then.") | {"metadata": {"tags": ["period-cold-war", "period-all"]}}
    told = notebook(markdown("# T"), tagged, markdown("Always."))

    def texts(period: str | None) -> list[str]:
        about = {"relations": {"report": "t", "period": period}} if period else {}
        return [output.content for output in outputs(told | {"metadata": about})]

    assert texts("cold-war") == texts("all") == texts(None) == ["# T", "Then.", "Always."]
    assert texts("transition") == ["# T", "Always."]


def test_a_message_that_nobody_reads_to_its_end_is_shortened():
    words = "x" * 30_000
    (item,) = shown(code(error("KeyError", words) | {"traceback": [f"KeyError: {words}"]}))
    assert len(item.content) < 11_000
    assert "signs of message of cell 1 are left out here" in item.content
    assert text_of(item.trace).count("KeyError") == 1


def test_a_drawing_of_scripts_alone_is_told_also_where_its_text_names_a_call():
    (item,) = shown(code(display(text__html="<div id='a'></div><script>draw()</script>", text__plain="alt.Chart(...)")))
    assert item.kind == "placeholder"
    (said,) = shown(code(display(text__html="<div></div>", text__plain="Pipeline(steps=[])")))
    assert said.kind == "printed"


def test_an_output_that_we_fail_to_read_costs_its_place_alone(monkeypatch, caplog):
    def failing(_, number):
        raise KeyError(number)

    monkeypatch.setattr("relations.rendering.bundles.of_html", failing)
    first, second = shown(code(display(text__html="<b>a</b>"), printed("b")))
    assert first.content == "Cell 1: an output could not be read (KeyError) and is not shown."
    assert text_of(second.content) == "b"
    assert "KeyError" in caplog.text


def test_tabs_of_code_and_messages_are_columns():
    code_shown, failure = outputs(
        notebook(
            code({"output_type": "error", "ename": "E", "evalue": "a\tb\rc", "traceback": []})
            | {"source": "if a:\n\tb"}
        )
    )
    assert text_of(code_shown.content) == "if a:\n    b"
    assert failure.content == "E: a    b\nc"
