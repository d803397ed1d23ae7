"""Members and their rows: that a member without a vote on a roll call is told from a state that was no member.

A producer that lists voters alone makes absences vanish. Takes the tables of roll calls and votes and holds members, rows listed and the
rows at hand against one another.
"""

from collections import defaultdict
from collections.abc import Iterator

from relations.checks.problem import Problem
from relations.checks.tables import Numbered, Tables

# Table of roll calls, table of votes, by how many members at most the body shrinks between two roll calls (unions of states, members
# of the Council by calendar year).
_BODIES = (("ga_rollcalls", "ga_votes", 3), ("sc_rollcalls", "sc_votes", 0))


def check_listed(tables: Tables) -> Iterator[Problem]:
    """Yield a problem for each roll call whose members, rows listed by the producer, and `non_voters` contradict one another."""
    for rollcalls, _, _ in _BODIES:
        for line, row in tables.of(rollcalls):
            if "non_voters" not in row or not (row["members"].isdecimal() and row["listed"].isdecimal()):
                continue
            members, listed = int(row["members"]), int(row["listed"])
            if row["non_voters"] == "listed" and listed != members:
                message = f"is {listed} of {members} members, but non-voters are said to be listed"
                yield tables.problem(rollcalls, line, "listed", message)
            if row["non_voters"] == "unlisted" and listed >= members:
                message = f"is {listed} of {members} members, but non-voters are said not to be listed"
                yield tables.problem(rollcalls, line, "listed", message)


def check_membership(tables: Tables) -> Iterator[Problem]:
    """Yield a problem for each roll call with far fewer members than the one before it: its non-voters seem not to be counted."""
    for rollcalls, _, least in _BODIES:
        before: dict[str, int] = {}
        for line, row in _in_time(tables.of(rollcalls)):
            if not row["members"].isdecimal():
                continue
            members, term = int(row["members"]), row["date"][:4] if least == 0 else ""
            if members < before.get(term, 0) - least:
                message = (
                    f"is {members}, after {before[term]} on the roll call before; members that did not vote count too"
                )
                yield tables.problem(rollcalls, line, "members", message)
            else:
                before[term] = members


def check_attendance(tables: Tables) -> Iterator[Problem]:
    """Yield a problem for each state without a row on a roll call between its first and the last, outside declared gaps."""
    for rollcalls, votes, least in _BODIES:
        if least == 0 or not tables.whole(rollcalls, votes, "gaps"):
            continue  # members of the Council come and go; it must have a row for each member, which the totals tell
        have: defaultdict[str, set[str]] = defaultdict(set)
        for _, row in tables.of(votes):
            have[row["state"]].add(row["rollcall"])
        gaps = [gap for _, gap in tables.of("gaps") if gap["resource"] == votes]
        in_time = _in_time(tables.of(rollcalls))
        for state, own in sorted(have.items()):
            first = min((row["date"] for _, row in in_time if row["rollcall"] in own), default="")
            away = [(gap["start"], gap["end"]) for gap in gaps if gap["state"] == state]
            for line, row in in_time:
                day = row["date"]
                if day < first or row["rollcall"] in own or any(start <= day <= end for start, end in away):
                    continue
                message = f"{votes}.csv has no row of {state} on roll call {row['rollcall']}; a member that did not vote has X"
                yield tables.problem(rollcalls, line, "", message)


def _in_time(rows: list[Numbered]) -> list[Numbered]:
    return sorted(rows, key=lambda numbered: (numbered[1]["date"], numbered[1]["rollcall"].zfill(12)))
