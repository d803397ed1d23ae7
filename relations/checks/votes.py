"""Roll calls and votes: totals that add up, votes within the totals, gaps that are empty, topics of the vocabulary."""

from collections import Counter, defaultdict
from collections.abc import Iterator

from relations.checks.problem import Problem
from relations.checks.tables import Tables

_TOTALS = {"Y": "yes", "N": "no", "A": "abstain", "X": "absent"}
_BODIES = (("ga_rollcalls", "ga_votes"), ("sc_rollcalls", "sc_votes"))


def check_totals(tables: Tables) -> Iterator[Problem]:
    """Yield a problem where the totals of a roll call do not add up, or its votes do not fit them.

    The table of votes may hold some of the members only: it then must not hold more of a vote than the total, and where it holds all
    members it must hold just as many.
    """
    for rollcalls, votes in _BODIES:
        counts: defaultdict[str, Counter[str]] = defaultdict(Counter)
        for _, row in tables.of(votes):
            counts[row["rollcall"]][row["vote"]] += 1
        for line, row in tables.of(rollcalls):
            totals = {vote: _count(row[column]) for vote, column in _TOTALS.items()}
            members = _count(row["members"])
            if sum(totals.values()) != members:
                message = f"yes, no, abstain and absent add up to {sum(totals.values())}, not to {members}"
                yield tables.problem(rollcalls, line, "members", message)
            held = counts[row["rollcall"]]
            whole = held.total() == members
            for vote, total in totals.items():
                if held[vote] > total or (whole and held[vote] != total):
                    message = (
                        f"is {total}, but {votes}.csv holds {held[vote]} votes {vote} of roll call {row['rollcall']}"
                    )
                    yield tables.problem(rollcalls, line, _TOTALS[vote], message)


def check_partners(tables: Tables) -> Iterator[Problem]:
    """Yield a problem where the counts of a partner do not add up, or differ from those of the votes at hand."""
    years = {row["rollcall"]: row["date"][:4] for _, row in tables.of("ga_rollcalls")}
    cast: defaultdict[str, dict[str, str]] = defaultdict(dict)
    for _, row in tables.of("ga_votes"):
        if row["vote"] in ("Y", "N", "A"):
            cast[row["state"]][row["rollcall"]] = row["vote"]
    for line, row in tables.of("ga_partners"):
        joint, same, opposed, one = (_count(row[name]) for name in ("joint", "same", "opposed", "one_abstained"))
        if joint != same + opposed + one:
            message = f"is {joint}, but same, opposed and one_abstained add up to {same + opposed + one}"
            yield tables.problem("ga_partners", line, "joint", message)
    if tables.whole("ga_rollcalls", "ga_votes"):
        yield from _against_votes(tables, years, cast)


def _against_votes(tables: Tables, years: dict[str, str], cast: dict[str, dict[str, str]]) -> Iterator[Problem]:
    counted: dict[tuple[str, str], dict[str, Counter[str]]] = {}
    for line, row in tables.of("ga_partners"):
        a, b = row["state"], row["partner"]
        if a not in cast or b not in cast:
            continue
        if (a, b) not in counted:
            counted[a, b] = _pair_counts(cast[a], cast[b], years)
        found = counted[a, b].get(row["year"], Counter())
        for column in ("joint", "same", "opposed", "one_abstained"):
            if found[column] != _count(row[column]):
                message = f"is {row[column]}, but ga_votes.csv gives {found[column]} for {a} and {b} in {row['year']}"
                yield tables.problem("ga_partners", line, column, message)


def _pair_counts(a: dict[str, str], b: dict[str, str], years: dict[str, str]) -> dict[str, Counter[str]]:
    counts: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for rollcall in a.keys() & b.keys():
        year = years.get(rollcall, "")
        kind = (
            "same"
            if a[rollcall] == b[rollcall]
            else "one_abstained"
            if "A" in (a[rollcall], b[rollcall])
            else "opposed"
        )
        counts[year].update(("joint", kind))
    return counts


def check_topics(tables: Tables) -> Iterator[Problem]:
    """Yield a problem for each topic of a roll call that the vocabulary does not have."""
    if not tables.whole("ga_topics"):
        return
    known = tables.values("ga_topics", "topic")
    for line, row in tables.of("ga_rollcalls"):
        for topic in row["topics"].split():
            if topic not in known:
                yield tables.problem("ga_rollcalls", line, "topics", f"'{topic}' is not in ga_topics.csv")


def check_gaps(tables: Tables) -> Iterator[Problem]:
    """Yield a problem for each gap of a table that the package does not have, and each row that falls in a known gap."""
    days = {row["rollcall"]: row["date"] for body, _ in _BODIES for _, row in tables.of(body)}
    for line, gap in tables.of("gaps"):
        name = gap["resource"]
        if name not in tables.package.tables:
            yield tables.problem("gaps", line, "resource", f"'{name}' is not a table of the package")
        for number, row in tables.of(name):
            day = row.get("date") or days.get(row.get("rollcall", ""), "")
            if gap["start"] <= day <= gap["end"] and gap["state"] in ("", row.get("state")):
                yield tables.problem(
                    name, number, "", f"falls in the gap '{gap['gap']}' ({gap['start']} to {gap['end']})"
                )


def _count(cell: str) -> int:
    return int(cell) if cell.isdecimal() else 0
