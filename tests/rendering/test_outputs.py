from invented import code, display, error, figure, markdown, notebook, png, printed

from relations.rendering.outputs import Output, headline, outputs


def shown(*cells):
    return list(outputs(notebook(*cells)))


def test_the_headline_is_the_title_of_the_exhibit_that_the_tagged_cell_shows():
    told = notebook(
        markdown("# T"), code(figure("a")), code(printed("x"), figure("b", title="It rose <1>"), tags=["headline"])
    )
    assert headline(told) == "It rose <1>"
    assert headline(notebook(code(figure("a")))) is None
    assert headline(notebook(code(printed("nothing to show"), tags=["headline"]))) is None


def test_cells_are_counted_from_one_and_code_is_not_shown():
    items = shown(markdown("text"), code(), code(printed("out")))
    assert [(item.kind, item.cell, item.content) for item in items] == [("markdown", 1, "text"), ("printed", 3, "out")]


def test_source_may_be_stored_as_lines():
    assert shown(markdown(["# Title\n", "text"]))[0].content == "# Title\ntext"


def test_portions_that_one_cell_prints_are_joined_but_not_across_other_outputs():
    items = shown(
        code(printed("a\n"), printed("b\n"), display(text__markdown="**m**"), printed("c")), code(printed("d"))
    )
    assert [item.content for item in items] == ["a\nb\n", "**m**", "c", "d"]


def test_the_exhibit_wins_over_what_jupyterlab_shows():
    (item,) = shown(code(figure("chart")))
    assert item.kind == "exhibit"
    assert item.content["id"] == "chart"
    assert "<svg" in item.svg


def test_a_picture_wins_over_its_plain_text_and_carries_alt_text():
    (item,) = shown(code(display({"image/png": {"alt": "A grey box"}}, image__png=png(), text__plain="<Figure>")))
    assert (item.kind, item.mime, item.alt) == ("picture", "image/png", "A grey box")
    assert item.content.startswith(b"\x89PNG")


def test_html_counts_only_with_a_table():
    table = display(text__html="<table><tr><td>1</td></tr></table>", text__plain="1")
    other = display(text__html="<script>plot()</script>", text__plain="plot")
    assert [item.kind for item in shown(code(table, other))] == ["html", "printed"]


def test_widgets_raw_cells_and_papermill_banners_are_left_out():
    widget = display(**{"application/vnd.jupyter.widget-view+json": {}, "text/plain": "HBox()"})
    banner = markdown("<span>An Exception was encountered</span>") | {
        "metadata": {"tags": ["papermill-error-cell-tag"]}
    }
    raw = {"cell_type": "raw", "metadata": {}, "source": "raw"}
    assert shown(banner, raw, code(widget)) == []


def test_a_failure_names_cell_and_message():
    assert shown(markdown("x"), code(error("ValueError", "no \x1b[1mdata\x1b[0m")))[1] == Output(
        "failure", 2, "ValueError: no data"
    )
