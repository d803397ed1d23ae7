"""Table: how the two voted in the year before and since the last period began."""

from datetime import timedelta

import pandas as pd

from relations.dossier import Dossier
from relations.exhibits.base import Table
from relations.exhibits.no_data import NoData
from relations.exhibits.numbers import interval, number, percent
from relations.measures import agreement
from relations.periods import Period, day_text

DAYS = 365


def votes_around_change(dossier: Dossier, a: str, b: str) -> Table | NoData:
    """Return a column for the 365 days before the start of the last declared period and one for all days since, with the votes of each state."""
    start = dossier.declared_periods[-1].start
    if dossier.period and not dossier.period.overlaps(start, start):
        return NoData(f"The change of {day_text(start)} lies outside this period.")
    before = Period("before", "Before", "Before", start - timedelta(days=DAYS), start - timedelta(days=1))
    since = Period("since", "Since", "Since", start, None)
    frames = {span.id: dossier.whole.during(span).ga_votes for span in (before, since)}
    found = {name: agreement(frame, a, b, by=None).iloc[0] for name, frame in frames.items()}
    if not all(row["n"] for row in found.values()):
        return NoData(f"There are no joint votes on one side of {day_text(start)} to compare.")
    names = {code: dossier.declared_states.short_in(code, start.year) for code in (a, b)}
    rows = [
        ("Joint votes", *(number(row["n"]) for row in found.values())),
        ("Same vote", *(percent(row["agreement"]) for row in found.values())),
        ("95 % interval", *(interval(row["low"], row["high"]) for row in found.values())),
    ]
    shares = pd.concat(
        [_shares(frame, state).assign(span=name, state=state) for name, frame in frames.items() for state in (a, b)]
    )
    for state in (a, b):
        for vote, words in (("Y", "yes"), ("N", "no"), ("A", "abstained"), ("X", "absent")):
            both = (shares["state"] == state) & (shares["vote"] == vote)
            cells = [shares.loc[both & (shares["span"] == name), "share"].sum() for name in frames]
            rows.append((f"{names[state]}: {words}", *(percent(cell, 0) for cell in cells)))
    low, high = found["before"]["agreement"], found["since"]["agreement"]
    return Table(
        id="votes-around-change",
        title=f"Of the votes that both cast, {percent(low)} were the same in the year before {day_text(start)}, {percent(high)} since",
        subtitle=f"Votes of {names[a]} and {names[b]} in the UN General Assembly, {DAYS} days before and all days since",
        note="Shares of yes, no, abstention and absence are of all roll calls on which the state was listed.",
        columns=[("", "left"), (f"{day_text(before.start)} to {day_text(start - timedelta(days=1))}", "right"), (f"since {day_text(start)}", "right")],
        rows=[list(row) for row in rows],
        sources=dossier.cite(*frames.values()),
        data=shares[["span", "state", "vote", "n", "share"]].reset_index(drop=True),
        units={"n": "roll calls", "share": "share"},
    )  # fmt: skip


def _shares(votes: pd.DataFrame, state: str) -> pd.DataFrame:
    counts = votes.loc[votes["state"] == state, "vote"].value_counts().rename_axis("vote").rename("n").reset_index()
    return counts.assign(share=counts["n"] / counts["n"].sum())
