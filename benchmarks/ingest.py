"""Reading a General Assembly file of full size (945,000 rows, invented votes), with all its checks, beside pandas alone without any."""

import csv
import random
import resource
import tempfile
from pathlib import Path

import pandas as pd
from support.side_by_side import side_by_side

from relations.ingest.ballots import VOTES, read_ballots
from relations.ingest.un_ga import COLUMNS, load_un_ga
from relations.package import open_package
from relations.states import names_in

TITLE = (
    "An invented question of a length that titles of resolutions usually have, with a comma, and then some more words"
)


def write_file(file: Path) -> int:
    """Write a sound file with as many roll calls and members as the table of roll calls states; return the number of rows."""
    package = open_package()
    names: dict[str, str] = {}
    for name, state in names_in(package, "un-dl").items():
        names.setdefault(state, name)
    codes, chance, rows = list(names.values()), random.Random(1), 0
    with file.open("w", encoding="utf-8", newline="") as handle:
        writer = csv.writer(handle, lineterminator="\n")
        writer.writerow(COLUMNS)
        for _, row in package.table("ga_rollcalls").rows():
            votes = chance.choices(VOTES, (8, 1, 1, 1), k=min(int(row["members"]), len(codes)))
            totals = [*(votes.count(vote) for vote in VOTES), len(votes)]
            for code, vote in zip(codes, votes, strict=False):
                head = [row["rollcall"], code, code, vote, row["date"], row["session"], row["symbol"]]
                writer.writerow([*head, "", "A/1/1", "A/PV.1", TITLE, TITLE, "", "", *totals, row["link"]])
            rows += len(votes)
    return rows


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "votes.csv"
        print(f"file: {write_file(file):,} rows, {file.stat().st_size / 1e6:.0f} MB")
        package = open_package()
        side_by_side(
            "read and check all votes",
            lambda: read_ballots(load_un_ga(file), package),
            lambda: pd.read_csv(file, keep_default_na=False, dtype="str"),
            other_name="pandas.read_csv without checks",
        )
        print(f"peak memory of both: {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e3:.0f} MB")


if __name__ == "__main__":
    main()
