"""How the two voted in the year before and since the last declared period began: what a table and a key finding both state."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta

import pandas as pd

from relations.dossier import Dossier
from relations.exhibits.voting.fixed_agenda import fixed_agenda
from relations.measures import agreement, participation
from relations.measures.intervals import BOUND_LABELS
from relations.periods import Period
from relations.sources import Source

DAYS = 365
UNITS: Mapping[str, str] = {"n": "roll calls", "share": "share", "low": "share", "high": "share"}
LABELS = BOUND_LABELS
VOTES = {"Y": "yes", "N": "no", "A": "abstained", "X": "absent"}


@dataclass(frozen=True)
class AroundChange:
    """Two spans of days, `before` and `since`: their agreement (rows of `agreement`), and the shares of the votes of each state.

    `took_part` has the roll calls on which both voted (rows of `participation`), `votes` those of the second span. `fixed` has the agreement at
    a fixed mix of topics in the last calendar year that began before the change and in the last of all.
    """

    start: date
    spans: tuple[Period, Period]
    agreement: pd.DataFrame
    shares: pd.DataFrame
    took_part: pd.DataFrame
    votes: pd.DataFrame
    fixed: pd.DataFrame
    sources: list[Source]

    def share(self, span: int, state: str, vote: str) -> float:
        """Return the share of a vote among all roll calls on which the state was a member, from 0 to 1."""
        own = self.shares[(self.shares["state"] == state) & (self.shares["span"] == self.spans[span].id)]
        return float(own.loc[own["vote"] == vote, "share"].sum())

    def count(self, span: int, state: str, vote: str) -> int:
        """Return how many of these votes there are."""
        own = self.shares[(self.shares["state"] == state) & (self.shares["span"] == self.spans[span].id)]
        return int(own.loc[own["vote"] == vote, "n"].sum())

    @property
    def data(self) -> pd.DataFrame:
        """Return all numbers in one frame: agreement of both, agreement at fixed topics, and the votes of each state."""
        both = self.agreement.rename(columns={"agreement": "share"}).assign(vote="same")
        fixed = self.fixed.rename(columns={"standardised": "share"})
        fixed = fixed.assign(vote="same, fixed topics", span=fixed["year"].astype(str))
        columns = ["span", "state", "vote", "n", "share", "low", "high"]
        return pd.concat([both, fixed, self.shares], ignore_index=True)[columns]


def change_in(dossier: Dossier) -> date | None:
    """Return the day on which the last declared period began, None where the period of the dossier does not hold it."""
    start = dossier.declared_periods[-1].start
    return None if dossier.period and not dossier.period.overlaps(start, start) else start


def around_change(dossier: Dossier, a: str, b: str, start: date) -> AroundChange | None:
    """Return the votes around a day; None where one side has no joint vote."""
    found: AroundChange | None = dossier.once(_computed, a, b, start)
    return found


def _computed(dossier: Dossier, a: str, b: str, start: date) -> AroundChange | None:
    spans = (
        Period("before", "Before", "Before", start - timedelta(days=DAYS), start - timedelta(days=1)),
        Period("since", "Since", "Since", start, None),
    )
    frames = [dossier.during(span).ga_votes for span in spans]
    found = pd.concat([agreement(frame, a, b, by=None) for frame in frames], ignore_index=True)
    if not found["n"].all():
        return None
    shares = [
        _shares(frame, state).assign(span=span.id, state=state)
        for span, frame in zip(spans, frames, strict=True)
        for state in (a, b)
    ]
    by_year = fixed_agenda(dossier, a, b)
    by_year = by_year[by_year["standardised"].notna()]
    return AroundChange(
        start=start,
        spans=(spans[0], Period("since", "Since", "Since", start, frames[1]["date"].max().date())),
        agreement=found.assign(span=[span.id for span in spans]),
        shares=pd.concat(shares, ignore_index=True)[["span", "state", "vote", "n", "share"]],
        took_part=pd.concat([participation(frame, a, b) for frame in frames], ignore_index=True),
        votes=frames[1],
        fixed=pd.concat([by_year[by_year["year"] <= start.year].tail(1), by_year.tail(1)], ignore_index=True),
        sources=dossier.cite(*frames, dossier.ga_topics),
    )


def _shares(votes: pd.DataFrame, state: str) -> pd.DataFrame:
    counts = votes.loc[votes["state"] == state, "vote"].value_counts().rename_axis("vote").rename("n").reset_index()
    return counts.assign(share=counts["n"] / counts["n"].sum())
