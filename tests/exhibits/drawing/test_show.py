import pandas as pd
import pytest
from matplotlib.figure import Figure as Canvas

from relations import exhibits
from relations.errors import UsageError
from relations.exhibits.drawing.show import show
from relations.formats import EXHIBIT
from relations.sources import Source

pytestmark = pytest.mark.slow

SOURCE = Source("s", "Publisher", "Title", None, None, None)
WORDS = {
    "title": "Votes rose in 1971",
    "subtitle": "Votes by year, 1970 to 1971",
    "sources": [SOURCE],
    "alt": "Line: rising.",
}
FRAME = pd.DataFrame({"year": [1970, 1971], "no": [1, 4]})


@pytest.fixture
def axes():
    axes = Canvas().subplots()
    axes.plot(FRAME["year"], FRAME["no"])
    return axes


def test_any_chart_becomes_an_exhibit_with_its_words_sources_and_data(axes):
    made = show(axes, **WORDS, data=FRAME, note="N", id="votes-against", units={"no": "votes"})
    assert isinstance(made, exhibits.Figure)
    record = made._repr_mimebundle_()[EXHIBIT]
    assert {name: record[name] for name in ("id", "title", "subtitle", "alt", "note")} == {
        "id": "votes-against",
        "title": "Votes rose in 1971",
        "subtitle": "Votes by year, 1970 to 1971",
        "alt": "Line: rising.",
        "note": "N",
    }
    assert record["sources"] == [SOURCE.record()]
    assert record["data"]["rows"] == [[1970, 1], [1971, 4]]
    assert record["data"]["columns"][1]["unit"] == "votes"
    assert "#1f5a99" in made.svg
    assert "#1f77b4" not in made.svg


@pytest.mark.parametrize("name", WORDS)
def test_what_is_missing_is_named_with_what_it_says(axes, name):
    with pytest.raises(UsageError, match=f"^the chart lacks {name}: the "):
        show(axes, **{key: value for key, value in WORDS.items() if key != name})


def test_all_that_is_missing_is_told_at_once(axes):
    with pytest.raises(UsageError, match="lacks title, subtitle, sources, alt: the title says the finding; "):
        show(axes)


def test_sources_are_ids_of_the_table_too(axes, whole):
    declared = next(iter(whole.declared_sources.values()))
    assert show(axes, **WORDS | {"sources": [declared.id, SOURCE]}).sources == [declared, SOURCE]
    assert show(axes, **WORDS | {"sources": declared.id}).sources == [declared]
    with pytest.raises(UsageError, match=f"no source '{declared.id}x' in sources.csv; did you mean {declared.id}"):
        show(axes, **WORDS | {"sources": [f"{declared.id}x"]})


def test_without_an_id_the_title_gives_one(axes):
    assert show(axes, **WORDS).id == "votes-rose-in-1971"
    long = "Türkiye’s “share” of all the votes that were cast"
    assert show(axes, **WORDS | {"title": long}).id == "turkiyes-share-of-all-the-votes"
    with pytest.raises(UsageError, match="give the chart an id"):
        show(axes, **WORDS | {"title": "التصويت"})


def test_the_index_of_the_data_is_a_column(axes):
    assert [*show(axes, **WORDS, data=FRAME.set_index("year")).data] == ["year", "no"]
    assert [*show(axes, **WORDS, data=FRAME.set_index("year")["no"]).data] == ["year", "no"]
    assert [*show(axes, **WORDS, data=FRAME).data] == ["year", "no"]


def test_a_chart_without_data_is_one(axes):
    assert show(axes, **WORDS)._repr_mimebundle_()[EXHIBIT]["data"] == {"columns": [], "rows": []}


def test_it_can_be_worded_anew_and_drawn_higher(axes):
    made = show(axes, **WORDS)
    higher = made.but(height_mm=90, title="Other")
    assert (higher.title, higher.height_mm, higher.id) == ("Other", 90, made.id)
    assert higher.svg != made.svg


def test_what_pandas_draws():
    made = show(FRAME.plot.bar(x="year", y="no"), **WORDS)
    assert "1970" in made.svg


def test_what_seaborn_draws():
    seaborn = pytest.importorskip("seaborn", reason="seaborn is not installed")
    for drawn in (seaborn.lineplot(FRAME, x="year", y="no"), seaborn.relplot(FRAME, x="year", y="no")):
        assert "1971" in show(drawn, **WORDS).svg
