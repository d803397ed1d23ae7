"""Roll calls on which both states of the pair were listed, in the Assembly and in the Council, in order of time."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from relations.addresses import outer_address
from relations.package import DataTable, Package, Row

NO_VOTE = "X"
VOTE_WORDS = {"Y": "yes", "N": "no", "A": "abstained", NO_VOTE: "no vote"}


@dataclass(frozen=True)
class Body:
    """A body of the United Nations, with the tables of its roll calls."""

    id: str
    name: str
    rollcalls: str
    votes: str
    topics: str


@dataclass(frozen=True)
class Topic:
    """A topic of the roll calls of a body; `key` tells it from one of the same id in the other."""

    key: str
    name: str
    body: Body


@dataclass(frozen=True)
class RollCall:
    """One roll call: `votes` are those of the two states, a letter each (X: no vote); `result` the members for, against and in between."""

    id: str
    body: Body
    date: str
    symbol: str
    link: str | None
    title: str
    topics: tuple[Topic, ...]
    votes: str
    result: str

    @property
    def year(self) -> int:
        return int(self.date[:4])

    @property
    def how(self) -> str:
        """How the two voted: same, opposed (yes against no), abstained (one of them), absent (one or both cast no vote)."""
        if NO_VOTE in self.votes:
            return "absent"
        if self.votes[0] == self.votes[1]:
            return "same"
        return "abstained" if "A" in self.votes else "opposed"


BODIES = (
    Body("assembly", "General Assembly", "ga_rollcalls", "ga_votes", "ga_topics"),
    Body("council", "Security Council", "sc_rollcalls", "sc_votes", "sc_topics"),
)


def bodies_in(package: Package) -> list[Body]:
    """Return the bodies whose roll calls a package has."""
    return [body for body in BODIES if {body.rollcalls, body.votes} <= {*package.tables}]


def topics_in(package: Package) -> list[Topic]:
    """Return the topics of the bodies by name."""
    return [
        topic
        for body in bodies_in(package)
        if body.topics in package.tables
        for topic in sorted(_topics(package.table(body.topics), body), key=lambda one: one.name)
    ]


def roll_calls(package: Package) -> list[RollCall]:
    """Return the roll calls for which both states have a row, by year, body and day. Raises DataError for a table that cannot be read."""
    known = {topic.key: topic for topic in topics_in(package)}
    found = [one for body in bodies_in(package) for one in _of_body(package, body, known)]
    return sorted(found, key=lambda one: (one.year, BODIES.index(one.body), one.date, one.id))


def _topics(table: DataTable, body: Body) -> Iterator[Topic]:
    for _, row in table.rows():
        yield Topic(_key(body, row["topic"]), row["name"], body)


def _key(body: Body, topic: str) -> str:
    return f"{body.id}.{topic}"


def _of_body(package: Package, body: Body, known: dict[str, Topic]) -> Iterator[RollCall]:
    first, second = _votes(package.table(body.votes), package.dossier["pair"])
    drafts = _drafts(package) if body is BODIES[1] else {}
    for _, row in package.table(body.rollcalls).rows():
        id_ = row["rollcall"]
        if id_ not in first or id_ not in second or not row["date"][:4].isdigit():
            continue
        draft = drafts.get(row["symbol"])
        topics = [draft["topic"]] if draft else row.get("topics", "").split()
        yield RollCall(
            id=f"{body.id}-{id_}",
            body=body,
            date=row["date"],
            symbol=row["symbol"],
            link=outer_address(row["link"]),
            title=row.get("title") or (draft["title"] if draft else ""),
            topics=tuple(known[key] for key in (_key(body, topic) for topic in topics) if key in known),
            votes=first[id_] + second[id_],
            result=f"{row['yes']}–{row['no']}–{row['abstain']}",
        )


def _votes(table: DataTable, pair: Sequence[str]) -> tuple[dict[str, str], dict[str, str]]:
    """Return the votes of the two by roll call: one letter, X where the cell has none that is known."""
    rollcall, state, vote = (table.columns.index(name) for name in ("rollcall", "state", "vote"))
    found: dict[str, dict[str, str]] = {code: {} for code in pair}
    for _, cells in table.cells():
        if cells[state] in found:
            found[cells[state]][cells[rollcall]] = cells[vote] if cells[vote] in VOTE_WORDS else NO_VOTE
    return found[pair[0]], found[pair[1]]


def _drafts(package: Package) -> dict[str, Row]:
    """Return what is known of the drafts that became resolutions of the Council, by the symbol of these: title and topic."""
    if "sc_drafts" not in package.tables:
        return {}
    return {row["resolution"]: row for _, row in package.table("sc_drafts").rows() if row["resolution"]}
