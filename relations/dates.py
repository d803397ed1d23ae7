"""Dates in words: what an EDTF date says, no more precise than it is."""

import calendar
import re
from dataclasses import dataclass

_MARKS = {"": "{}", "~": "about {}", "?": "{} (uncertain)", "%": "about {} (uncertain)"}


@dataclass(frozen=True)
class Moment:
    """One end of a date as it is written: `year` may have unspecified digits (`198X`), `mark` is its qualifier (`?`, `~`, `%`) or empty."""

    year: str
    month: int | None = None
    day: int | None = None
    mark: str = ""

    @property
    def words(self) -> list[str]:
        """Day, month and year as far as stated, such as `["8", "October", "1980"]` or `["the 1980s"]`."""
        if self.year.endswith("XX"):
            return [f"between {self.year[:2]}00 and {self.year[:2]}99"]
        if self.year.endswith("X"):
            return [f"the {self.year[:3]}0s"]
        day = [str(self.day)] if self.day else []
        month = [calendar.month_name[self.month]] if self.month else []
        return [*day, *month, str(int(self.year))]


def moments(text: str) -> tuple[Moment | None, Moment | None]:
    """Return beginning and end of an EDTF date that `parse_edtf` accepts; the same twice for a single date, None for an open or unknown end."""
    first, slash, second = text.partition("/")
    if not slash:
        return _moment(first), _moment(first)
    return _moment(first), _moment(second)


def date_words(text: str) -> str:
    """Return an EDTF date in words: `8 October 1980`, `about 1956`, `the 1980s`, `17 to 19 November 1955`, `since 1971`."""
    start, end = moments(text)
    if start and end:
        if "/" not in text:
            return _marked(start)
        if start.mark or end.mark:
            return f"{_marked(start)} to {_marked(end)}"
        return f"{' '.join(_without_common_end(start.words, end.words))} to {' '.join(end.words)}"
    if start:
        return f"since {_marked(start)}" if text.endswith("..") else f"from {_marked(start)}, end unknown"
    return f"until {_marked(end)}" if end else text


def _moment(text: str) -> Moment | None:
    if text in ("", ".."):
        return None
    mark = text[-1] if text[-1] in "?~%" else ""
    year, *rest = text.rstrip("?~%").split("-")
    month, day = (int(part) if re.fullmatch("[0-9]+", part) else None for part in [*rest, "", ""][:2])
    return Moment(year, month, day, mark)


def _marked(moment: Moment) -> str:
    return _MARKS[moment.mark].format(" ".join(moment.words))


def _without_common_end(first: list[str], second: list[str]) -> list[str]:
    """Return the first date without the month and year that the second repeats; dates of different precision stay whole."""
    if len(first) != len(second):
        return first
    for i in range(1, len(first)):
        if first[i:] == second[i:]:
            return first[:i]
    return first
