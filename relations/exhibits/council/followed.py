"""What followed a veto: the first resolution on the same subject that the Council adopted within a month."""

import pandas as pd

from relations.dossier import Dossier

SOON = 31  # days after the veto; a later resolution may answer to other events


def followed_soon(dossier: Dossier, drafts: pd.DataFrame) -> pd.DataFrame:
    """Return the drafts with `then`, the symbol of that resolution, and `then_on`, its day; both missing where none followed.

    The resolution may be later than the period of the dossier.
    """
    every = dossier.whole.sc_drafts
    adopted = every[(every["outcome"] == "adopted") & (every["unit"] == "draft")].sort_values(["earliest", "draft"])
    found = [_first_after(adopted[adopted["topic"] == row.topic], row.earliest) for row in drafts.itertuples()]
    return drafts.assign(
        then=pd.Series([symbol for symbol, _ in found], index=drafts.index, dtype="object"),
        then_on=pd.Series([day for _, day in found], index=drafts.index, dtype="datetime64[ns]"),
    )


def resolutions_after(dossier: Dossier, followed: pd.DataFrame) -> pd.DataFrame:
    """Return the rows of those resolutions, for their sources; `followed` as `followed_soon` returns it."""
    every = dossier.whole.sc_drafts
    return every[every["resolution"].isin(followed["then"].dropna())]


def _first_after(adopted: pd.DataFrame, day: pd.Timestamp) -> tuple[str | None, pd.Timestamp | None]:
    soon = adopted[(adopted["earliest"] > day) & (adopted["earliest"] <= day + pd.Timedelta(days=SOON))]
    return (str(soon["resolution"].iloc[0]), soon["earliest"].iloc[0]) if len(soon) else (None, None)
