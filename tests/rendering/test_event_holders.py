import pandas as pd

from relations.exhibits.base import KeyFigure, Table
from relations.formats import EXHIBIT
from relations.rendering.event_holders import event_holders, holder_of
from relations.rendering.output import Output
from relations.sources import Source

SOURCE = Source("paper", "Paper", "Report", None, None, None)
DATA = pd.DataFrame({"event": ["shown", "left-out"], "title": ["It happened", "It happened too"]})


def table(name, rows):
    made = Table(
        id=name,
        title="Events",
        subtitle="In order",
        sources=[SOURCE],
        data=DATA,
        columns=[("Event", "left")],
        rows=rows,
    )
    return Output("exhibit", 1, made._repr_mimebundle_()[EXHIBIT])


def finding(*events):
    data = DATA[DATA["event"].isin(events)]
    made = KeyFigure(
        id="turn", title="A turn", subtitle="As reported", sources=[SOURCE], data=data, statement="So.", value=None,
        unit="event", formatted="1999",
    )  # fmt: skip
    return made.record()


def test_a_finding_on_one_event_leads_to_the_first_table_that_shows_it():
    holders = event_holders([table("first", [["It happened"]]), table("second", [["It happened"]])])
    assert holder_of(finding("shown"), holders) == "first"


def test_an_event_that_the_table_has_in_its_data_alone_is_not_shown():
    holders = event_holders([table("first", [["It happened"]])])
    assert holder_of(finding("left-out"), holders) is None
    assert holder_of(finding("shown", "left-out"), holders) is None
