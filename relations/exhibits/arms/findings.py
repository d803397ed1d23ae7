"""Key findings on arms deliveries: at most five, the strongest first, each with one number and its exhibit."""

import pandas as pd

from relations.dossier import Dossier
from relations.exhibits.arms.arms_windows import WINDOW
from relations.exhibits.arms.by_supply import by_supply
from relations.exhibits.arms.client_findings import part_as_client, peak_as_client
from relations.exhibits.arms.debt_finding import arms_debt
from relations.exhibits.arms.fall_findings import least_share, less_a_year, ran_out
from relations.exhibits.arms.headline import arms_headline
from relations.exhibits.arms.in_turn_finding import in_turn
from relations.exhibits.arms.last_window_findings import last_window
from relations.exhibits.arms.later_years_finding import later_years
from relations.exhibits.arms.part_of_all_years import most_of_all_years
from relations.exhibits.arms.received import years_covered
from relations.exhibits.arms.transfer_figure import transfer_figure
from relations.exhibits.arms.used_weapons_finding import used_weapons
from relations.exhibits.base import KeyFigure
from relations.exhibits.headline import Headline
from relations.exhibits.no_data import NoData
from relations.exhibits.words.numbers import counted, per_cent, percent, year_span
from relations.exhibits.words.wording import capital
from relations.measures import preferred_transfers

MOST = 5
_ENOUGH = 4  # findings; where there are fewer, the year of most is one


def arms_findings(dossier: Dossier) -> list[KeyFigure | NoData]:
    """Return the findings for the dossier's period; one statement that there are none where nothing was delivered."""
    dossier = by_supply(dossier)
    transfers = preferred_transfers(dossier.arms_tiv, dossier.arms_editions)
    came = transfers[transfers["recipient"] == dossier.partner]
    if came["tiv"].sum() == 0:
        whom = dossier.prose(dossier.partner)
        is_covered = len(transfers) > 0 or len(years_covered(dossier)) > 0
        none = (
            f"The source identifies no delivery of major arms to {whom} in this period."
            if is_covered
            else f"The figures are by year and have none for this period, so that they do not tell whether {whom} received any major arms."
        )
        none = none if is_covered else f"**No finding of this period.** {none}"
        return [*last_window(dossier)] or [NoData(none)]
    findings = [
        *_share(dossier, came),
        *ran_out(dossier),
        *later_years(dossier),
        *least_share(dossier),
        *used_weapons(dossier),
        *(peak_as_client(dossier) or part_as_client(dossier, transfers)),
        *in_turn(dossier),
        *most_of_all_years(dossier),
        *less_a_year(dossier),
        *_others(dossier, came),
        *arms_debt(dossier),
    ]
    if len(findings) < _ENOUGH:
        findings += _peak(dossier, came)
    return [*findings[:MOST]]


def _share(dossier: Dossier, came: pd.DataFrame) -> list[KeyFigure]:
    total = came["tiv"].sum()
    own = came.loc[came["supplier"] == dossier.first, "tiv"].sum()
    who, whom = dossier.prose(dossier.first), dossier.prose(dossier.partner)
    covered = years_covered(dossier)
    arms = f"of the major arms that {whom} received in {year_span(covered[0], covered[-1])}"
    return [
        transfer_figure(
            dossier,
            came,
            id="supplier-share",
            title="Share of the supplier of the pair",
            subtitle="Share of deliveries of major arms by volume (TIV)",
            statement=f"{capital(who)} supplied **{per_cent(own / total)}** {arms}, by SIPRI’s measure of volume."
            if own
            else f"**None** {arms} came from {who}.",
            value=float(own / total),
            unit="share",
            formatted=percent(own / total),
            beside={"supplier": float(own), "all suppliers": float(total)},
            exhibit="deliveries-by-supplier",
        )
    ]


def _peak(dossier: Dossier, came: pd.DataFrame) -> list[KeyFigure]:
    by_year = came.groupby("year")["tiv"].sum()
    if len(by_year) < WINDOW:
        return []
    peak = int(by_year.idxmax())
    share = float(by_year[peak] / by_year.sum())
    return [
        transfer_figure(
            dossier,
            came,
            id="deliveries-peak",
            title="Year of the largest deliveries",
            subtitle="Deliveries of major arms from all suppliers, share of those of the period by volume (TIV)",
            statement=f"More came in {peak} than in any other year: **{per_cent(share, 0)}** of all that was delivered in the period.",
            value=share,
            unit="share",
            formatted=percent(share, 0),
            beside={"million TIV": float(by_year[peak])},
            exhibit="deliveries-by-supplier",
        )
    ]


def _others(dossier: Dossier, came: pd.DataFrame) -> list[KeyFigure]:
    """Say which other supplier delivered more than that of the pair; one that delivered less has no story, one of the headline is told."""
    own = came.loc[came["supplier"] == dossier.first, "tiv"].sum()
    others = came[came["supplier"] != dossier.first].groupby("supplier")["tiv"].sum()
    others = others[others > 0].sort_values(ascending=False)
    if others.empty or others.iloc[0] <= own:
        return []
    code, tiv = str(others.index[0]), float(others.iloc[0])
    lead = arms_headline(dossier)
    if isinstance(lead, Headline) and dossier.short(code) in lead.title:
        return []
    which = "only other supplier" if len(others) == 1 else f"largest of {counted(len(others), 'other supplier')}"
    return [
        transfer_figure(
            dossier,
            came,
            id="second-supplier",
            title="Largest other supplier",
            subtitle="Share of deliveries of major arms by volume (TIV)",
            statement=f"The {which} was {dossier.prose(code)} with **{per_cent(tiv / came['tiv'].sum())}**.",
            value=float(tiv / came["tiv"].sum()),
            unit="share",
            formatted=percent(tiv / came["tiv"].sum()),
            beside={"million TIV": tiv, "other suppliers": len(others)},
            exhibit="supplier-share-by-window",
        )
    ]
