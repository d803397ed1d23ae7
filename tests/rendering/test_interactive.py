import pytest

from relations.rendering.interactive import WIDGET, is_loader, live_name, live_title, says_nothing


@pytest.mark.parametrize(
    "text",
    ["<IPython.core.display.HTML object>", "<folium.folium.Map at 0x7f8a>", "Figure({\n    'data': []\n})", "HBox(children=(IntProgress(),))",
     "alt.Chart(...)", "<VegaLite 5 object>\n\nIf you see this message, it is not enabled",
     ":Curve   [x]   (y)", "FigureWidget({'data'", "", ["<Figure size ", "640x480 with 1 Axes>"]],
)  # fmt: skip
def test_text_that_only_names_an_object(text):
    assert says_nothing(text, live=True)


@pytest.mark.parametrize(
    "text", ["42", "rst", "  0%|          | 0/100 [00:00<?, ?it/s]", "a < b > c", "<b> and <i>", "Estimate (2020)"]
)
def test_text_that_says_something(text):
    assert not says_nothing(text, live=True)


def test_a_call_says_something_of_what_is_no_interactive_element():
    assert not says_nothing("Pipeline(steps=[('a', B())])", live=False)
    assert says_nothing("<IPython.core.display.HTML object>", live=False)


def test_names_and_titles():
    assert live_name({WIDGET: {}}) == "widget"
    assert live_name({"application/vnd.vegalite.v5+json": {}}) == "Vega-Lite"
    assert live_name({"image/png": ""}) is None
    assert live_title({"application/vnd.plotly.v1+json": {"layout": {"title": {"text": "Votes"}}}}) == "Votes"
    assert live_title({"application/vnd.vegalite.v5+json": {"title": "Votes"}}) == "Votes"
    assert live_title({"application/vnd.plotly.v1+json": {"layout": []}}) == ""
    assert is_loader({"application/vnd.bokehjs_load.v0+json": "", "text/html": "x"})
