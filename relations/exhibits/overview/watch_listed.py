"""Table: what to watch, each question with its figure and the latest that is known of it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import pandas as pd

from relations.dates import date_words
from relations.dossier import Dossier
from relations.exhibits.base import Table
from relations.exhibits.chronicle.chosen_claims import chosen_claims, claim_sources, claimed, unit_words
from relations.exhibits.no_data import NoData
from relations.exhibits.overview.compared_periods import reaches_the_present
from relations.exhibits.overview.parted_topic import parted_topic
from relations.exhibits.presence.facilities import bases_standing
from relations.exhibits.sourcing.grades import graded
from relations.exhibits.sourcing.nearest_source import linked, listed_once, nearest_sources
from relations.exhibits.sourcing.own_table import own_table
from relations.exhibits.words.numbers import counted, listed, number
from relations.exhibits.words.wording import capital, in_words
from relations.sources import Source
from relations.suggest import check_known

_KINDS = ("bases", "votes", "number", "term", "months")
_VOTED = {"Y": "voted yes", "N": "voted no", "A": "abstained", "X": "cast no vote"}
_MONTH = 30.44  # days


def watch_listed(dossier: Dossier, questions: Mapping[str, Sequence[str]]) -> Table | NoData:
    """Return one row per question: its figure, the latest event on it, what would answer it, and a source.

    Each question has the id of an event, or of several with a space between them where each side has its own account; its figure; and, if wanted, words on
    what would answer it. A figure is `bases` (that are still in use), `votes`
    (on the topic on which the two parted; the latest is then the last roll call on it, where it is later than the event), `number ID WORDS` (the
    preferred claim of a quantity, in WORDS or else with its name), `term ID` (the term of an agreement), or `months ID WORDS` (from an event to the
    latest one of the question, in WORDS, with `{when}` for the month of the latter).

    Raises UsageError for another kind of figure, and for an id that the data do not have.
    """
    named_events = [event.split() for event, *_ in questions.values()]
    dossier.check_names("events", "event", [event for several in named_events for event in several])
    check_known("figure", [figure.split()[0] for _, figure, *_ in questions.values()], _KINDS)
    if not reaches_the_present(dossier):
        return NoData("The period ended before the present; what to watch is in the reports that reach it.")
    if not questions:
        return NoData("No question to watch is named.")
    whole = dossier.whole
    if whole.events.empty:
        return NoData("The data hold no event, so nothing on what to watch.")
    events = whole.events.set_index("event", drop=False)
    chosen = events.loc[[several[-1] for several in named_events]].reset_index(drop=True)
    earlier = [
        [f"{row.title} ({date_words(row.date)})" for row in events.loc[several[:-1]].itertuples()]
        for several in named_events
    ]
    cited = nearest_sources(dossier, chosen)
    latest = chosen["latest"].tolist()
    figures = [_figure(whole, figure, known) for (_, figure, *_), known in zip(questions.values(), latest, strict=True)]
    votes = [_last_vote(whole) if figure == "votes" else None for _, figure, *_ in questions.values()]
    signs = [" ".join(sign) for _, _, *sign in questions.values()]
    frame = pd.DataFrame(
        {
            "question": list(questions),
            "figure": [words for words, _ in figures],
            "event": chosen["event"],
            "date": [str(known) for known in chosen["date"]],
            "title": ["; ".join([*before, title]) for before, title in zip(earlier, chosen["title"], strict=True)],
            "grade": graded(dossier, chosen),
            "sign": signs,
        }
    )
    named = [cited[event] for event in frame["event"]]
    for place, vote in enumerate(votes):
        if vote is not None and vote.day > chosen["latest"].iloc[place]:
            frame.loc[place, ["event", "date", "title", "grade"]] = [
                "",
                vote.day.date().isoformat(),
                vote.said,
                "confirmed",
            ]
            named[place] = vote.source
    return Table(
        id="watch-listed",
        title=f"{capital(in_words(len(frame)))} questions are open: {listed([_lower(name) for name in frame['question']])}",
        subtitle="What is known of each, with its figure, and the latest event in the data",
        note="Reported: by one publisher, or by several that depend on one another. Events without a grade are confirmed by independent publishers.",
        columns=[
            ("Question", "left"),
            ("Figure", "left"),
            ("Latest that is known", "left"),
            ("Date", "left"),
            *[("What would tell", "left")] * any(signs),
            ("Source", "left"),
        ],
        rows=[
            [
                row.question,
                row.figure,
                _latest(row.title, row.grade),
                date_words(row.date),
                *[row.sign] * any(signs),
                linked(source),
            ]
            for row, source in zip(frame.itertuples(), named, strict=True)
        ],
        sources=listed_once([*named, *(source for _, sources in figures for source in sources)]),
        data=frame,
    )


@dataclass(frozen=True)
class _Vote:
    """The last roll call on the topic on which the two parted: its day, how the two voted on it, and its source."""

    day: pd.Timestamp
    said: str
    source: Source


def _last_vote(whole: Dossier) -> _Vote | None:
    topic = parted_topic(whole)
    if topic is None:
        return None
    row = topic.votes.iloc[-1]
    now = whole.during(f"{topic.start.isoformat()}/..")
    said = [f"{now.prose(state)} {_VOTED[row[state]]}" for state in (whole.partner, whole.first)]
    return _Vote(row["date"], f"On {topic.name} {listed(said)}", topic.sources[0])


def _figure(whole: Dossier, figure: str, known: pd.Timestamp) -> tuple[str, list[Source]]:
    kind, _, name = figure.partition(" ")
    if kind == "bases":
        return f"{counted(bases_standing(whole), 'base')} in use in {whole.known_until:%B %Y}", [
            own_table(whole, "presence")
        ]
    if kind == "votes":
        topic = parted_topic(whole)
        if topic is None:
            return "not known", []
        return (
            f"alike in none of {in_words(topic.since)} votes, after {number(topic.before)} of {number(topic.before)}",
            topic.sources,
        )
    if kind == "number":
        quantity, *words = name.split(" ", 1)
        claims = chosen_claims(whole, [quantity])
        row = next(claims.itertuples(index=False))
        what = words[0] if words else f"({_named(whole, str(row.name))})"
        return f"{claimed(row)} {unit_words(row.unit)} {what}", claim_sources(whole, claims)
    if kind == "term":
        whole.check_names("agreements", "agreement", [name])
        agreements = whole.agreements.set_index("agreement")
        return f"term of {agreements.loc[name, 'term']}", [own_table(whole, "agreements")]
    event, *words = name.split(" ", 1)
    so_far = words[0] if words else "on"
    whole.check_names("events", "event", [event])
    begun = whole.events.set_index("event").loc[event, "earliest"]
    months = int((known - begun).days / _MONTH)
    return f"{counted(months, 'month')} {so_far.replace('{when}', f'{known:%B %Y}')}", [own_table(whole, "events")]


def _named(whole: Dossier, name: str) -> str:
    """Return the name of a quantity within a sentence: an adjective of one of the two states keeps its capital."""
    own = {word for state in whole.pair for word in whole.demonym(state).split()}
    return name if name.split()[0] in own else _lower(name)


def _latest(title: str, grade: str) -> str:
    return title if grade == "confirmed" else f"{title} ({grade})"


def _lower(name: str) -> str:
    return name if name.isupper() else f"{name[0].lower()}{name[1:]}"
