"""Chart: how the other permanent members voted on the drafts on the partner that the first state vetoed."""

import pandas as pd
from matplotlib.axes import Axes

from relations.dates import date_words
from relations.dossier import Dossier
from relations.exhibits.base import Figure
from relations.exhibits.council.vetoed_drafts import ballots_on, vetoed_drafts
from relations.exhibits.drawing.canvas import figure
from relations.exhibits.drawing.placed import beside_row, is_narrow
from relations.exhibits.drawing.style import GRID, INK, MAIN, NORMAL, SECOND, SMALL, SOFT
from relations.exhibits.no_data import NoData
from relations.exhibits.words.days import short_day
from relations.exhibits.words.numbers import counted, listed
from relations.exhibits.words.wording import all_of, capital, in_words
from relations.measures import permanent_members

_WORDS = {"N": "against", "A": "abstained", "Y": "for"}
_LEAST = 10  # columns, so that few votes do not stand far apart
_CHINA_SINCE = pd.Timestamp(1971, 10, 25)  # the day of the Assembly's resolution on China's seat
_BEFORE_1971 = " Until 25 October 1971 China’s seat was held by the Republic of China."


def permanent_members_on_vetoes(dossier: Dossier) -> Figure | NoData:
    """Return a row of marks for each other permanent member and a column for each vetoed draft."""
    drafts = vetoed_drafts(dossier)
    if drafts.empty:
        return NoData("In this period there is no such veto that another permanent member could have joined.")
    members = [code for code in permanent_members(dossier.whole.sc_votes) if code != dossier.first]
    ballots = ballots_on(dossier, drafts).reindex(columns=members)
    if ballots.notna().sum().sum() == 0:
        return NoData("The votes of the other permanent members on these drafts are not known.")
    members = sorted(members, key=lambda code: (-(ballots[code] == "N").sum(), -(ballots[code] == "A").sum(), code))
    counts = (
        pd.DataFrame({code: ballots[code].value_counts() for code in members})
        .reindex(list(_WORDS))
        .fillna(0)
        .astype(int)
    )
    alike = _alike(ballots, members)
    who, whom = dossier.short(dossier.first), dossier.short(dossier.partner)
    columns = max(len(drafts), _LEAST)

    def draw(axes: Axes) -> None:
        between = ", " if is_narrow(axes) else "\n"
        axes.set_xlim(-0.7, columns - 0.3)
        axes.set_ylim(len(alike) - 0.4, -0.6)
        axes.set_xticks(range(len(drafts)), drafts["earliest"].map(short_day).tolist(), rotation=90)
        axes.set_yticks(range(len(alike)), [between.join(dossier.short(code) for code in group) for group in alike])
        axes.tick_params(axis="x", size=0, labelsize=SMALL - 0.3)
        axes.tick_params(axis="y", labelcolor=INK)
        axes.grid(visible=False, axis="both")
        axes.spines["bottom"].set_visible(False)
        for row, (code, *_) in enumerate(alike):
            axes.hlines(row, -0.7, len(drafts) - 0.3, color=GRID, lw=0.6, zorder=0)
            for column, vote in enumerate(ballots[code]):
                _mark(axes, column, row, vote)
            words = _counted(counts[code], len(drafts))
            beside_row(axes, words, row, 5, x=len(drafts) - 0.3, fontsize=NORMAL - 1.2, color=SOFT)

    frame = ballots.T.rename_axis("state").reset_index().melt(id_vars="state", var_name="draft", value_name="vote")
    frame = frame.merge(drafts[["draft", "date", "symbol", "title"]], on="draft").dropna(subset="vote")
    joined = [code for code in members if counts.at["N", code]]
    return figure(
        draw,
        id="permanent-members-on-vetoes",
        least_part=0.85,
        height_mm=26.0 + sum(3.5 + 3.5 * len(group) for group in alike),
        title=_title(dossier, counts, joined, len(drafts)),
        subtitle=f"Votes of the other permanent members on drafts on {whom} that {dossier.prose(dossier.first)} vetoed, by day of the vote",
        note="Members that voted alike on all of these drafts share a row. "
        "Filled square: against, so the draft was vetoed twice. Ring: abstained. Dot: for."
        + (" No mark: vote not known, but no veto." if ballots.isna().any(axis=None) else "")
        + (_BEFORE_1971 if drafts["earliest"].min() < _CHINA_SINCE else ""),
        alt=f"Grid of marks: votes of the other permanent members on {counted(len(drafts), 'draft')} on {whom} that {who} vetoed, "
        f"{date_words(drafts['date'].iloc[0])} to {date_words(drafts['date'].iloc[-1])}. "
        + "; ".join(f"{dossier.short(code)}: {_counted(counts[code], len(drafts))}" for code in members)
        + ".",
        sources=dossier.cite(dossier.sc_draft_votes[dossier.sc_draft_votes["draft"].isin(drafts["draft"])]),
        data=frame[["date", "symbol", "title", "state", "vote"]].sort_values(["date", "symbol", "state"]),
    )


def _alike(ballots: pd.DataFrame, members: list[str]) -> list[list[str]]:
    """Return the members in groups that voted alike on every draft: each is one row."""
    groups: dict[tuple[str, ...], list[str]] = {}
    for code in members:
        groups.setdefault(tuple(_known(ballots[code])), []).append(code)
    return list(groups.values())


def _known(votes: pd.Series) -> list[str]:
    return ["" if pd.isna(vote) else str(vote) for vote in votes]


def _mark(axes: Axes, x: float, y: float, vote: object) -> None:
    if vote == "N":
        axes.plot([x], [y], ls="", marker="s", ms=7.5, color=MAIN)
    elif vote == "A":
        axes.plot([x], [y], ls="", marker="o", ms=6.5, mfc="white", mec=SECOND, mew=1.3)
    elif vote == "Y":
        axes.plot([x], [y], ls="", marker="o", ms=2.4, color=SOFT)


def _counted(votes: pd.Series, n: int) -> str:
    unknown = n - int(votes.sum())
    parts = [f"{words} {votes[vote]}" for vote, words in _WORDS.items() if votes[vote]]
    return ", ".join([*parts, *([f"not known {unknown}"] if unknown else [])])


def _title(dossier: Dossier, counts: pd.DataFrame, joined: list[str], n: int) -> str:
    vetoes = f"of the {in_words(n)} vetoes"
    no_other = "no other permanent member joined"  # the lists of vetoes name every member that cast one
    if not joined and n == 1:
        return f"{capital(no_other)} the veto"
    if not joined:
        any_of = "either" if n == 2 else "any"
        return f"{capital(no_other)} {any_of} {vetoes}"
    if n == 1:
        return f"{capital(listed([dossier.prose(code) for code in joined]))} joined the veto"
    first, *rest = joined
    others = "".join(f", {dossier.prose(code)} {in_words(counts.at['N', code])}" for code in rest)
    most = f"{all_of(n)} vetoes" if counts.at["N", first] == n else f"{in_words(counts.at['N', first])} {vetoes}"
    alone = f"; {no_other} one" if not rest else ""
    return f"{capital(dossier.prose(first))} joined {most}{others}{alone}"
