import pandas as pd
import pytest

from relations.errors import UsageError
from relations.exhibits.words.column_words import labels_of, units_of
from relations.measures import agreement, participation, presence_spans, supplier_shares


def test_a_frame_has_the_units_and_names_that_its_measure_declares():
    frame = pd.DataFrame(columns=["year", "n", "agreement", "pair"])
    assert units_of(frame, agreement) == {"n": "joint votes", "agreement": "share"}
    assert labels_of(frame, agreement) == {"n": "Joint votes"}


def test_columns_may_be_named_in_a_list():
    assert units_of(["year", "tiv"], supplier_shares) == {"tiv": "million TIV in the window"}
    assert labels_of(["year", "tiv"], supplier_shares) == {"year": "Last year of the window"}
    assert units_of([], supplier_shares) == {}


def test_a_table_gives_the_units_of_its_columns(whole):
    places = whole.package.table("places")
    assert units_of(["name", "latitude"], places) == {"latitude": "degrees north"}


def test_several_homes_are_taken_together(whole):
    drafts = whole.package.table("sc_drafts")
    assert units_of(["yes", "same"], drafts, agreement) == {"yes": "members", "same": "votes"}


def test_homes_that_differ_on_a_column_are_an_error():
    with pytest.raises(UsageError, match="n is declared as 'joint votes' by agreement, 'roll calls' by participation"):
        units_of(["n"], agreement, participation)
    assert units_of(["same"], agreement, participation) == {"same": "votes"}


def test_a_function_beside_which_nothing_is_declared_is_an_error():
    with pytest.raises(UsageError, match="no UNITS beside presence_spans"):
        units_of(["certain_first"], presence_spans)
    assert labels_of(["certain_first"], presence_spans) == {"certain_first": "Certain from"}
