"""The headline on turning points: records that broke together, the firmest break of one, or that none broke firmly."""

import pandas as pd

from relations.dossier import Dossier
from relations.exhibits.headline import Headline, strongest
from relations.exhibits.no_data import NoData
from relations.exhibits.turning.break_series import found_breaks, searched_in, shown_years
from relations.exhibits.turning.break_strength import UNITS, edge, ratio, shared, single_breaks, together
from relations.exhibits.turning.last_years import last_sources, last_years
from relations.exhibits.words.numbers import listed
from relations.exhibits.words.wording import all_of, capital, every, in_words

_SUBTITLE = "Years in which yearly records changed their level; a break is firm if nine draws of ten and a stricter search find it again"


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
    group = shared(firm)
    if group.empty:
        return None
    first, last = shown_years(dossier, 0)
    fell = f"{_names(dossier, group)} {every(len(group))} {group['moved'].iloc[0]} in {_years(group)}"
    match edge(dossier, group):
        case "end":
            earlier = firm[firm["year"].between(first, group["year"].min() - 1)]
            return _of(dossier, group, _led_up(dossier, earlier, group) or f"{fell}, at the end of these years")
        case "start":
            later = firm[firm["year"].between(group["year"].max() + 1, last)]
            rest = (
                f"; then {_moves(dossier, later)}" if len(later) else f"; no record broke firmly from then until {last}"
            )
            return _of(dossier, group, f"{fell}{rest}")
    only = f", the only firm break that {in_words(len(group))} records share" if _alone(dossier, group) else ""
    return _of(dossier, group, f"{fell}{only}")


def _alone(dossier: Dossier, group: pd.DataFrame) -> bool:
    """Tell whether at no other time of all years as many series broke firmly within a year of one another."""
    every = single_breaks(dossier, whole=True)
    every = every[every["firm"]]
    elsewhere = every[~every["year"].between(group["year"].min() - 1, group["year"].max() + 1)]
    return len(together(elsewhere)) < len(group)


def _led_up(dossier: Dossier, earlier: pd.DataFrame, group: pd.DataFrame) -> str:
    """Say when series of the group had moved the other way before, and that all then turned; nothing where that is not what happened."""
    moved = set(earlier["series"])
    if not moved or not moved < set(group["series"]) or set(earlier["moved"]) == set(group["moved"]):
        return ""
    own = group["series"].isin(moved)
    rest = listed([_noun(dossier, name) for name in _ordered(dossier, group) if name not in moved])
    they = "it" if len(moved) == 1 else all_of(len(moved))
    turned = f"{capital(_moves(dossier, earlier))}; {they} {group['moved'].iloc[0]} in {_years(group[own])}"
    return f"{turned}, and {rest} in {_years(group[~own])}"


def _moves(dossier: Dossier, rows: pd.DataFrame) -> str:
    """Say which series moved when, in order of time, each verb once."""
    verb, parts = "", []
    for one in rows.sort_values("year").itertuples():
        moved = "" if one.moved == verb else f"{one.moved} "
        parts.append(f"{_noun(dossier, one.series)} {moved}in {one.year}")
        verb = str(one.moved)
    return listed(parts)


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
    rows = last_years(dossier)
    begun = f"{dossier.period.start:%B %Y}" if dossier.period else str(first)
    title = f"It is too early to say whether any record has broken since {begun}"
    return Headline(
        id="headline",
        title=title,
        subtitle=_SUBTITLE,
        sources=last_sources(dossier, rows) or found_breaks(dossier).sources(found_breaks(dossier).names),
        data=rows,
        beside={"records": len(rows)},
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
    return capital(listed([_noun(dossier, name) for name in _ordered(dossier, group)]))


def _ordered(dossier: Dossier, group: pd.DataFrame) -> list[str]:
    return [name for name in found_breaks(dossier).names if name in set(group["series"])]


def _noun(dossier: Dossier, series: str) -> str:
    return found_breaks(dossier).indicators[series].noun


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
