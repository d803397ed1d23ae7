"""How much reports have to say."""

import pytest

from relations.builds.says import is_silent, is_thin, no_data, said
from relations.formats import NO_DATA


def cell(*statements, **metadata):
    return {
        "cell_type": "code",
        "metadata": metadata,
        "source": "",
        "outputs": [{"data": {NO_DATA: {"version": 1, "statement": one}}} for one in statements] + [{"name": "stdout"}],
    }


def test_what_stands_for_exhibits_is_told_also_in_sections_that_are_left_out():
    heading = {"cell_type": "markdown", "metadata": {"tags": ["with-exhibits"]}, "source": "## Trade"}
    notebook = {
        "metadata": {"relations": {"report": "economy", "period": "drift"}},
        "cells": [
            cell("No debt."),
            heading,
            cell("No trade.", tags=["period-drift"]),
            cell("x", tags=["not-period-drift"]),
        ],
    }
    assert no_data(notebook) == ["No debt.", "No trade."]


def test_the_numbers_are_those_of_the_json():
    summary = {"exhibits": [{}, {}], "key_figures": [{}], "no_data": ["x"]}
    assert said(summary) == {"exhibits": 2, "findings": 1, "no_data": 1}


@pytest.mark.parametrize(
    ("says", "silent", "thin"),
    [
        ((0, 0, 3), True, True),
        ((0, 1, 3), False, True),
        ((2, 1, 3), False, False),
        ((0, 0, 0), False, False),  # a notebook that shows no exhibits is no report without data
    ],
)
def test_silent_is_a_report_without_anything_and_thin_one_that_mostly_is(says, silent, thin):
    entry = {"says": dict(zip(("exhibits", "findings", "no_data"), says, strict=True))}
    assert (is_silent(entry), is_thin(entry)) == (silent, thin)
    assert not is_silent({})  # of an older version
