"""What is computed ahead, on the data: seen in a process of its own, since what hears which files are opened stays for good."""

import json
import subprocess
import sys

import pytest

pytestmark = pytest.mark.slow

LOOK = """
import json, sys
from pathlib import Path
import relations
from relations.exhibits.ahead import asked_often
opened = set()
sys.addaudithook(lambda event, args: opened.add(str(args[0])) if event == "open" else None)
package = relations.load().package
files = {str(table.file): name for name, table in package.tables.items()}
found = []
for i, _ in enumerate(asked_often(relations.load())):
    dossier = relations.load()
    step = [*asked_often(dossier)][i]
    opened.clear()
    step()
    read = sorted(files[name] for name in opened if name in files)
    data = [name for name in opened if name.startswith(str(package.root)) and name not in files]
    told = sorted(set().union(*(reads for _, reads in dossier._results.values())))
    found.append([step.func.__module__, read, told, data, len(dossier._results)])
print(json.dumps(found))
"""


@pytest.fixture(scope="module")
def found():
    done = subprocess.run(
        [sys.executable, "-W", "error::UserWarning", "-c", LOOK], capture_output=True, text=True, check=True
    )
    assert done.stderr == ""
    return json.loads(done.stdout)


def test_each_leaves_something_that_the_dossier_keeps(found):
    assert all(kept for *_, kept in found)
    assert "relations.exhibits.turning.break_series" in {module for module, *_ in found}


def test_whatever_file_of_the_data_they_open_they_say_so(found):
    for module, read, told, data, _ in found:
        assert set(read) <= set(told), module
        assert [name for name in data if not name.endswith("datapackage.json")] == []
