"""What two editions differ in: `compared(before, after)` gives it as text, JSON, HTML, and as a few lines for a report."""

from relations.editions.diff.compare import Changes, compared

__all__ = ["Changes", "compared"]
