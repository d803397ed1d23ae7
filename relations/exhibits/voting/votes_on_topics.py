"""Chart: how each of the two voted, roll call by roll call, on topics where every vote can be shown."""

from collections.abc import Sequence

import matplotlib.figure
import pandas as pd
from matplotlib.axes import Axes

from relations.dossier import Dossier
from relations.exhibits.base import Figure
from relations.exhibits.drawing.canvas import drawing
from relations.exhibits.drawing.placed import beside_row
from relations.exhibits.drawing.style import BAND, GRID, INK, MAIN, NORMAL, SECOND, SMALL, SOFT
from relations.exhibits.no_data import NoData
from relations.exhibits.voting.topic_votes import around_on_topics, joint_on, shown_on_topic, vote_labels
from relations.exhibits.words.column_words import units_of
from relations.exhibits.words.days import short_day
from relations.exhibits.words.numbers import counted, listed, year_span
from relations.exhibits.words.wording import all_of, capital, in_words
from relations.periods import day_text

_COLUMNS = 10  # so that few votes do not stand far apart
_WORDS = {"Y": "yes", "N": "no", "A": "abstained", "X": "no vote"}


def votes_on_topics(dossier: Dossier, a: str, b: str, topics: Sequence[str]) -> Figure | NoData:
    """Return a panel for each topic of `ga_topics`, with a row of marks for each of the two and a column for each roll call.

    Where all votes are the same there is a sentence instead, since rows of one mark show nothing. Where the period begins on the day of the latest
    change, the votes before it are shown too, for comparison.
    """
    dossier.check_names("states", "state", (a, b))
    dossier.check_names("ga_topics", "topic", topics)
    prose = dict(zip(dossier.ga_topics["topic"], dossier.ga_topics["prose"], strict=True))
    shown = {topic: shown_on_topic(dossier, a, b, topic) for topic in topics}
    shown = {topic: frame for topic, frame in shown.items() if len(frame)}
    if not shown:
        return NoData(
            f"There is no roll call of this period on {listed([prose.get(topic, topic) for topic in topics])}."
        )
    if all(one["same"].all() for one in shown.values()):
        return NoData(_always_alike(dossier, a, b, {prose[topic]: len(one) for topic, one in shown.items()}))
    frame = pd.concat([one.assign(topic=prose[topic]) for topic, one in shown.items()], ignore_index=True)
    first, last = int(frame["date"].dt.year.min()), int(frame["date"].dt.year.max())
    named = dossier.during(f"{first}/{last}")
    names = (named.short(a), named.short(b))
    change = pd.Timestamp(dossier.declared_periods[-1].start)
    drawn = {
        topic: one for topic, one in shown.items() if len(one) > 1
    } or shown  # a single roll call is told in the title
    columns = max(*(len(one) for one in drawn.values()), _COLUMNS)

    def draw(canvas: matplotlib.figure.Figure) -> None:
        panels = canvas.subplots(len(drawn), 1, squeeze=False)
        for axes, (topic, one) in zip(panels.flat, drawn.items(), strict=True):
            _panel(axes, one, capital(prose[topic]), names, columns, change)

    return drawing(
        draw,
        id="votes-on-topics",
        height_mm=8.0 + 40.0 * len(drawn),
        least_part=0.85,
        title=_title(dossier, named, (a, b), frame, topics),
        subtitle=f"Votes of {named.prose(a)} and {named.prose(b)} on resolutions of the UN General Assembly on "
        f"{listed([prose[topic] for topic in drawn])}, by day of the vote, {year_span(first, last)}; at the right the same votes among those that both cast",
        note="Square: no. Triangle: yes. Ring: abstained. Dash: no vote. Shaded: not the same vote. The attached file has the titles.",
        alt="Grid of marks, a column for each roll call. "
        + " ".join(_alt(one, capital(prose[topic]), names) for topic, one in drawn.items()),
        sources=dossier.cite(frame),
        data=frame[["topic", "date", "symbol", "title", "vote_a", "vote_b", "yes", "no", "abstain"]],
        units=units_of(["yes", "no", "abstain"], dossier.package.table("ga_rollcalls")),
        labels=vote_labels(dossier, a, b),
    )


