"""What other states sold to the partner, as their officials or the press state it, beside the stated trade of the pair."""

from collections.abc import Mapping, Sequence

import pandas as pd

from relations.dossier import Dossier
from relations.exhibits.chronicle.chosen_claims import check_quantities, chosen_claims, firm_claims
from relations.exhibits.economy.stated_trade import MILLIONS, stated_turnover

WHOLE_YEAR = 4  # characters of a date that is a year alone


def partner_sales_frame(dossier: Dossier, sales: Mapping[str, Sequence[str]]) -> pd.DataFrame:
    """Return the stated sums in million dollars of the states in `sales` (code to patterns of quantities), with `state` and `year`, by state and time.

    That a yearly sum goes with the period of its year holds as in `chosen_claims`; sums on weak sources are left out.
    """
    check_quantities(dossier, *sales.values())
    frames = [
        chosen_claims(dossier, patterns, category="trade", units=(MILLIONS,)).assign(
            state=dossier.declared_states.known(code).code
        )
        for code, patterns in sales.items()
    ]
    frames = [one for one in frames if len(one)]
    if not frames:
        return pd.DataFrame()
    frame = firm_claims(dossier, pd.concat(frames, ignore_index=True))
    return frame.assign(year=frame["latest"].dt.year).reset_index(drop=True)


def last_of_each(dossier: Dossier, sales: Mapping[str, Sequence[str]], turnover: Sequence[str]) -> pd.DataFrame:
    """Return the last sum of each state and that of the pair's turnover (its `state` is the first of the pair), the largest first, with `most`.

    A sum of another state for the year of the pair's last one is there too, since it alone can be held against it.
    """
    own = stated_turnover(dossier, turnover)
    own = own.tail(1).assign(state=dossier.first) if len(own) else own
    others = partner_sales_frame(dossier, sales)
    parts = [one for one in (own, others) if len(one)]
    if not parts:
        return pd.DataFrame()
    frame = pd.concat(parts, ignore_index=True).sort_values("latest")
    last = frame.index.isin(frame.groupby("state").tail(1).index)
    fellow = (frame["state"] != dossier.first) & frame["year"].isin(own["year"] if len(own) else [])
    frame = frame[last | fellow]
    frame = frame.assign(most=frame["value"].fillna(frame["stated_high"]).fillna(frame["stated_low"]))
    return frame.sort_values(["most", "state"], ascending=[False, True], ignore_index=True)


def larger_seller(dossier: Dossier, sales: Mapping[str, Sequence[str]], turnover: Sequence[str]) -> pd.DataFrame:
    """Return two rows, the pair's last stated turnover after all series and the largest sum of another state in that year; empty where it is no larger.

    The turnover counts both ways and the other's sum one, so that what is larger holds with room to spare.
    """
    own, others = stated_turnover(dossier, turnover), partner_sales_frame(dossier, sales)
    if own.empty or others.empty or own.iloc[-1]["year"] <= dossier.whole.trade["year"].max():
        return pd.DataFrame()
    last = own.tail(1).assign(state=dossier.first)
    same = others[(others["year"] == last["year"].iloc[0]) & others["as_of"].str.len().eq(WHOLE_YEAR)]
    same = same.sort_values("low").tail(1)
    if same.empty or same["low"].iloc[0] <= last["high"].iloc[0]:
        return pd.DataFrame()
    return pd.concat([last, same], ignore_index=True)
