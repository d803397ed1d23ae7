"""What abbreviations stand for: as Markdown defines them in lines of their own, `*[HTML]: Hypertext Markup Language`, or as the data declare them."""

import re
from collections.abc import Callable, Sequence

from relations.package import Package
from relations.rendering.markdown_code import parts

_LINE = re.compile(r"^\*\[([^\[\]\n⸨]{1,60})\]:[ \t]*([^\n⸨]+?)[ \t]*(?:\n|\Z)", re.MULTILINE)


def defined(texts: Sequence[str]) -> tuple[list[str], dict[str, str]]:
    """Return the texts without the definitions in them, and what each abbreviation stands for; the first definition holds."""
    meanings: dict[str, str] = {}

    def take(line: re.Match[str]) -> str:
        meanings.setdefault(line[1].strip(), line[2])
        return ""

    return [_taken(text, take) if "*[" in text else text for text in texts], meanings


def _taken(text: str, take: Callable[[re.Match[str]], str]) -> str:
    return "".join(part if is_code else _LINE.sub(take, part) for part, is_code in parts(text))


def declared(package: Package) -> tuple[tuple[str, str], ...]:
    """Return each abbreviation of the table `terms` and what it stands for; nothing of a package without the table."""
    if "terms" not in package.tables:
        return ()
    rows = (row for _, row in package.table("terms").rows())
    return tuple((row["term"], row["long"]) for row in rows if row["scheme"] == "abbreviation")
