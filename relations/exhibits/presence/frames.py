"""What charts, tables and findings on the presence share: harm by monitor, estimates of personnel."""

from collections.abc import Mapping, Sequence

import pandas as pd

from relations.dossier import Dossier
from relations.exhibits.chronicle.chosen_claims import chosen_claims
from relations.exhibits.presence.harm_words import ALL
from relations.measures import harm_ranges

PEOPLE = "persons"
HARM_UNITS = dict.fromkeys(("value", "low", "high"), PEOPLE)
PERSONNEL_UNITS = dict.fromkeys(("value", "low", "high"), "people")


def harm_series(dossier: Dossier) -> pd.DataFrame:
    """Return `harm_ranges` of every indicator that counts people, with `indicator` and `attributed`, narrower attribution first."""
    harm = dossier.operations_harm
    pairs = narrow_first(harm[harm["unit"] == PEOPLE])
    found = [
        harm_ranges(harm, row.indicator, attributed=row.attributed).assign(
            indicator=row.indicator, attributed=row.attributed
        )
        for row in pairs.itertuples()
    ]
    return pd.concat(found, ignore_index=True) if found else pd.DataFrame()


def narrow_first(harm: pd.DataFrame) -> pd.DataFrame:
    """Return the indicators and attributions of the rows, each once: those to a party before those to all, the narrower before the wider.

    The narrower is the one with fewer of what it counts.
    """
    pairs = harm.assign(most=harm["high"].fillna(harm["value"])).groupby(["indicator", "attributed"], as_index=False)
    totals = pairs.agg(most=("most", "sum"), last=("attributed", lambda names: (names == ALL).any()))
    return totals.sort_values(["last", "indicator", "most"])[["indicator", "attributed"]]


def estimates(dossier: Dossier, groups: Mapping[str, Sequence[str]]) -> pd.DataFrame:
    """Return `chosen_claims` on personnel for the patterns of each group, with `group`, in the order of the groups."""
    wanted = groups or {"": ()}  # no group has no claim, in the columns of all
    frames = [
        chosen_claims(dossier, patterns, category="personnel").assign(group=name) for name, patterns in wanted.items()
    ]
    return pd.concat(frames, ignore_index=True)
