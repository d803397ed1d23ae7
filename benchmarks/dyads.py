"""Pages on pairs of states from the producers' whole files: pages for each second of a core, and memory after 100 and after 1,000.

`python benchmarks/dyads.py DIR`, where DIR has `ga_voting.csv.xz`. Seconds are of work; the memory is that of the process that writes, PSS.
"""

import sys
import tempfile
import time
from pathlib import Path

import psutil

from relations.dyads.all_states import read_all_states
from relations.dyads.writing import write_dyads
from relations.package import open_package

SOURCES = {"votes": "the UN Digital Library", "arms": "SIPRI", "points": "their authors"}


def main() -> None:
    if len(sys.argv) < 2:
        print("give the folder of the producers' files: python benchmarks/dyads.py DIR")
        return
    began = time.process_time()
    states = read_all_states(open_package(None), Path(sys.argv[1]) / "ga_voting.csv.xz")
    print(f"reading: {time.process_time() - began:.1f} s, {len(list(states.pairs())):,} pairs")
    with tempfile.TemporaryDirectory() as folder:
        for most in (100, 1000):
            began = time.process_time()
            write_dyads(states, Path(folder) / str(most), SOURCES, 1, most=most)
            taken = time.process_time() - began
            memory = psutil.Process().memory_full_info().pss / 1e6
            print(
                f"{most} pages, with those of all states: {taken:.1f} s, {most / taken:.0f} a second; {memory:.0f} MB"
            )


if __name__ == "__main__":
    main()
