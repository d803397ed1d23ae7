"""votes.html: every roll call of the pair, a table for each year and body that needs no script; filters and their agreement are the script's."""

import calendar
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from relations.package import Package
from relations.score_interval import score_interval
from relations.site.event_entries import actor_name
from relations.site.explorers import VOTES, Explorer, Imprint
from relations.site.page import explorer_html
from relations.site.roll_calls import VOTE_WORDS, Body, RollCall, bodies_in, roll_calls, topics_in
from relations.states import declared_states

HOW = {
    "same": "same vote",
    "opposed": "opposed: yes against no",
    "abstained": "one abstained, the other not",
    "absent": "one or both without a vote",
}


@dataclass(frozen=True)
class Group:
    """The roll calls of one body in one year, and what the two states were called then."""

    year: int
    body: Body
    names: tuple[str, str]
    calls: list[RollCall]


@dataclass(frozen=True)
class Agreement:
    """The agreement on the roll calls of a body: `share`, `low` and `high` are None without a joint vote."""

    body: Body
    n: int
    same: int
    share: float | None = None
    low: float | None = None
    high: float | None = None


def votes_page(package: Package, imprint: Imprint, others: Sequence[Explorer] = ()) -> str:
    """Return the page. Raises DataError for a table that cannot be read."""
    calls = roll_calls(package)
    states, pair = declared_states(package), package.dossier["pair"]

    def names(year: int) -> tuple[str, str]:
        first, second = (states.short_in(code, year) if code in states.by_code else code for code in pair)
        return first, second

    groups = [
        Group(year, body, names(year), [*found])
        for (year, body), found in groupby(calls, key=lambda one: (one.year, one.body))
    ]
    topics, bodies = topics_in(package), bodies_in(package)
    n = Counter(topic.key for one in calls for topic in one.topics)
    shown = {
        "groups": groups,
        "n": len(calls),
        "bodies": bodies,
        "topics": [(body, [(one, n[one.key]) for one in topics if one.body is body and n[one.key]]) for body in bodies],
        "hows": [(how, words, sum(one.how == how for one in calls)) for how, words in HOW.items()],
        "agreements": [agreement_on(body, calls) for body in bodies],
        "pair": [actor_name(states, code) for code in pair],
        "words": VOTE_WORDS,
        "day": _day,
        "span": (calls[0].year, calls[-1].year) if calls else (0, 0),
    }
    data = {
        "bodies": [[body.id, body.name] for body in bodies],
        "groups": [[group.year, bodies.index(group.body), len(group.calls)] for group in groups],
        "votes": "".join(one.votes for one in calls),
        "topics": [topic.key for topic in topics],
        "of": _topics_of(calls, [topic.key for topic in topics]),
    }
    return explorer_html(VOTES, imprint, others, data, shown)


def agreement_on(body: Body, calls: Sequence[RollCall]) -> Agreement:
    """Return the agreement on the roll calls of a body on which both cast a vote, with its 95 % Wilson interval."""
    joint = [one for one in calls if one.body is body and one.how != "absent"]
    n, same = len(joint), sum(one.how == "same" for one in joint)
    if not n:
        return Agreement(body, 0, 0)
    share, low, high = score_interval(same, n)
    return Agreement(body, n, same, share, max(low, 0.0), min(high, 1.0))


def _topics_of(calls: Sequence[RollCall], keys: Sequence[str]) -> dict[str, Any]:
    """Return the sets of topics that there are, by number in `keys`, and for each roll call which of them it has."""
    place = {key: i for i, key in enumerate(keys)}
    own = [tuple(place[topic.key] for topic in one.topics) for one in calls]
    sets = {one: i for i, one in enumerate(dict.fromkeys(own))}
    return {"sets": [*sets], "set": [sets[one] for one in own]}


def _day(call: RollCall) -> str:
    """Return the day of a roll call without its year, as far as the date has one."""
    parts = call.date.split("-")
    if len(parts) != 3 or not all(part.isdigit() for part in parts) or not 1 <= int(parts[1]) <= 12:
        return call.date
    return f"{int(parts[2])} {calendar.month_abbr[int(parts[1])]}"
