"""Key findings whose numbers come from the rooms of their subjects, in the words of the two reports on all subjects: one wording each."""

import pandas as pd

from relations.dossier import Dossier
from relations.exhibits.base import KeyFigure
from relations.exhibits.council.own_votes import adopted_with_vote
from relations.exhibits.council.vetoed_drafts import aims, vetoed_drafts
from relations.exhibits.diplomacy.frames import top_visits
from relations.exhibits.presence.facilities import owner_at
from relations.exhibits.sourcing.chief_sources import chief_sources
from relations.exhibits.sourcing.own_table import own_table
from relations.exhibits.voting.topic_votes import united_on_topic
from relations.exhibits.words.numbers import counted, number
from relations.exhibits.words.wording import all_of, capital, in_words, possessive, times

_YEAR = pd.Timedelta(days=365)
_FEWEST = 2  # vetoes with one aim
_MANY = 5  # vetoes of which it is told what they stopped
_NAMED = 2  # aims that are as frequent


def resolutions_backed(dossier: Dossier, *, brief: bool, report: str | None = None) -> KeyFigure | None:
    """Return for how many of the adopted resolutions on the partner the first state voted; None where none was adopted."""
    adopted = adopted_with_vote(dossier)
    if adopted.empty:
        return None
    who, whom, n = dossier.prose(dossier.first), dossier.prose(dossier.partner), len(adopted)
    backed = int((adopted["vote"] == "Y").sum())
    those = f"{_how_many(backed, n)} on {whom}"
    said = f"{those} that the Council adopted had the support of {who}."
    if brief:
        said = f"{those} passed the Council with the vote of {who}."
    return KeyFigure(
        id="resolutions-backed",
        quantity="resolutions-supported",
        title="Votes for adopted resolutions",
        subtitle=f"Adopted resolutions on {whom} for which {who} voted",
        statement=said,
        value=float(backed),
        unit="resolutions",
        formatted=number(backed),
        report=report,
        sources=chief_sources(dossier, adopted),
        data=adopted[["date", "resolution", "title", "vote"]],
        beside={"adopted": n},
    )


def _how_many(some: int, n: int) -> str:
    """Return the beginning of a sentence: `**All 20** resolutions`, `**Nine** of 10 resolutions`, and of a single one whether it was that."""
    if n == 1:
        return "**The one** resolution" if some else "**Not the one** resolution"
    if some == n:
        return f"**{capital(all_of(n))}** resolutions"
    return f"**{capital(in_words(some))}** of {counted(n, 'resolution')}"


def last_visit(dossier: Dossier, *, brief: bool, report: str | None = None) -> KeyFigure | None:
    """Return when a leader of the first state last came to the partner, where that is a year or more at the end of the period; None where none ever did."""
    end = pd.Timestamp(dossier.last_day)
    visits = top_visits(dossier.whole)
    came = visits[(visits["sender"] == dossier.first) & (visits["latest"] <= end)]
    if came.empty or end - came["latest"].iloc[-1] < _YEAR:
        return None
    day = came["earliest"].iloc[-1].date()
    since = dossier.during(f"{day.isoformat()}/{dossier.last_day.isoformat()}")
    who, whom, month = since.prose(dossier.first), since.prose(dossier.partner), f"{day:%B %Y}"
    if brief:
        said = f"The last known visit of a leader of {who} to {whom} was in **{month}**."
    else:
        said = f"After **{month}** no leader of {who} came to {whom}, as far as is known."
    return KeyFigure(
        id="last-visit",
        title="The last visit of a leader",
        subtitle=f"Last reported visit of a head of state or government of {who} to {whom}",
        statement=said,
        value=float(day.year),
        unit="year",
        formatted=month,
        report=report,
        sources=[own_table(dossier, "visits")],
        data=came[["start", "level", "host", "place"]],
    )


def vetoed_most(dossier: Dossier, *, report: str | None = None) -> KeyFigure | None:
    """Return what the vetoes on the partner stopped most often; None for few vetoes, and where many aims are as frequent."""
    drafts = vetoed_drafts(dossier)
    counts = drafts["aim"].value_counts(sort=False).sort_values(ascending=False, kind="stable")
    if len(drafts) < _MANY or counts.iloc[0] < _FEWEST:
        return None
    words, n = aims(dossier, drafts), int(counts.iloc[0])
    most = [words[str(aim)] for aim in counts.index[counts == n]]
    if len(most) > _NAMED:
        return None
    names = drafts["earliest"].dt.date.map(lambda day: owner_at(dossier, day))
    cast_by = set(names[drafts["aim"].isin(counts.index[counts == n])])
    who = cast_by.pop() if len(cast_by) == 1 else dossier.prose(dossier.first)
    vetoes = int((names == who).sum()) or len(drafts)
    whom, some = dossier.prose(dossier.partner), in_words(n)
    stopped = f"**{some}** stopped {most[0]}" + "".join(f" and {some} {other}" for other in most[1:])
    return KeyFigure(
        id="briefing-vetoed-most",
        title="What the vetoes stopped",
        subtitle=f"Vetoes of {who} on drafts on {whom}, by what these would have brought about",
        statement=f"Of {possessive(who)} {counted(vetoes, 'veto', 'vetoes')} on {whom} {stopped}.",
        value=float(n),
        unit="vetoes",
        formatted=number(n),
        report=report,
        sources=dossier.cite(drafts),
        data=drafts[["date", "symbol", "title", "aim"]],
        beside={"vetoes": vetoes},
    )


def united_told(dossier: Dossier, *, brief: bool, report: str | None = None) -> KeyFigure | None:
    """Return the topic that divided the Assembly most and the two never; `brief` tells how few voted against, else how large the part in favour was."""
    topic = united_on_topic(dossier, *dossier.pair)
    if topic is None:
        return None
    votes, n = topic.votes, len(topic.votes)
    if brief:
        few, many = int(votes["no"].min()), int(votes["no"].max())
        said = f"The {number(n)} texts on {topic.name} on which the two were at one met between {number(few)} and **{number(many)}** votes against."
    else:
        said = f"On {topic.name}, which divided the Assembly, the two cast the same vote **{times(n)}** of {number(n)}."
    return KeyFigure(
        id="united-told",
        title="A topic on which the two were at one",
        subtitle=f"Roll calls of the UN General Assembly on {topic.name}",
        statement=said,
        value=float(n),
        unit="votes",
        formatted=number(n),
        report=report,
        sources=dossier.cite(votes),
        data=votes[["date", "symbol", "vote_a", "vote_b", "yes", "no", "abstain"]],
    )
