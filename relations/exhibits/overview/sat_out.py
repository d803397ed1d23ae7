"""Key finding: that since the last declared period began the partner has cast no vote above all where the first state voted no."""

import pandas as pd

from relations.dossier import Dossier
from relations.exhibits.base import KeyFigure
from relations.exhibits.few import FEW
from relations.exhibits.overview.compared_periods import reaches_the_present
from relations.exhibits.voting.topic_votes import votes_of_both
from relations.exhibits.words.numbers import number
from relations.exhibits.words.wording import in_words
from relations.measures import participation
from relations.measures.intervals import wilson

_MANY = 0.2  # of the roll calls without a vote of the partner


def sat_out(dossier: Dossier, *, report: str | None = None) -> KeyFigure | None:
    """Return the finding; None where the period ended before the present, the partner voted nearly always, or the shares may differ by chance."""
    if not reaches_the_present(dossier):
        return None
    start = dossier.declared_periods[-1].start
    now = dossier.whole.during(f"{start.isoformat()}/..")
    both = votes_of_both(now.ga_votes, now.first, now.partner)
    if both.empty or float(participation(now.ga_votes, now.partner)["share"].iloc[0]) > 1 - _MANY:
        return None
    counts = {vote: _absent(both[both["vote_a"] == vote]) for vote in ("N", "Y")}
    if min(n for _, n in counts.values()) < FEW:
        return None
    bounds = {vote: wilson(*map(pd.Series, ([absent], [n]))) for vote, (absent, n) in counts.items()}
    if float(bounds["N"][0][0]) <= float(bounds["Y"][1][0]):
        return None
    (no, all_no), (yes, all_yes) = counts["N"], counts["Y"]
    who, whom = now.prose(now.partner), now.prose(now.first)
    joined = int(((both["vote_a"] == "N") & (both["vote_b"] == "N")).sum())
    return KeyFigure(
        id="sat-out",
        title="Where the partner casts no vote",
        subtitle=f"Roll calls of the General Assembly without a vote of {who}, by the vote of {whom}; absences are in part inferred from who was a member",
        statement=f"Of {number(all_no)} General Assembly votes in which {whom} voted no since {start:%B %Y}, {who} joined "
        f"{in_words(joined)}; in **{number(no)}** it cast no vote.",
        value=float(no),
        unit="roll calls",
        formatted=number(no),
        report=report,
        sources=now.cite(both),
        data=both[["date", "symbol", "vote_a", "vote_b"]],
        beside={"roll calls with a no": all_no, "without a vote at a yes": yes, "roll calls with a yes": all_yes},
    )


def _absent(rows: pd.DataFrame) -> tuple[int, int]:
    return int((rows["vote_b"] == "X").sum()), len(rows)
