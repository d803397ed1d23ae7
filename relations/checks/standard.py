"""The package against the Data Package standard, by an implementation that is not ours."""

from collections.abc import Iterator

from relations.checks.problem import Problem
from relations.errors import UsageError
from relations.package import Package


def check_standard(package: Package) -> Iterator[Problem]:
    """Yield what frictionless finds wrong. Raises UsageError where frictionless is not installed (it comes with the extra `dev`)."""
    try:
        import frictionless
    except ImportError:
        raise UsageError("the check against the standard needs frictionless; install the extra 'dev'") from None
    file = package.root / "datapackage.json"
    report = frictionless.validate(str(file))
    for error in report.errors:
        yield Problem(file, 0, "", error.message)
    for task in report.tasks:
        for error in task.errors:
            yield Problem(package.root / task.place, getattr(error, "row_number", 0), "", error.message)
