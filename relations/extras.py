"""What only the reports of the project need, so that the exporters and the warm kernel can be installed without it: the extra `reports`."""

from importlib.util import find_spec

from relations.errors import UsageError

EXTRA = "reports"
_OF_REPORTS = (
    "cronsim",
    "duckdb",
    "matplotlib",
    "numpy",
    "pandas",
    "papermill",
    "rocrate",
    "ruptures",
    "tqdm",
    "tzdata",
)
PACKAGES = dict.fromkeys(_OF_REPORTS, EXTRA) | {
    "apprise": "notify",
    "distributed": "cluster",
}  # and the extra that brings them


def is_complete() -> bool:
    """Tell whether all packages of the extra are installed."""
    return not _missing()


def need_extra() -> None:
    """Raise UsageError where a package of the extra is missing."""
    if missing := _missing():
        raise UsageError(told_missing(missing[0]))


def need_package(package: str) -> None:
    """Raise UsageError where a package is missing."""
    if find_spec(package) is None:
        raise UsageError(told_missing(package))


def told_missing(package: str) -> str:
    """Return the line for a package that is missing."""
    extra = PACKAGES[package]
    needs = "all that reports need" if extra == EXTRA else "it"
    return f"this needs {package}, which is not installed; pip install 'relations[{extra}]' installs {needs}"


def _missing() -> list[str]:
    return [package for package in _OF_REPORTS if find_spec(package) is None]
