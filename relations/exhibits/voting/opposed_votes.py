"""Table: the roll calls on which two states opposed each other, yes against no."""

import pandas as pd

from relations.dossier import Dossier
from relations.exhibits.base import Cell, Table
from relations.exhibits.no_data import NoData
from relations.exhibits.voting.opposed_before import opposed_in_period_before, opposed_in_year_before
from relations.exhibits.voting.opposed_topic import mostly_on
from relations.exhibits.voting.resolution_titles import title_shown
from relations.exhibits.voting.topic_votes import vote_labels
from relations.exhibits.words.column_words import units_of
from relations.exhibits.words.days import short_day
from relations.exhibits.words.numbers import counted, number, percent
from relations.exhibits.words.wording import capital
from relations.measures import divergences, joint_votes

_WORDS = {"Y": "yes", "N": "no"}


def opposed_votes(dossier: Dossier, a: str, b: str, *, latest: int = 10, before: bool = False) -> Table | NoData:
    """Return the `latest` roll calls of the period on which one voted yes and the other no; the data hold all of them.

    `before` holds their number against that of the year before the period and of the declared period before it.
    """
    votes = dossier.ga_votes
    joint = joint_votes(votes, a, b)
    frame = divergences(votes, a, b)
    if joint.empty:
        return NoData("There are no joint votes in this period.")
    if frame.empty:
        return NoData(
            f"On no joint vote of this period, of {number(len(joint))} in all, did one vote yes and the other no."
        )
    mostly = mostly_on(dossier, frame)
    on = mostly.words if mostly else ""
    of_all = f"{counted(len(frame), 'vote')} of {number(len(joint))}{on}"
    frame = frame[["date", "symbol", "title", "vote_a", "vote_b", "yes", "no", "abstain", "link"]]
    first, second = dossier.short(a), dossier.short(b)
    year, period = (
        (opposed_in_year_before(dossier, a, b), opposed_in_period_before(dossier, a, b)) if before else ("", "")
    )
    texts = _by_text(frame)
    shown = texts[:latest]
    n_shown = sum(map(len, shown))
    rows: list[list[Cell]] = [
        [
            short_day(row.date),
            {"text": row.symbol, "href": row.link},
            f"{title_shown(row.title)}{_records(len(part))}",
            _WORDS[row.vote_a],
            _WORDS[row.vote_b],
            f"{row.yes}–{row.no}–{row.abstain}",
        ]
        for part in shown
        for row in part.head(1).itertuples()
    ]
    return Table(
        id="opposed-votes",
        title=f"{capital(dossier.prose(b))} voted the opposite of {dossier.prose(a)} on {of_all}{year}",
        subtitle="Roll calls with a yes from one and a no from the other"
        + (f"; the latest {n_shown} of {len(frame)}" if n_shown < len(frame) else ""),
        note=f"{percent(len(frame) / len(joint))} of joint votes{period}. Result: yes–no–abstention. The resolution’s symbol leads to its record in the "
        "UN Digital Library."
        + (
            " Records of one text with the same result share a row; each is counted." if len(texts) < len(frame) else ""
        ),
        columns=[
            ("Date", "left"),
            ("Resolution", "left"),
            ("Title", "left"),
            (first, "left"),
            (second, "left"),
            ("Result", "right"),
        ],
        rows=rows,
        sources=dossier.cite(votes),
        data=frame,
        units=units_of(frame, dossier.package.table("ga_rollcalls")),
        labels=vote_labels(dossier, a, b),
    )


def _by_text(frame: pd.DataFrame) -> list[pd.DataFrame]:
    """Return the roll calls in their order, those of the parts of one text with the same votes and result together, the whole text first."""
    text = frame["symbol"].str.replace(r"\s*\[.*\]$", "", regex=True)
    keys = [frame["date"], text, *(frame[column] for column in ("vote_a", "vote_b", "yes", "no", "abstain"))]
    parts = [
        part.sort_values("symbol", key=lambda symbols: symbols.str.len()) for _, part in frame.groupby(keys, sort=False)
    ]
    return sorted(parts, key=lambda part: frame.index.get_loc(part.index.min()))


def _records(n: int) -> str:
    return f" ({counted(n, 'record')} of one text)" if n > 1 else ""
