"""Where reports.toml lies when no option names it."""

from pathlib import Path

from relations.errors import UsageError


def reports_file() -> Path | None:
    """Return the file of the project in whose folder we are, else of the checkout that this code belongs to; None where there is neither."""
    here = Path.cwd() / "reports" / "reports.toml"
    beside = Path(__file__).resolve().parents[2] / "reports" / "reports.toml"
    return next((file for file in (here, beside) if file.is_file()), None)


def needed_reports_file() -> Path:
    """Return the file as `reports_file` does. Raises UsageError where there is none."""
    if file := reports_file():
        return file
    raise UsageError(
        "no reports/reports.toml in this folder; go to the project's folder or name the file with --reports"
    )
