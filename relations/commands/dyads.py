"""`relations dyads`: a page for every pair of states, from the producers' whole files."""

import argparse
from pathlib import Path
from typing import Any

from relations.errors import UsageError
from relations.ingest import check_there


def declare(verbs: Any) -> None:
    """Add the verb."""
    dyads = verbs.add_parser(
        "dyads",
        help="render a page for every pair of states",
        description="Render a page for every pair of states, rankings of who votes with whom, and a map of agreement. DIR is a data package "
        "that knows the names and seats of states; whom it is about does not matter.",
    )
    dyads.add_argument("package", type=Path, metavar="DIR", help="a data package")
    dyads.add_argument("--un-ga", type=Path, required=True, metavar="FILE", help="votes of the General Assembly")
    dyads.add_argument("--sipri-tiv", type=Path, metavar="FILE", help="SIPRI's TIV of all states")
    dyads.add_argument("--ideal-points", type=Path, metavar="FILE", help="ideal points of all votes")
    dyads.add_argument("--out", type=Path, required=True, help="the folder of the pages; an earlier one is replaced")
    dyads.add_argument("--jobs", type=int, default=0, metavar="N", help="processes (default: as many as cores)")
    dyads.set_defaults(run=_dyads)


def _dyads(arguments: argparse.Namespace) -> int:
    files = {"votes": arguments.un_ga, "arms": arguments.sipri_tiv, "points": arguments.ideal_points}
    check_there(filter(None, files.values()))
    if arguments.jobs < 0:
        raise UsageError(f"--jobs {arguments.jobs}: give 1 or more")
    from relations.builds.cores import cores
    from relations.dyads.all_states import read_all_states
    from relations.dyads.writing import write_dyads
    from relations.package import open_package

    states = read_all_states(open_package(arguments.package), files["votes"], files["arms"], files["points"])
    sources = {what: file.name for what, file in files.items() if file}
    pairs = write_dyads(states, arguments.out, sources, arguments.jobs or cores())
    if states.unplaced:
        print(f"left out, since they have no vote under these codes: {', '.join(sorted(states.unplaced))}")
    print(f"{arguments.out}: {pairs:,} pairs of {len(states.codes)} states; begin with index.html")
    return 0
