"""What is told of a notebook before a kernel starts."""

import pytest
from in_notebooks import BEFORE, MERGED
from small import parameters, project, report


@pytest.mark.parametrize("mistake", BEFORE, ids=lambda mistake: mistake.did)
def test_a_mistake_that_needs_no_kernel_to_be_found(mistake, told, package, tmp_path):
    cells, values = mistake.how
    file = project(tmp_path, report("small", parameters=values), small=cells)
    code, said = told("build", "--reports", str(file), "--data", str(package.root))
    assert mistake.is_told_by(said.removeprefix("relations: ").strip()), said
    assert code == mistake.code


def test_a_file_with_the_marks_of_a_merge(told, package, tmp_path):
    file = project(tmp_path, report("small"), small=[parameters()])
    (tmp_path / "notebooks" / "small.ipynb").write_text(MERGED.how)
    code, said = told("build", "--reports", str(file), "--data", str(package.root))
    assert MERGED.is_told_by(said.removeprefix("relations: ").strip()), said
    assert code == MERGED.code
