"""Table: what each monitor counts in all as civilians killed, beside the others and never added."""

from collections.abc import Mapping, Sequence

import pandas as pd

from relations.dossier import Dossier
from relations.exhibits.base import Table
from relations.exhibits.chronicle.chosen_claims import chosen_claims, claim_sources, claimed, when
from relations.exhibits.no_data import NoData
from relations.exhibits.presence.frames import HARM_UNITS, PEOPLE, own_harm
from relations.exhibits.presence.harm_totals_frame import harm_totals_frame
from relations.exhibits.presence.harm_words import HarmSum, attribution, harm_sum
from relations.exhibits.sourcing.origin import linked_origin
from relations.exhibits.words.abbreviations import abbreviations, named_in
from relations.exhibits.words.column_words import labels_of
from relations.exhibits.words.numbers import counted, listed, number
from relations.exhibits.words.states import state_in
from relations.exhibits.words.wording import capital
from relations.periods import span_text

_Group = tuple[str, str, pd.DataFrame, HarmSum]  # monitor, attribution, rows of the years and their sum
_SHOWN = ["monitor", "quantity", "name", "as_of", "value", "low", "high", "source"]


def harm_totals(dossier: Dossier, totals: Mapping[str, str]) -> Table | NoData:
    """Return a row for each monitor: those that count by year with the sum of their years, then the `totals` that others publish."""
    frame = harm_totals_frame(dossier, totals)
    if frame.empty:
        return NoData("No monitor of the data publishes a total of civilians killed in this period.")
    harm = own_harm(dossier)
    counts = harm[harm["unit"] == PEOPLE]
    groups = [(*key, rows, harm_sum(rows)) for key, rows in counts.groupby(["monitor", "attributed"], sort=False)]
    groups.sort(key=lambda one: one[3].high)
    known = dossier.declared_sources
    own = [
        [
            str(monitor),
            _counts(whom),
            span_text(rows["start"].min().date(), rows["end"].max().date()),
            total.between,
            linked_origin(dossier, known[rows["source"].iloc[0]]),
        ]
        for monitor, whom, rows, total in groups
    ]
    others = [
        [row.monitor, row.name, f"to {when(row)}", claimed(row), linked_origin(dossier, known[row.source])]
        for row in frame.itertuples(index=False, name="Total")
    ]
    return Table(
        id="harm-totals",
        title=_title(groups, frame, state_in(dossier, dossier.first, dossier.last_day.year)),
        subtitle=f"Totals of monitors for {dossier.prose(dossier.partner)}, each by its own rules, persons",
        note="The totals differ by rules, access and what they ascribe to whom; they are to be compared and never added. All count documented cases only."
        + abbreviations(dossier, [*frame["monitor"], *frame["name"]], named_in(dossier)),
        columns=[
            ("Monitor", "left"),
            ("What it counts", "left"),
            ("Time", "left"),
            ("Persons", "right"),
            ("Source", "left"),
        ],
        rows=[*own, *others],
        sources=[*dossier.cite(counts), *claim_sources(dossier, frame)],
        data=pd.concat([_yearly(groups), frame], ignore_index=True)[_SHOWN],
        units=HARM_UNITS,
        labels=labels_of(["as_of", "source"], chosen_claims),
    )


def _title(groups: Sequence[_Group], others: pd.DataFrame, whose: str) -> str:
    """Say what each monitor lays to one state alone, and beside it what one counts in the widest sense, which is another thing."""
    least = sorted([total.low for _, _, _, total in groups[:1]] + [float(row.low) for row in others.itertuples()])
    several = counted(len(least), "monitor counts", "monitors count")
    rules = ", each by its own rules" if len(least) > 1 else ""
    said = f"{capital(several)} {listed([number(one) for one in least])} civilians or more killed by {whose}{rules}"
    if len(groups) < 2:
        return said
    monitor, whom, _, widest = groups[-1]
    return f"{said}; {monitor} has {widest.between} where its sources blame {attribution(str(whom))}"


def _counts(whom: object) -> str:
    return f"Killed where its sources blame {attribution(str(whom))}"


def _yearly(groups: Sequence[_Group]) -> pd.DataFrame:
    """Return the sums of those that count by year as rows of the data; they are no claims, so that they have no quantity."""
    return pd.DataFrame(
        [
            {
                "monitor": monitor,
                "quantity": None,
                "name": _counts(whom),
                "as_of": f"{rows['year'].min()}/{rows['year'].max()}",
                "value": total.best,
                "low": total.low,
                "high": total.high,
                "source": rows["source"].iloc[0],
            }
            for monitor, whom, rows, total in groups
        ],
        columns=_SHOWN,
    )
