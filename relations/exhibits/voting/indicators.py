"""The indicator of votes: how often the two voted alike in the General Assembly."""

from relations.dossier import Dossier
from relations.exhibits.few import FEW
from relations.exhibits.indicator import Indicator, Summary
from relations.exhibits.words.numbers import number, per_cent, percent
from relations.exhibits.words.wording import capital, possessive
from relations.measures import agreement

_NAME = "Same vote in the General Assembly"


def votes(dossier: Dossier) -> Indicator:
    """Return the share of joint votes that were the same, with its interval."""
    rows = dossier.ga_votes
    frame = agreement(rows, *dossier.pair).rename(columns={"agreement": "value"})
    return Indicator(
        id="votes",
        noun="voting agreement",
        name=_NAME,
        short="Votes",
        unit="share of joint votes",
        form="line",
        frame=frame[["year", "value", "n", "low", "high"]],
        sources=dossier.cite(rows),
        written=percent,
        summary=_summary(dossier),
        few=FEW,
        by_day=True,
        search="joint",
        subject=f"{capital(possessive(dossier.prose(dossier.partner)))} agreement with {dossier.prose(dossier.first)} in the General Assembly",
        level=_whole_per_cent,
    )


def _whole_per_cent(share: float) -> str:
    return per_cent(share, 0)


def _summary(dossier: Dossier) -> Summary | None:
    row = agreement(dossier.ga_votes, *dossier.pair, by=None).iloc[0]
    if row["n"] == 0:
        return None
    interval = f"{number(row['low'] * 100)}–{number(row['high'] * 100)}"
    return Summary(
        name=_NAME,
        unit="share of joint votes, 95 % interval",
        value=row["agreement"],
        written=f"{percent(row['agreement'])} ({interval})",
        low=row["low"],
        high=row["high"],
        noun="agreement on the votes that both cast",
        points=True,
    )
