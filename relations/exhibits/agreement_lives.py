"""The life of agreements between the two: from signature to the end, as far as it is known, and the standing since."""

import pandas as pd

from relations.dossier import Dossier
from relations.edtf import parse_edtf

_OVER = ("expired", "terminated", "superseded", "not-ratified")
STATUS = {
    "in-force": "in force",
    "expired": "expired",
    "terminated": "ended",
    "superseded": "replaced",
    "not-ratified": "not ratified",
    "unknown": "not known",
    "disputed": "disputed",
}


def agreement_lives(dossier: Dossier, kinds: list[str] | None = None, *, without: tuple[str, ...] = ()) -> pd.DataFrame:
    """Return the agreements of the pair that belong to the dossier's period, in order of signature, with `start`, `stop` and `confirmed` as days.

    Those signed in the period belong to it, and earlier ones whose standing in it is known or disputed. An agreement without a day of signature is kept
    only for all periods. `stop` is missing where no end is known.
    """
    whole = dossier.whole
    events = whole.events.set_index("event")
    table = whole.agreements
    between = table["event"].map(events["initiator"]).isin(dossier.pair) & table["event"].map(events["target"]).isin(
        dossier.pair
    )
    table = table[between & ~table["kind"].isin(list(without))]
    if kinds is not None:
        table = table[table["kind"].isin(kinds)]
    table = table.assign(
        start=table["earliest"],
        stop=pd.to_datetime([_day(text) for text in table["ended"]]),
        confirmed=pd.to_datetime([_day(text) for text in table["ratified"]]),
        confidence=table["event"].map(events["confidence"]),
    )
    signed = table["agreement"].isin(dossier.agreements["agreement"])
    table = table[signed | _lasting(table, dossier)]
    first = pd.Timestamp(dossier.declared_periods[0].start)
    table = table[table["start"].isna() | (table["latest"] >= first)]
    return table.sort_values(["start", "latest", "agreement"], ignore_index=True)


def _lasting(table: pd.DataFrame, dossier: Dossier) -> pd.Series:
    """Tell which agreements of earlier years are known, or said, to stand in the period."""
    if dossier.period is None:
        return pd.Series(True, index=table.index)
    begin = pd.Timestamp(dossier.period.start)
    end = pd.Timestamp(dossier.period.end or pd.Timestamp.max.date())
    before = table["start"] < begin
    known = (table["stop"] >= begin) | (table["status"].isin(["in-force", "disputed"]) & table["stop"].isna())
    return before & known & (table["start"] <= end)


def over(status: str) -> bool:
    """Tell whether an agreement of this status is no longer in force."""
    return status in _OVER


def _day(text: object) -> object:
    if not isinstance(text, str):
        return None
    span = parse_edtf(text)
    return span.latest or span.earliest
