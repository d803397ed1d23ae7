import pandas as pd
import pytest

from relations.exhibits.turning.break_events import events_beside
from relations.exhibits.turning.break_series import searched_in
from relations.exhibits.turning.break_strength import single_breaks


@pytest.fixture(scope="module")
def beside(whole):
    def of(*rows):
        found = pd.DataFrame(rows, columns=["series", "year", "moved"])
        return ["" if event is None else event["title"] for event in events_beside(whole, found, searched_in(whole))]

    return of


def test_a_change_of_government_fits_any_record_up_or_down(beside):
    assert beside(("deliveries", 1966, "rose"), ("votes", 1991, "fell")) == [
        "Neo-Ba’th coup brought Syria closer to Moscow",
        "End of the Soviet Union",
    ]


def test_an_event_that_the_chronicle_names_fits_a_rise_alone(beside):
    """The treaty of October 1980 lies in the year before 1981."""
    treaty = "Soviet-Syrian Treaty of Friendship and Cooperation signed"
    assert beside(("votes", 1981, "rose"), ("votes", 1981, "fell")) == [treaty, ""]


def test_what_a_record_counts_itself_is_no_event_beside_it(beside):
    """Russia vetoed a draft on Aleppo in October 2016, and the chronicle names the veto of October 2011."""
    assert beside(("vetoes", 2016, "rose")) == ["First Russian air strikes in Syria"]
    assert beside(("vetoes", 2011, "rose"), ("visits", 2011, "rose")) == ["", ""]
    assert beside(("visits", 2025, "rose"))[0] != "Al-Sharaa met Putin in Moscow and vowed to respect past agreements"


@pytest.mark.slow
def test_most_breaks_of_the_dossier_have_none(whole):
    found = single_breaks(whole)
    events = events_beside(whole, found, searched_in(whole))
    assert 0 < sum(event is not None for event in events) < len(found) * 0.6
