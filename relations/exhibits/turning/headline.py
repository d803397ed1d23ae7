"""The headline on turning points: records that broke together, the firmest break of one, or that none broke firmly."""

import pandas as pd

from relations.dossier import Dossier
from relations.exhibits.headline import Headline, strongest
from relations.exhibits.no_data import NoData
from relations.exhibits.turning.break_series import found_breaks, searched_in, shown_years
from relations.exhibits.turning.break_strength import UNITS, ratio, single_breaks, together
from relations.exhibits.words.numbers import listed
from relations.exhibits.words.wording import capital, in_words

_SEVERAL = 3  # series that make a break one of the relationship rather than of a record
_SUBTITLE = (
    "Years in which yearly records changed their level; a break is firm if it is found again in nine draws of ten"
)


def turning_headline(dossier: Dossier) -> Headline | NoData:
    """Return the headline for the dossier's period; a statement where no record has a value in it."""
    first, last = shown_years(dossier, 0)
    breaks = found_breaks(dossier)
    if not breaks.shown["year"].between(first, last).any():
        return NoData("No record in which breaks are looked for has a value in this period.")
    found = single_breaks(dossier)
    firm = found[found["firm"]]
    return strongest(
        [
            lambda: _broke_together(dossier, firm),
            lambda: _largest(dossier, firm),
            lambda: _too_early(dossier, found),
        ]
    ) or _none_firm(dossier, found)


def _broke_together(dossier: Dossier, firm: pd.DataFrame) -> Headline | None:
    group = together(firm)
    if len(group) < _SEVERAL or group["moved"].nunique() > 1:
        return None
    every = single_breaks(dossier, whole=True)
    every = every[every["firm"]]
    alone = not any(
        len(other) >= len(group)
        for year in sorted(set(every["year"]) - set(range(int(group["year"].min()) - 1, int(group["year"].max()) + 2)))
        if (other := every[every["year"].between(year, year + 1)].drop_duplicates("series")) is not None
    )
    only = f", the only firm break that {in_words(len(group))} records share" if alone else ""
    rest = _at_an_edge(dossier, firm, group)
    fell = f"{_names(dossier, group)} all {group['moved'].iloc[0]} in {_years(group)}"
    return _of(dossier, group, fell + (only if rest is None else rest))


def _at_an_edge(dossier: Dossier, firm: pd.DataFrame, group: pd.DataFrame) -> str | None:
    """Return what there is to say of a break that the period shares with the one before or after it: what followed, or that the period ended with it;
    None where it lies within."""
    first, last = shown_years(dossier, 0)
    if group["year"].max() >= last:
        return ", at the end of these years"
    if group["year"].min() > first + 1:
        return None
    later = firm[firm["year"].between(group["year"].max() + 1, last)].sort_values("year")
    if later.empty:
        return f"; no record broke firmly from then until {last}"
    names, verb, parts = found_breaks(dossier).names, "", []
    for one in later.itertuples():
        moved = "" if one.moved == verb else f"{one.moved} "
        parts.append(f"{names[one.series].lower()} {moved}in {one.year}")
        verb = one.moved
    return f"; then {listed(parts)}"


def _largest(dossier: Dossier, firm: pd.DataFrame) -> Headline | None:
    """Return the largest firm break of the period, and how many others there are; else one beside the period, and that none lies within."""
    series = searched_in(dossier)
    told = firm[[bool(series[name].subject) for name in firm["series"]]]
    if told.empty:
        return None
    first, last = shown_years(dossier, 0)
    within = told[told["year"].between(first, last)]
    row = max((within if len(within) else told).itertuples(), key=lambda one: ratio(one.before, one.after))
    subject = series[row.series].subject
    n = int(firm["year"].between(first, last).sum())
    if n:
        rank = "the one firm break" if n == 1 else f"the largest of {in_words(n)} firm breaks"
        beside = f"{rank} of these years"
    else:
        side = "before" if row.year < first else "after"
        beside = f"just {side} these years, in which no break is firm"
    return _of(
        dossier,
        firm[firm["series"].eq(row.series) & firm["year"].eq(row.year)],
        f"{subject} {row.moved} in {row.year}, {beside}",
        {"firm breaks of the period": n},
    )


def _too_early(dossier: Dossier, found: pd.DataFrame) -> Headline | None:
    first, last = shown_years(dossier, 0)
    latest = int(found_breaks(dossier).shown["year"].max())
    if len(found) or latest - first > 2 or last < latest:
        return None
    rows = found_breaks(dossier).shown
    begun = f"{dossier.period.start:%B %Y}" if dossier.period else str(first)
    return _of(
        dossier, rows[rows["year"] >= first], f"It is too early to say whether any record has broken since {begun}"
    )


def _none_firm(dossier: Dossier, found: pd.DataFrame) -> Headline:
    if found.empty:
        first, last = shown_years(dossier, 0)
        rows = found_breaks(dossier).shown
        span = f"in {first}" if first == last else f"between {first} and {last}"
        return _of(dossier, rows[rows["year"].between(first, last)], f"No record changed its level {span}")
    weak = "the one break is weak" if len(found) == 1 else f"the {in_words(len(found))} breaks there are weak"
    return _of(dossier, found, f"No record changed its level for certain; {weak}", {"breaks": len(found)})


def _names(dossier: Dossier, group: pd.DataFrame) -> str:
    names = found_breaks(dossier).names
    return capital(listed([names[name].lower() for name in names if name in set(group["series"])]))


def _years(group: pd.DataFrame) -> str:
    first, last = int(group["year"].min()), int(group["year"].max())
    return str(first) if first == last else f"{first} and {last}"


def _of(dossier: Dossier, frame: pd.DataFrame, title: str, beside: dict[str, float] | None = None) -> Headline:
    return Headline(
        id="headline",
        title=title,
        subtitle=_SUBTITLE,
        sources=found_breaks(dossier).sources(frame["series"]),
        data=frame.reset_index(drop=True),
        units=UNITS if "near" in frame else {},
        beside=beside or {"series": frame["series"].nunique()},
    )
