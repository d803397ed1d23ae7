"""The package against the Data Package standard, by an implementation that is not ours."""

from collections.abc import Iterator
from typing import NoReturn

from relations.checks.problem import Problem
from relations.errors import DataError, UsageError
from relations.package import Package


class _NoNetwork:
    """A session of `requests` for the checks, which asks nobody."""

    def get(self, address: str, *_: object, **__: object) -> NoReturn:
        raise DataError(f"the package names {address}, which a check does not fetch")

    post = get


def check_standard(package: Package) -> Iterator[Problem]:
    """Yield what frictionless finds wrong. Raises UsageError where frictionless is not installed (it comes with the extra `dev`)."""
    try:
        import frictionless
    except ImportError:
        raise UsageError("the check against the standard needs frictionless; install the extra 'dev'") from None
    file = package.root / "datapackage.json"
    with frictionless.system.use_context(http_session=_NoNetwork()):
        report = frictionless.validate(str(file))
    for error in report.errors:
        yield Problem(file, 0, "", error.message)
    for task in report.tasks:
        for error in task.errors:
            yield Problem(package.root / task.place, getattr(error, "row_number", 0), "", error.message)
