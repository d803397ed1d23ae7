"""The title of the indicator board: in which year several fell together, else when the first peaked, or where they began and ended."""

from collections.abc import Sequence

import pandas as pd

from relations.dossier import Dossier
from relations.exhibits.indicator import Indicator
from relations.exhibits.overview.fall import fell_in
from relations.exhibits.voting.part_years import whole_year
from relations.exhibits.words.numbers import listed
from relations.exhibits.words.wording import capital

_SEVERAL = 3  # records whose fall in one year is the message


def board_title(dossier: Dossier, found: Sequence[Indicator]) -> str:
    """Name the year in which most of votes, deliveries and trade fell, or the first peaks: the message of the board is whether they rise and fall together."""
    falls = [
        (year, fell_in(found, year)) for year in sorted({int(year) for one in found for year in one.frame["year"]})
    ]
    year, together = max(falls, key=lambda fall: len(fall[1]), default=(0, []))
    if len(together) >= _SEVERAL:
        return capital(f"{listed([one.noun for one in together])} all fell in {year}")
    long = [one for one in found if len(one.frame) > 4]
    firm = {one.noun: _firm(dossier, one) for one in long if one.form != "range"}  # the top of a range is a possibility
    # A level that stands at its top in several years has no peak; three names make a title, seven a list.
    peaks = {noun: rows.loc[rows["value"] == rows["value"].max(), "year"].tolist() for noun, rows in firm.items()}
    chosen = sorted(((noun, years[0]) for noun, years in peaks.items() if len(years) == 1), key=lambda pair: pair[1])[
        :3
    ]
    if len(long) < 5 or not chosen:
        return capital("; ".join(_from_to(dossier, one) for one in found[:2]))
    by_year = {year: listed([noun for noun, own in chosen if own == year]) for _, year in chosen}
    (earliest, first), *others = by_year.items()
    parts = [f"{first} peaked in {earliest}", *(f"{nouns} in {later}" for later, nouns in others)]
    return capital(listed(parts) if len(parts) == len(chosen) else ", ".join(parts))


def _from_to(dossier: Dossier, one: Indicator) -> str:
    shown = _firm(dossier, one)
    unit = f" {one.unit}" if one.unit.startswith("million") else ""
    values = dict.fromkeys(
        f"{one.written(row['value'])}{unit} in {row['year']:.0f}" for _, row in shown.iloc[[0, -1]].iterrows()
    )
    return f"{one.noun}: {', '.join(values)}"


def _firm(dossier: Dossier, one: Indicator) -> pd.DataFrame:
    """Return the years on which a title may rest, neither cut by the ends of the period nor drawn hollow; all where there are none."""
    rows = one.firm
    if one.by_day:
        rows = rows[[whole_year(dossier, int(year)) for year in rows["year"]]]
    return rows if len(rows) else one.frame
