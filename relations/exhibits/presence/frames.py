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


def own_harm(dossier: Dossier) -> pd.DataFrame:
    """Return what monitors ascribe to the forces of a state; what all parties to a war did says nothing of these."""
    harm = dossier.operations_harm
    return harm[harm["attributed"] != ALL]


def harm_series(dossier: Dossier) -> pd.DataFrame:
    """Return `harm_ranges` of every indicator of `own_harm` that counts people, with `indicator` and `attributed`, narrower attribution first."""
    harm = own_harm(dossier)
    harm = harm[harm["unit"] == PEOPLE]
    found = [
        harm_ranges(harm, row.indicator, attributed=row.attributed).assign(
            indicator=row.indicator, attributed=row.attributed
        )
        for row in narrow_first(harm).itertuples()
    ]
    return pd.concat(found, ignore_index=True) if found else pd.DataFrame()


def narrow_first(harm: pd.DataFrame) -> pd.DataFrame:
    """Return the indicators and attributions of the rows, each once, the narrower first: the one with fewer of what it counts."""
    pairs = harm.assign(most=harm["high"].fillna(harm["value"])).groupby(["indicator", "attributed"], as_index=False)
    return pairs.agg(most=("most", "sum")).sort_values(["indicator", "most"])[["indicator", "attributed"]]


def estimates(dossier: Dossier, groups: Mapping[str, Sequence[str]]) -> pd.DataFrame:
    """Return `chosen_claims` on personnel for the patterns of each group, with `group`, in the order of the groups."""
    wanted = groups or {"": ()}  # no group has no claim, in the columns of all
    frames = [
        chosen_claims(dossier, patterns, category="personnel").assign(group=name) for name, patterns in wanted.items()
    ]
    return pd.concat(frames, ignore_index=True)
