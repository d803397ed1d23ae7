r"""What an array says of its columns, in the letters that Pandoc and Typst read: `\begin{array}{@{}*{2}{p{2cm}}:r}` is `\begin{array}{ll|r}`."""

import re

from relations.rendering.tex_arguments import argument

_ARRAY = re.compile(r"\\begin\{array\}\s*(?=\{)")
_MOST = 100  # columns that `*{n}{…}` stands for
_WIDE = "pmbX"  # columns of a stated width, whose text begins on the left
_BETWEEN = "@!><"  # what stands before, between and behind columns


def with_plain_columns(tex: str) -> str:
    """Return the formula with the columns of its arrays in `l`, `c`, `r` and `|`."""
    at = 0
    while found := _ARRAY.search(tex, at):
        columns, end = argument(tex, found.end())
        plain = plain_columns(columns)
        tex = f"{tex[: found.end()]}{{{plain}}}{tex[end:]}"
        at = found.end() + len(plain)
    return tex


def plain_columns(columns: str) -> str:
    """Return what a group says of columns, one letter each, and of lines between them."""
    plain, at = "", 0
    while at < len(columns):
        sign = columns[at]
        at += 1
        if sign in _BETWEEN:
            _, at = argument(columns, at)
        elif sign in _WIDE:
            _, at = argument(columns, at)
            plain += "l"
        elif sign == "*":
            times, at = argument(columns, at)
            repeated, at = argument(columns, at)
            plain += plain_columns(repeated) * (min(int(times), _MOST) if times.isdecimal() else 1)
        elif sign in "lcr|:":
            plain += "|" if sign == ":" else sign
    return plain
