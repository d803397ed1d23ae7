"""What every pair shares: states with their names and succession, seats, topics, kinds of weapon, scales. Taken from the package that comes with the code."""

from collections.abc import Callable, Collection, Mapping

from relations.package import Package, Row

Rows = list[Row]


def shared_rows(kept: Package, shown: Collection[str]) -> dict[str, Rows]:
    """Return the rows of each shared table; `shown` are the states of the dossier, whose seats and gaps are wanted."""
    rows = {name: [row for _, row in kept.table(name).rows()] for name in _WANTED}
    rows["terms"] = _abbreviations(kept, rows["terms"])
    named = {row["state"] for row in rows["state_names"]} | set(shown)
    return {
        name: [_without_place(row) for row in rows[name] if wanted(row, named, shown)]
        for name, wanted in _WANTED.items()
    }


def _abbreviations(kept: Package, terms: Rows) -> Rows:
    """Return the abbreviations of producers' files; monitors, outlets, series and what other sources abbreviate are those of a dossier."""
    datasets = {row["source"] for _, row in kept.table("sources").rows() if row["kind"] == "dataset"}
    return [row for row in terms if row["scheme"] == "abbreviation" and row["source"] in datasets]


def _without_place(row: Row) -> Row:
    return row | {"capital": ""} if "capital" in row else row  # the places of a dossier are its own


def _all(_row: Row, _named: Collection[str], _shown: Collection[str]) -> bool:
    return True


def _named(row: Row, named: Collection[str], _shown: Collection[str]) -> bool:
    return row["state"] in named


def _shown(row: Row, _named: Collection[str], shown: Collection[str]) -> bool:
    return row["state"] in shown or not row["state"]


_WANTED: Mapping[str, Callable[[Row, Collection[str], Collection[str]], bool]] = {
    "states": _named,
    "state_names": _all,
    "state_labels": _named,
    "seats": _shown,
    "gaps": _shown,
    "ga_topics": _all,
    "ga_topic_rules": _all,
    "terms": _all,
    "arms_categories": _all,
    "event_weights": _all,
    "deflator": _all,
}
