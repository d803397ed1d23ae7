"""The life of agreements between the two states: from signature to the end, as far as it is known, and the standing since."""

from collections.abc import Mapping

import pandas as pd

from relations.dossier import Dossier
from relations.edtf import parse_edtf

ENDED = ("expired", "terminated", "superseded")
OVER = (*ENDED, "not-ratified")
_STANDING = ("in-force", "open", "disputed")

LABELS: Mapping[str, str] = {"in_force": "In force since", "status_note": "What the standing rests on"}


def agreement_lives(dossier: Dossier, kinds: list[str] | None = None, *, without: tuple[str, ...] = ()) -> pd.DataFrame:
    """Return the agreements of the pair that belong to the dossier's period, in order of signature, with `start`, `stop` and `confirmed` as days.

    Those signed in the period belong to it, and earlier ones that are known, or said, to have stood in it. An agreement without a day of signature is kept
    only for all periods. Texts to which a third state is a party are left out. `stop` is missing where no end is known.
    """
    table = dossier.whole.agreements
    table = table[_between(table, dossier) & ~table["kind"].isin(list(without))]
    if kinds is not None:
        table = table[table["kind"].isin(kinds)]
    table = table.assign(
        start=table["earliest"],
        stop=pd.to_datetime([_day(text) for text in table["ended"]]),
        confirmed=pd.to_datetime([_day(text) for text in table["ratified"]]),
    )
    signed = table["agreement"].isin(dossier.agreements["agreement"])
    table = table[signed | _lasting(table, dossier)]
    first = pd.Timestamp(dossier.declared_periods[0].start)
    table = table[table["start"].isna() | (table["latest"] >= first)]
    return table.sort_values(["start", "latest", "agreement"], ignore_index=True)


def signed_lives(dossier: Dossier, kinds: list[str] | None = None) -> pd.DataFrame:
    """Return those of `agreement_lives` that were signed in the period."""
    table = agreement_lives(dossier, kinds)
    return table[table["agreement"].isin(dossier.agreements["agreement"])]


def said_to_stand(table: pd.DataFrame) -> pd.Series:
    """Tell which agreements have not ended, as far as any account of later years speaks of them."""
    return table["status"].isin(_STANDING)


def with_third_states(dossier: Dossier) -> pd.DataFrame:
    """Return the texts of the first state with third states, all of them on the partner, that were signed in the period, in order of signature."""
    table = dossier.agreements
    since = table["latest"] >= pd.Timestamp(dossier.declared_periods[0].start)
    found = table[since & table["parties"].str.contains(dossier.first) & ~_between(table, dossier)]
    return found.sort_values(["earliest", "latest", "agreement"], ignore_index=True)


def _between(table: pd.DataFrame, dossier: Dossier) -> pd.Series:
    """Tell which texts have the two, or firms of theirs, as their only parties."""
    return table["parties"] == " ".join(sorted(dossier.pair))


def _lasting(table: pd.DataFrame, dossier: Dossier) -> pd.Series:
    """Tell which agreements of earlier years are known, or said, to stand in the period."""
    if dossier.period is None:
        return pd.Series(True, index=table.index)
    begin = pd.Timestamp(dossier.period.start)
    end = pd.Timestamp(dossier.period.end or pd.Timestamp.max.date())
    before = table["start"] < begin
    known = (table["stop"] >= begin) | (said_to_stand(table) & table["stop"].isna())
    return before & known & (table["start"] <= end)


def over(status: str) -> bool:
    """Tell whether an agreement of this status is no longer in force."""
    return status in OVER


def _day(text: object) -> object:
    if not isinstance(text, str):
        return None
    span = parse_edtf(text)
    return span.latest or span.earliest
