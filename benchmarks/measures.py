"""Agreement of all pairs of states beside the self-merge in pandas that one would otherwise write, for one year and for all.

The votes are invented, with as many roll calls and members as the table of roll calls states; or those of the bulk file of the General
Assembly that is named on the command line. Both ways get the same frame and give the same table.
"""

import resource
import sys
from pathlib import Path

import numpy as np
import pandas as pd
from support.side_by_side import side_by_side

from relations.ingest.un_ga import read_votes
from relations.measures import pair_agreement, pair_tables
from relations.package import open_package
from relations.states import names_in

# The self-merge of all years would need a table of a hundred million rows; it is run on every so manieth year and scaled.
EVERY = 8


def invented_votes() -> pd.DataFrame:
    package, chance = open_package(), np.random.default_rng(1)
    states = np.array(sorted(set(names_in(package, "un-dl").values())))
    parts = []
    for _, row in package.table("ga_rollcalls").rows():
        members = states[: int(row["members"])]
        votes = chance.choice(["Y", "N", "A", "X"], size=len(members), p=[0.7, 0.1, 0.1, 0.1])
        parts.append(
            pd.DataFrame({"rollcall": int(row["rollcall"]), "date": row["date"], "state": members, "vote": votes})
        )
    return pd.concat(parts, ignore_index=True)


def all_pairs(votes: pd.DataFrame) -> pd.DataFrame:
    return pair_agreement(pair_tables(votes))


def self_merge(votes: pd.DataFrame) -> pd.DataFrame:
    cast = votes[votes["vote"] != "X"]
    pairs = cast.merge(cast[["rollcall", "state", "vote"]], on="rollcall", suffixes=("_a", "_b"))
    pairs = pairs[pairs["state_a"] < pairs["state_b"]]
    pairs["same"] = pairs["vote_a"] == pairs["vote_b"]
    return (
        pairs.groupby(["year", "state_a", "state_b"])["same"].agg(n="size", same="sum", agreement="mean").reset_index()
    )


def main() -> None:
    votes = read_votes(Path(sys.argv[1]), open_package()) if len(sys.argv) > 1 else invented_votes()
    votes = votes.astype({"state": "str", "vote": "str"}).assign(date=pd.to_datetime(votes["date"]))
    votes["year"] = votes["date"].dt.year
    years = sorted(votes["year"].unique())
    print(f"votes: {len(votes):,} rows, {votes['rollcall'].nunique():,} roll calls, {len(years)} years")

    one = votes[votes["year"] == 2015]
    ours, theirs = all_pairs(one), self_merge(one)
    assert ours[["n", "same"]].to_numpy().tolist() == theirs[["n", "same"]].to_numpy().tolist()
    side_by_side(
        "all pairs, one year", lambda: all_pairs(one), lambda: self_merge(one), other_name="self-merge in pandas"
    )

    merged = (votes[votes["vote"] != "X"].groupby(["year", "rollcall"]).size() ** 2).groupby("year").sum()
    sample = years[EVERY // 2 :: EVERY]
    scale = merged.sum() / merged[sample].sum()
    frames = [votes[votes["year"] == year] for year in sample]
    side_by_side(
        "all pairs, all years",
        lambda: all_pairs(votes),
        lambda: [self_merge(frame) for frame in frames],
        other_name=f"self-merge in pandas ({len(sample)} of {len(years)} years, one at a time, scaled by the rows merged)",
        other_scale=scale,
    )
    print(f"all years: {len(all_pairs(votes)):,} pairs of states and years with joint votes")
    print(f"peak memory of both: {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e3:.0f} MB")


if __name__ == "__main__":
    main()
