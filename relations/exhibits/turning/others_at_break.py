"""What became of others when several records of the pair broke together: agreement with the first state and its deliveries, before and after."""

from collections.abc import Sequence

import pandas as pd

from relations.dossier import Dossier
from relations.exhibits.arms.arms_windows import WINDOW
from relations.exhibits.arms.client_ranks import clients_in
from relations.exhibits.few import FEW
from relations.exhibits.turning.break_strength import shared, single_breaks
from relations.measures import median_pair

MEDIAN = "median"
_COMPANY = 0.1  # by which the median member has to move to be company


def others_at_break(dossier: Dossier, others: Sequence[str]) -> pd.DataFrame:
    """Return one row per state, the partner first, then the median member of the General Assembly, then `others`; no rows where no break is shared.

    `state` (`median` for the median member), `votes_before` and `votes_after`: mean of the yearly shares of joint votes, of years with ten or more, that
    were the same as the first state's; `arms_before` and `arms_after`: million TIV a year that the first state delivered, NaN for the median member.
    Both over the five years before `year`, the first of the shared break, and the five from it on.
    """
    near = single_breaks(dossier)
    group = shared(near[near["firm"]])
    columns = ["state", "year", "votes_before", "votes_after", "arms_before", "arms_after"]
    if group.empty:
        return pd.DataFrame(columns=columns)
    year, whole = int(group["year"].min()), dossier.whole
    spans = {"before": (year - WINDOW, year - 1), "after": (year, year + WINDOW - 1)}
    partners = whole.ga_partners
    partners = partners[(partners["state"] == whole.first) & (partners["joint"] >= FEW)]
    shares = partners.assign(value=partners["same"] / partners["joint"])[["partner", "year", "value"]]
    median = median_pair(whole.ga_partners, *whole.pair)[["year", "median"]].rename(columns={"median": "value"})
    shares = pd.concat([shares, median.assign(partner=MEDIAN)], ignore_index=True)
    sold = {when: clients_in(whole.during(f"{first}/{last}")) for when, (first, last) in spans.items()}
    rows = []
    for state in dict.fromkeys([whole.partner, MEDIAN, *others]):
        row: dict[str, object] = {"state": state, "year": year}
        for when, (first, last) in spans.items():
            own = shares[(shares["partner"] == state) & shares["year"].between(first, last)]
            row[f"votes_{when}"] = own["value"].mean()
            row[f"arms_{when}"] = float("nan") if state == MEDIAN else float(sold[when].get(state, 0.0)) / WINDOW
        rows.append(row)
    return pd.DataFrame(rows, columns=columns)


def median_move(frame: pd.DataFrame, partner: str) -> float | None:
    """Return the change of the median member's agreement, as a difference of shares; None where it did not move as the partner did, or hardly."""
    rows = frame.set_index("state")
    moved, own = (float(rows.at[state, "votes_after"] - rows.at[state, "votes_before"]) for state in (MEDIAN, partner))
    return moved if moved * own > 0 and abs(moved) >= _COMPANY else None
