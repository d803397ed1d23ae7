"""References in the style of the Publication Manual of the American Psychological Association, 7th edition, as plain text.

Who made a work stands first, by its name as the tables have it; a piece of a newspaper or encyclopedia, whose author they do not name,
begins with its title (section 9.12). Works of one maker in one year get letters (9.47). Plain text has no italics.
"""

import re
from collections import Counter
from collections.abc import Sequence

from relations.curation.citing.works import Work
from relations.dates import Moment, moments

# What appears on a day is dated to the day (9.14); of these kinds the manual's examples give the year alone.
_YEAR_ALONE = ("dataset", "book", "memoir", "report", "reference-work")
_ARTICLE = re.compile(r"^(a|an|the) ", re.IGNORECASE)
_BRACKETS = {"dataset": " [Data set]"}


def apa(works: Sequence[Work]) -> str:
    """Return the reference list: one work a paragraph, in the order of the alphabet."""
    ordered = sorted(works, key=_place)
    groups = Counter((_lead(work), _year(work.published)) for work in ordered)
    seen: Counter[tuple[str, str]] = Counter()
    lines = []
    for work in ordered:
        group = (_lead(work), _year(work.published))
        letter = _letter(seen[group]) if groups[group] > 1 else ""
        seen[group] += 1
        lines.append(reference(work, letter))
    return "\n\n".join(lines) + "\n"


def reference(work: Work, letter: str = "") -> str:
    """Return the reference of one work; `letter` tells it from others of the same maker and year."""
    title = work.title + (f" ({work.edition})" if work.edition else "") + _BRACKETS.get(work.kind, "")
    address = [work.url] if work.url else []
    if work.kind == "treaty":
        dated = [_day(work.published, letter)] if work.published else []
        return ", ".join([title, *dated, *address]) + ("" if address else ".")
    date = f"({_date(work, letter)})"
    if work.author:
        return " ".join([_closed(work.author), f"{date}.", _closed(title), *address])
    container = f"In {work.container}" if work.kind == "reference-work" else work.container
    return " ".join([_closed(title), f"{date}.", _closed(container), *address])


def _place(work: Work) -> tuple[str, ...]:
    """Return what orders the list (9.44 to 9.49): the first words without their article, then works without a date, those of
    a year alone, and dated ones as they followed one another; then the title."""
    year = _year(work.published).removeprefix("ca. ") if work.published else ""
    day = "" if work.kind in _YEAR_ALONE else work.published
    lead, title = (_ARTICLE.sub("", text).casefold() for text in (_lead(work), work.title))
    return lead, year, day, title, work.id


def _lead(work: Work) -> str:
    """Return the words with which a reference begins."""
    return work.author or work.title


def _date(work: Work, letter: str) -> str:
    year = _year(work.published, letter)
    start, _ = moments(work.published)
    if work.kind in _YEAR_ALONE or "/" in work.published or start is None or not start.month:
        return year
    return f"{year}, {_month_day(start)}"


def _day(published: str, letter: str) -> str:
    """Return a date as it stands outside of parentheses: `October 8, 1980`."""
    start, _ = moments(published)
    year = _year(published, letter)
    return f"{_month_day(start)}, {year}" if start and start.month else year


def _year(published: str, letter: str = "") -> str:
    """Return the year or years with `ca.` where it is uncertain, and the letter; `n.d.` where none is stated."""
    start, end = moments(published)
    years = [_of_moment(moment) for moment in dict.fromkeys((start, end)) if moment]
    if not years:
        return f"n.d.-{letter}" if letter else "n.d."
    both = "–".join(dict.fromkeys(years))
    if published.endswith("/.."):
        both += "–present"
    return both + letter


def _of_moment(moment: Moment) -> str:
    year = f"{moment.year[:3]}0s" if moment.year.endswith("X") else str(int(moment.year))
    if moment.year.endswith("XX"):
        year = f"{moment.year[:2]}00s"
    return f"ca. {year}" if moment.mark else year


def _month_day(moment: Moment) -> str:
    *day, month, _ = moment.words
    return f"{month} {day[0]}" if day else month


def _letter(number: int) -> str:
    """Return a, b, … z, aa, ab, …"""
    letters = ""
    while number >= 0:
        letters = chr(ord("a") + number % 26) + letters
        number = number // 26 - 1
    return letters


def _closed(text: str) -> str:
    """Return text with a full stop, unless it ends with a sign that closes a sentence."""
    return text if text.endswith((".", "?", "!", "…")) else f"{text}."
