"""Key finding on trade without a series: the years for which officials state growth alone, or the last sum beside the one before or beside growth."""

from collections.abc import Sequence
from itertools import pairwise

import pandas as pd

from relations.dossier import Dossier
from relations.exhibits.base import KeyFigure
from relations.exhibits.chronicle.chosen_claims import claimed, when
from relations.exhibits.chronicle.claim_finding import claim_finding
from relations.exhibits.economy.growth_frame import grown, growth_frame
from relations.exhibits.economy.stated_headlines import claimant, no_more
from relations.exhibits.economy.stated_trade import stated_turnover
from relations.exhibits.words.numbers import listed, years
from relations.exhibits.words.wording import in_words

_GAP = 3  # years in a row without a sum, from which they are told


def growth_findings(
    dossier: Dossier, growth: Sequence[str], stated: Sequence[str], parts: Sequence[str]
) -> list[KeyFigure]:
    """Return the finding for the dossier's period: a gap of several years in the sums that growth alone bridges, else the last sum.

    Beside the last sum stands the one stated before it, in whatever period, or, where there is none, the last growth.
    A sum of a part of a year (`parts`) fills its year, but is not told.
    """
    frame, sums = growth_frame(dossier, growth), stated_turnover(dossier, stated)
    if frame.empty or sums.empty:
        return []
    missing = _longest_gap(sorted(set(stated_turnover(dossier, [*stated, *parts])["year"])))
    told = sorted(set(frame["year"]))
    if len(missing) >= _GAP and any(year in missing for year in told):
        return [_gap(dossier, frame, missing, told)]
    whole = stated_turnover(dossier.whole, stated)
    before = whole[whole["latest"] < sums.iloc[-1]["earliest"]]
    return [_after(dossier, before, sums) if len(before) else _beside(dossier, frame, sums)]


def _longest_gap(known: list[int]) -> list[int]:
    """Return the longest run of years between two of those known."""
    runs = [list(range(a + 1, b)) for a, b in pairwise(known)]
    return max(runs, key=len, default=[])


def _gap(dossier: Dossier, frame: pd.DataFrame, missing: list[int], told: list[int]) -> KeyFigure:
    words = in_words(len(missing))
    return claim_finding(
        dossier,
        frame.iloc[-1],
        frame,
        id="trade-without-sums",
        title="Years without a sum",
        subtitle="Years for which officials state neither a sum of trade nor a bound of it",
        statement=f"Officials state growth of trade for {listed([str(year) for year in told])}; for **{words} years**, {years(missing)}, none gives a sum.",
        exhibit=None,
    ).but(value=float(len(missing)), low=None, high=None, unit="years", formatted=f"{words} years")


def _after(dossier: Dossier, before: pd.DataFrame, sums: pd.DataFrame) -> KeyFigure:
    """Say the last sum and who had put trade at what before; the two need not agree, and no source says which holds."""
    last, earlier = sums.iloc[-1], before.iloc[-1]
    return claim_finding(
        dossier,
        last,
        pd.concat([before.tail(1), sums]),
        beside_it=before.tail(1),
        id="trade-sum-and-before",
        title="The last sum and the one before",
        subtitle="Trade both ways as officials state it, million USD, current prices",
        statement=f"{claimant(last['name'])} put trade at **{claimed(last)} million dollars** ({when(last)}); "
        f"{claimant(earlier['name']).replace('The ', 'the ', 1)} had put it at {no_more(earlier)} ({when(earlier)}).",
        exhibit=None,
    )


def _beside(dossier: Dossier, frame: pd.DataFrame, sums: pd.DataFrame) -> KeyFigure:
    """Say the two as statements of their own: a sum and a growth need not count the same or agree."""
    last, grew = sums.iloc[-1], frame.iloc[-1]
    return claim_finding(
        dossier,
        last,
        sums,
        beside_it=frame.tail(1),
        id="trade-sum-and-growth",
        title="The last sum and the last growth",
        subtitle=f"Trade both ways as officials state it, million USD, and its growth: {grown(grew)}",
        statement=f"{claimant(last['name'])} put trade at **{claimed(last)} million dollars** ({when(last)}); "
        f"{claimant(grew['name']).replace('The ', 'the ', 1)} spoke of growth ({when(grew)}).",
        exhibit=None,
    )
