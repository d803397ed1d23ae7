"""Times in which a state of the dossier has no votes although it had some before, as rows of `gaps`."""

from itertools import groupby

from relations.package import Package, Row


def absences(package: Package, source: str) -> list[Row]:
    """Return a row for each span of roll calls of the Assembly on which a state has no row after its first, outside the gaps that are known.

    A member that did not vote has a row; without one it held no seat of its own, or was not let in.
    """
    rollcalls = sorted((row["date"], int(row["rollcall"])) for _, row in package.table("ga_rollcalls").rows())
    have: dict[str, set[int]] = {}
    for _, row in package.table("ga_votes").rows():
        have.setdefault(row["state"], set()).add(int(row["rollcall"]))
    known = [row for _, row in package.table("gaps").rows() if row["resource"] == "ga_votes"]
    names = {row["state"]: row["name"] for _, row in package.table("states").rows()}
    found = []
    for state, own in sorted(have.items()):
        spans = [(row["start"], row["end"]) for row in known if row["state"] == state]
        begun = False
        for there, run in groupby(rollcalls, key=lambda one: one[1] in own):
            days = [day for day, _ in run if not any(start <= day <= end for start, end in spans)]
            if begun and not there and days:
                found.append(_gap(state, names[state], days[0], days[-1], source))
            begun = begun or there
    return found


def _gap(state: str, name: str, first: str, last: str, source: str) -> Row:
    years = first[:4] if first[:4] == last[:4] else f"{first[:4]}–{last[2:4]}"
    return {
        "gap": f"{state.lower()}-{first}",
        "resource": "ga_votes",
        "state": state,
        "start": first,
        "end": last,
        "label": f"{years}: no votes",
        "reason": f"The records list no vote of {name}, and no absence, from {first} to {last}.",
        "source": source,
    }
