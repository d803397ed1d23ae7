"""What only the reports of the project need, so that the exporters and the warm kernel can be installed without it: the extra `reports`."""

from importlib.util import find_spec

from relations.errors import UsageError

EXTRA = "reports"
PACKAGES = ("duckdb", "matplotlib", "numpy", "pandas", "papermill", "ruptures", "tqdm")


def is_complete() -> bool:
    """Tell whether all packages of the extra are installed."""
    return not _missing()


def need_extra() -> None:
    """Raise UsageError where a package of the extra is missing."""
    if missing := _missing():
        raise UsageError(told_missing(missing[0]))


def told_missing(package: str) -> str:
    """Return the line for a package that is missing."""
    return (
        f"this needs {package}, which is not installed; pip install 'relations[{EXTRA}]' installs all that reports need"
    )


def _missing() -> list[str]:
    return [package for package in PACKAGES if find_spec(package) is None]
