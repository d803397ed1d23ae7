"""What `relations check` says of a mistake in a table; a build says the same (tests/builds/test_checked_data.py)."""

import pytest
from in_data import MISTAKES


@pytest.mark.parametrize("mistake", MISTAKES, ids=lambda mistake: mistake.did)
def test_a_mistake_in_the_data(mistake, told, package):
    table, change = mistake.how
    file = package.table(table).file
    changed = change(file.read_bytes())
    file.write_bytes(changed) if changed is not None else file.unlink()
    code, said = told("check", "--data", str(package.root))
    line, last = said.splitlines()
    assert mistake.is_told_by(line), line
    assert (code, last.startswith("relations: 1 problem in ")) == (mistake.code, True)


def test_without_a_mistake_there_is_nothing_to_tell(told, package):
    assert told("check", "--data", str(package.root)) == (0, f"{len(package.tables)} tables, no problem\n")
