"""The nine reports: each gives something for every period without a warning, and every number in its prose is traceable."""

import json
import random
import re
import sys
from datetime import date, timedelta
from pathlib import Path

import pytest

from relations.exhibits import Exhibit, Headline, KeyFigure, NoData
from relations.package import open_package
from relations.periods import declared_periods
from relations.rendering.document import build_document

sys.path.append(str(Path(__file__).parent / "fixtures" / "reports"))

from cells import NOTEBOOKS, OURS, cells_of, prose, shown

ODD = ("1956-10-29/1967-06-11", "1993/1993", "1973-10/1973-10", "2024-12-08/..")
PERIODS = ("all", *(period.id for period in declared_periods(open_package())), *ODD)

# What prose may say in figures of its own: years and days, and the levels of intervals.
OWN = re.compile(
    r"\b\d{1,2} (?:January|February|March|April|May|June|July|August|September|October|November|December)\b"
    r"|\b(?:1[89]|20)\d\d(?=s?\b)|\b95\s+per\s+cent\s+interval"
)
SENTENCE = re.compile(r"(\*\*)?[A-Z0-9“]")
NUMBER = re.compile(r"(?<![\w.])\d[\d,]*(?:\.\d+)?")


@pytest.mark.slow
@pytest.mark.parametrize("name", OURS)
def test_the_text_cites_sources_and_leads_to_exhibits_that_there_are(name):
    """Without outputs all exhibits are as if the period had none, so what is checked here holds for every period."""
    notebook = json.loads((NOTEBOOKS / f"{name}.ipynb").read_text(encoding="utf-8")) | {"cells": cells_of(name)}
    notebook["metadata"]["relations"] = {"report": name}
    cited = {match for _, text in prose(name) for match in re.findall(r"\[@([\w-]+)", text)}
    assert cited <= {one.source.id for one in build_document(notebook).sources}


@pytest.mark.slow
@pytest.mark.parametrize("period", PERIODS)
@pytest.mark.parametrize("name", OURS)
def test_every_period_gives_a_report_without_a_warning(name, period):
    found = shown(name, period)
    assert [item for item in found if not isinstance(item, Exhibit | NoData)] == []
    assert fragments(said(found)) == []
    ids = [item.id for item in found if isinstance(item, Exhibit)]
    assert len(set(ids)) == len(ids)
    if period == (
        "transition" if name == "transition" else "all"
    ):  # in a short period a finding may have its number while its chart has too little to show
        linked = {item.exhibit for item in found if isinstance(item, KeyFigure) and item.exhibit}
        assert linked <= set(ids)


def drawn(n: int) -> list[str]:
    """Return intervals of a day to many years drawn at random over all years, the same each time, with one that once failed."""
    chance = random.Random(20261130)
    first, last = date(1944, 7, 1), date(2026, 8, 12)
    spans = ["1973-10-06/1973-10-25"]
    for _ in range(n):
        start = first + timedelta(chance.randrange((last - first).days))
        end = start + timedelta(chance.choice([1, 7, 19, 60, 200, 400, 1500, 6000]))
        spans.append(f"{start.isoformat()}/{end.isoformat()}")
    return spans


@pytest.mark.slow
@pytest.mark.parametrize(("at", "span"), list(enumerate(drawn(20))))
def test_any_interval_gives_a_report_without_a_warning(at, span):
    """The overview, which draws on all subjects, and another report in turn."""
    for name in {"overview", OURS[at % len(OURS)]}:
        found = shown(name, span)
        assert found
        assert [item for item in found if not isinstance(item, Exhibit | NoData)] == []
        assert fragments(said(found)) == []


def said(found: list[object]) -> list[str]:
    return [
        item.statement if isinstance(item, KeyFigure) else item.title
        for item in found
        if isinstance(item, KeyFigure | Headline)
    ]


def fragments(sentences: list[str]) -> list[str]:
    """Return those that are no sentence: they do not begin as one does, or have a place in them that nothing filled."""
    return [one for one in sentences if not SENTENCE.match(one) or "{" in one]


def test_what_is_no_sentence_is_seen():
    whole, tail, unfilled = "**3** came.", "and took the pier, as reported.", "On {when} it came."
    assert fragments([whole, tail, unfilled]) == [tail, unfilled]


@pytest.mark.parametrize("name", OURS)
def test_no_number_is_typed_in_the_text(name):
    typed = {}
    for cell, text in prose(name):
        if not cell.startswith("method"):  # what a method counts with is no finding
            bare = re.sub(r"\[@[^\]]*\]|\]\([^)]*\)|`[^`]*`|\bES-\d+/\d+", "", text)  # symbols of resolutions are names
            if numbers := NUMBER.findall(OWN.sub("", bare)):
                typed[cell] = numbers
    assert typed == {}


@pytest.mark.slow
@pytest.mark.parametrize("name", OURS)
def test_every_number_of_a_finding_or_headline_is_in_its_data(name):
    untraced = {}
    for item in shown(name, "all"):
        if isinstance(item, KeyFigure | Headline):
            assert item.sources
            known, said = traceable(item), item.statement if isinstance(item, KeyFigure) else item.title
            missing = [number for number in NUMBER.findall(OWN.sub("", said)) if number not in known]
            if missing:
                untraced[item.id] = (missing, said)
    assert untraced == {}


def traceable(item: KeyFigure | Headline) -> set[str]:
    """Return the numbers that the record of a key figure or headline gives, as prose may write them: its own, those of its data, and what a short look
    at these gives (how many rows, how often a value of a short list occurs, what a column adds up to)."""
    record = item.record()
    frame = item.data
    numbers = frame.select_dtypes("number")
    values = [len(frame), *record["beside"].values()]
    values += [record[name] for name in ("value", "low", "high") if record.get(name) is not None]
    values += [value for column in numbers for value in (*numbers[column].dropna(), numbers[column].sum())]
    for column in frame:
        counts = frame[column].value_counts()
        values += list(counts) if len(counts) <= 12 else []
    texts = [
        *(record[name] for name in ("formatted", "title") if item.type == "key-figure"),
        record["subtitle"],
        *map(str, frame.select_dtypes("str").to_numpy().flat),
    ]
    known = set(NUMBER.findall(" ".join(texts)))
    for value in values:
        for scaled in (abs(value), abs(value) * 100):
            known |= {f"{scaled + 1e-9:,.{digits}f}" for digits in (0, 1, 2)}
    return known
