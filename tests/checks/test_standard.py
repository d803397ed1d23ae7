import sys

import pytest

from relations.checks.standard import check_standard
from relations.errors import UsageError
from relations.package import open_package


def test_without_frictionless_it_says_what_to_install(package, monkeypatch):
    monkeypatch.setitem(sys.modules, "frictionless", None)
    with pytest.raises(UsageError, match="install the extra 'dev'"):
        list(check_standard(package))


@pytest.mark.slow
def test_a_fault_is_named_with_file_and_row(package, edit):
    edit("claims", "1981,6,,,telegraph", "1981,six,,,telegraph")
    (problem,) = check_standard(open_package(package.root))
    assert (problem.file.name, problem.line) == ("claims.csv", 4)
    assert "six" in problem.message
