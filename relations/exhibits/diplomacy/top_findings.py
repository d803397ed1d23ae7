"""Key findings on visits at the top: the last one of a leader of the first state, the first in years, who received most."""

import pandas as pd

from relations.dossier import Dossier
from relations.exhibits.base import KeyFigure
from relations.exhibits.diplomacy.finding_words import (
    first_said,
    hosts_said,
    last_before_said,
    last_said,
)
from relations.exhibits.diplomacy.frames import MANY_PERIODS, confirmed, pair_visits, top_visits, visitors_named
from relations.exhibits.diplomacy.frames import UNITS as VISITS
from relations.exhibits.sourcing.own_table import own_table
from relations.exhibits.words.numbers import number

_YEAR = pd.Timedelta(days=365)
_LONG = 5 * _YEAR  # without a visit at the top, after which one is told as the first
_OFTEN = 3  # visits to one host, from which they are told
_SHOWN = ["start", "sender", "receiver", "level", "host", "place"]


def last_at_the_top(dossier: Dossier) -> list[KeyFigure]:
    """Return since when no leader of the first state came to its partner, where that is a year or more at the end of the period; of a period in which
    none did, who came last before it.
    """
    end = dossier.last_day
    visits = top_visits(dossier.whole)
    returned = visits[(visits["sender"] == dossier.first) & (visits["latest"] <= pd.Timestamp(end))]
    # Of a period without any visit at the top the headline says so, and no table tells of those before.
    if returned.empty or pd.Timestamp(end) - returned["latest"].iloc[-1] < _YEAR or top_visits(dossier).empty:
        return []
    day = returned["earliest"].iloc[-1].date()
    since = dossier.during(f"{day.isoformat()}/{end.isoformat()}")
    who, where = since.prose(dossier.first), since.prose(dossier.partner)
    return [
        KeyFigure(
            id="visits-returned",
            title="Last visit at the top to the partner",
            subtitle=f"Last reported visit of a head of state or government of {who} to {where}",
            statement=_last_said(dossier, since, returned),
            value=float(day.year),
            unit="year",
            formatted=f"{day:%B %Y}",
            exhibit="visits-at-the-top",
            sources=[own_table(dossier, "visits")],
            data=returned[["start", "level", "host", "place"]],
        )
    ]


def _last_said(dossier: Dossier, since: Dossier, returned: pd.DataFrame) -> str:
    """Return the sentence on the last of the visits; `since` is the time from it to the end of the period."""
    who, where = since.prose(dossier.first), since.prose(dossier.partner)
    last = returned.iloc[[-1]]
    day, end = last["earliest"].iloc[0].date(), dossier.last_day
    (visitor,) = visitors_named(dossier, last)
    if visitor and dossier.period is not None and day < dossier.period.start:
        return last_before_said(day, visitor, who, where, end)
    return last_said(day, who, where, open_=end == dossier.known_until)


def first_in_years(dossier: Dossier) -> list[KeyFigure]:
    """Return the visit at the top that was the first known in five years or more, in a report on one period or two; the longest wait of several."""
    visits = top_visits(dossier.whole)
    waited = visits["earliest"].diff()
    waited = waited[visits["event"].isin(pair_visits(dossier)["event"])].dropna()
    if waited.empty or waited.max() < _LONG or len(dossier.shown_periods) >= MANY_PERIODS:
        return []
    at = int(waited.idxmax())
    day, before = visits["earliest"].iloc[at], visits["earliest"].iloc[at - 1]
    return [
        KeyFigure(
            id="visits-first-in-years",
            title="The first visit at the top in years",
            subtitle="Visits of heads of state or government of one state to the other",
            statement=first_said(visitors_named(dossier, visits)[at], f"{day:%B %Y}", f"{before:%B %Y}"),
            value=float(day.year),
            unit="year",
            formatted=f"{day:%B %Y}",
            exhibit="visits-at-the-top",
            sources=[own_table(dossier, "visits")],
            data=visits[_SHOWN],
        )
    ]


def hosts(dossier: Dossier) -> list[KeyFigure]:
    """Return who of the first state received leaders of its partner most often, where several did and one more often than any other."""
    visits = top_visits(dossier)
    visits = visits[(visits["sender"] == dossier.partner) & visits["host"].notna()].reset_index(drop=True)
    hosted = visits.assign(sure=confirmed(dossier, visits), host=visits["host"].str.split(", ")).explode("host")
    counts = hosted["host"].value_counts()
    if len(counts) < 2 or counts.iloc[0] < _OFTEN or counts.iloc[0] == counts.iloc[1]:
        return []
    host, second = str(counts.index[0]), str(counts.index[1])
    n, of_second = int(counts.iloc[0]), int(counts.iloc[1])
    unsure, unsure_second = (int((~hosted.loc[hosted["host"] == one, "sure"]).sum()) for one in (host, second))
    leaders = f"{dossier.declared_states.demonym(dossier.partner, dossier.period)} leaders"
    return [
        KeyFigure(
            id="visits-by-host",
            title="Who received leaders of the partner",
            subtitle=f"Reported visits of heads of state or government to {dossier.prose(dossier.first)} by the host that sources name",
            statement=hosts_said(host, n, leaders, second, of_second, unsure=(unsure, unsure_second)),
            value=float(n),
            unit="visits",
            formatted=number(n),
            exhibit="visits-at-the-top",
            sources=[own_table(dossier, "visits")],
            data=counts.rename_axis("host").reset_index(name="visits"),
            units=VISITS,
            beside={second: of_second, "not confirmed": unsure, f"{second}, not confirmed": unsure_second},
        )
    ]