def _panel(
    axes: Axes, frame: pd.DataFrame, name: str, names: tuple[str, str], columns: int, change: pd.Timestamp
) -> None:
    axes.set_title(name, loc="left", fontsize=NORMAL, color=INK, pad=3)
    axes.set_xlim(-0.7, columns - 0.3)
    axes.set_ylim(1.6, -0.6)
    axes.set_xticks(range(len(frame)), _days(frame), rotation=90)
    axes.set_yticks([0, 1], names)
    axes.tick_params(axis="x", size=0, labelsize=SMALL - 0.3)
    axes.tick_params(axis="y", labelcolor=INK)
    axes.grid(visible=False, axis="both")
    axes.spines["bottom"].set_visible(False)
    axes.hlines([0, 1], -0.7, len(frame) - 0.3, color=GRID, lw=0.6, zorder=0)
    for column, row in enumerate(frame.itertuples()):
        if not row.same:
            axes.axvspan(column - 0.5, column + 0.5, color=BAND, lw=0, zorder=0)
        for y, vote in enumerate((row.vote_a, row.vote_b)):
            _mark(axes, column, y, str(vote))
    later = int((frame["date"] < change).sum())
    if 0 < later < len(frame):
        axes.axvline(later - 0.5, color=SOFT, lw=0.8, ls=(0, (3, 2)))
    beside_row(axes, f"{frame['same'].sum()} of {len(joint_on(frame))}", 0.5, 4, fontsize=NORMAL - 1, color=INK)


def _days(frame: pd.DataFrame) -> list[str]:
    """Return the days, with the number of the resolution where several are of one day."""
    days, symbols = frame["date"].map(short_day), frame["symbol"].str.removeprefix("A/RES/")
    return [
        f"{day}, {symbol}" if twice else day
        for day, symbol, twice in zip(days, symbols, days.duplicated(keep=False), strict=True)
    ]


def _mark(axes: Axes, x: float, y: float, vote: str) -> None:
    if vote == "N":
        axes.plot([x], [y], ls="", marker="s", ms=6.5, color=MAIN)
    elif vote == "Y":
        axes.plot([x], [y], ls="", marker="^", ms=7.0, color=SECOND)
    elif vote == "A":
        axes.plot([x], [y], ls="", marker="o", ms=6.0, mfc="white", mec=SECOND, mew=1.3)
    else:
        axes.plot([x], [y], ls="", marker="_", ms=6.0, mew=1.3, color=SOFT)


def _title(dossier: Dossier, named: Dossier, pair: tuple[str, str], frame: pd.DataFrame, topics: Sequence[str]) -> str:
    a, b = pair
    parted = next((one for one in around_on_topics(dossier, a, b) if one.parted and one.topic in topics), None)
    if parted:
        named = dossier.during(f"{parted.start.isoformat()}/..")
        return (
            f"On {parted.name} {named.prose(b)} voted with {named.prose(a)} {all_of(len(parted.joint_before))} times before "
            f"{day_text(parted.start)}, and not once in {in_words(len(parted.since))} votes since"
        )
    joint = joint_on(frame)
    counts = joint.groupby("topic", sort=False)["same"].agg(["sum", "size"])
    parts = [f"{_some(int(row['sum']), int(row['size']))} on {topic}" for topic, row in counts.iterrows()]
    if not parts:
        return f"{capital(named.prose(b))} and {named.prose(a)} never both cast a vote on these topics"
    both = " that both cast" if len(joint) < len(frame) else ""
    return f"{capital(named.prose(b))} voted with {named.prose(a)} on {listed(parts)}{both}"


def _some(same: int, n: int) -> str:
    if same == n:
        return "the one vote" if n == 1 else f"{all_of(n)} votes"
    return f"{in_words(same)} of {counted(n, 'vote')}"


def _always_alike(dossier: Dossier, a: str, b: str, counts: dict[str, int]) -> str:
    """Return in a sentence what rows of the same marks would show."""
    some = listed([f"{_some(n, n)} on {topic}" for topic, n in counts.items()])
    return f"{capital(dossier.prose(b))} cast the same vote as {dossier.prose(a)} on {some} of this period."


def _alt(frame: pd.DataFrame, name: str, names: tuple[str, str]) -> str:
    said = [
        f"{who} "
        + ", ".join(
            f"{_WORDS[vote]} {(frame[column] == vote).sum()}" for vote in _WORDS if (frame[column] == vote).any()
        )
        for who, column in zip(names, ("vote_a", "vote_b"), strict=True)
    ]
    return f"{name}: {len(frame)} roll calls; {'; '.join(said)}; the same vote on {frame['same'].sum()}."
