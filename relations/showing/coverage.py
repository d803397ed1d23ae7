"""Which fonts a text needs besides the type of reports, and which of its characters no font shows.

Fonts come from pip packages, where one has them; each is asked only when a text has characters that the type of reports lacks, so that
Latin text costs nothing.
"""

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from struct import iter_unpack, unpack_from

from fontTools.ttLib import TTFont  # type: ignore[import-untyped]

# What the type of reports and the fonts that come with Typst show: Latin, Greek and Cyrillic letters, punctuation, the signs of charts.
PLAIN = frozenset(
    map(
        chr,
        (
            *range(0x20),
            *range(0x20, 0x7F),
            *range(0xA0, 0x17F),
            *(0x386, 0x388, 0x389, 0x38A, 0x38C),
            *range(0x38E, 0x3A2),
            *range(0x3A3, 0x3CF),
            *range(0x400, 0x460),
            *range(0x2013, 0x2015),
            *(0x2018, 0x2019, 0x201A, 0x201C, 0x201D, 0x201E),
            *(0x2020, 0x2022, 0x2026, 0x2030, 0x2039, 0x203A, 0x20AC, 0x2122, 0x2190, 0x2191, 0x2192, 0x2193),
            *(0x2202, 0x2206, 0x220F, 0x2211, 0x2212, 0x221A, 0x221E, 0x222B, 0x2248, 0x2260, 0x2264, 0x2265),
        ),
    )
)
# Marks, joiners and selectors that have no look of their own: no glyph is missing where they have none.
_UNSEEN = frozenset((0x34F, 0x61C, 0x180E, 0x3164, 0xFFA0, *range(0x115F, 0x1161), *range(0x17B4, 0x17B6)))


@dataclass(frozen=True)
class Typeface:
    """A family, and where it is: the package, the folder in it, the file."""

    family: str
    package: str
    file: str
    folder: str = "."


@dataclass(frozen=True)
class Characters:
    """What a text needs: families in the order in which they are to be tried, folders that hold them, and characters that none shows."""

    families: tuple[str, ...] = ()
    folders: tuple[str, ...] = ()
    missing: tuple[str, ...] = ()


def _noto(script: str) -> Typeface:
    return Typeface(f"Noto Sans {script}", "manimgx_fonts", f"NotoSans{script}[wght].ttf")


_MATPLOTLIB = "mpl-data/fonts/ttf"
_OURS = "showing/typefaces"  # which no package has
_REPORTS = (
    Typeface("IBM Plex Serif", "fontpkg_ibm_plex_serif", "IBMPlexSerif-Regular.ttf", "files"),
    Typeface("Fira Sans", "fontpkg_fira_sans", "FiraSans-Regular.ttf", "files"),
)
# Typst brings it, where no file can be read.
_BROUGHT = Typeface("DejaVu Sans Mono", "matplotlib", "DejaVuSansMono.ttf", _MATPLOTLIB)
_SCRIPTS = (
    # One glyph for each letter: letters made of parts, as Noto has them, are copied out of a PDF twice, and ligatures turned round.
    Typeface("Amiri", "fontpkg_amiri", "Amiri-Regular.ttf", "files"),
    *map(
        _noto,
        (
            *("Arabic", "Armenian", "Bengali", "Devanagari", "Ethiopic", "Georgian", "Gujarati", "Gurmukhi", "Hebrew"),
            *("Kannada", "Khmer", "Lao", "Malayalam", "Myanmar", "Oriya", "Sinhala", "Tamil", "Telugu", "Thai"),
        ),
    ),
    Typeface("Noto Sans Syriac", "relations", "NotoSansSyriac-Regular.ttf", _OURS),
    Typeface("Noto Serif Tibetan", "relations", "NotoSerifTibetan-Regular.ttf", _OURS),
)
_SIGNS = (
    Typeface("Noto Emoji", "manimgx_fonts", "NotoEmoji[wght].ttf"),
    Typeface("Noto Sans", "manimgx_fonts", "NotoSans[wght].ttf"),
    Typeface("DejaVu Sans", "matplotlib", "DejaVuSans.ttf", _MATPLOTLIB),
    Typeface("Noto Sans Symbols", "manimgx_fonts", "NotoSansSymbols[wght].ttf"),
    Typeface("Noto Music", "relations", "NotoMusic-Regular.ttf", _OURS),
    Typeface("STIXGeneral", "matplotlib", "STIXGeneral.ttf", _MATPLOTLIB),
    # The one that weighs much, and has the forms of each country.
    Typeface("Noto Sans CJK SC", "manimgx_fonts_cjk", "NotoSansCJK-VF.otf.ttc"),
)


def characters(text: str) -> Characters:
    """Return what a text needs to be shown. Private characters count as missing: PDF/A forbids them, and nobody knows what they mean."""
    if text.isascii():
        return Characters()
    wanted = {sign for sign in set(text) - PLAIN if not _is_unseen(sign)}
    private = {sign for sign in wanted if unicodedata.category(sign) == "Co"}
    wanted -= private
    found: list[Typeface] = []
    for typeface in (*_REPORTS, *_SCRIPTS, _BROUGHT, *_SIGNS):
        if not wanted:
            break
        signs = _signs(typeface)
        shown = {sign for sign in wanted if ord(sign) in signs and (typeface not in _SCRIPTS or _is_of_script(sign))}
        if shown and typeface not in (*_REPORTS, _BROUGHT):
            found.append(typeface)
        wanted -= shown
    folders = (str(file.parent) for typeface in found if (file := _file(typeface)))
    families = tuple(typeface.family for typeface in found)
    return Characters(families, tuple(dict.fromkeys(folders)), tuple(sorted(wanted | private)))


def code_point(sign: str) -> str:
    """Return the name of a character that cannot be shown: U+E000."""
    return f"U+{ord(sign):04X}"


def _is_unseen(sign: str) -> bool:
    return unicodedata.category(sign) in ("Cc", "Cf", "Zs", "Zl", "Zp") or _is_selector(ord(sign))


def _is_selector(code: int) -> bool:
    return code in _UNSEEN or 0xFE00 <= code <= 0xFE0F or 0x180B <= code <= 0x180F or 0xE0000 <= code <= 0xE0FFF


def _is_of_script(sign: str) -> bool:
    """Whether a sign belongs to a script: marks and punctuation, which fonts of scripts hold as well, are for any letter."""
    return sign >= "\u0530" and not "\u2000" <= sign <= "\u2bff"


def _file(typeface: Typeface) -> Path | None:
    """Return the file of a typeface, None where its package is not installed. The package is not imported."""
    spec = find_spec(typeface.package)
    folders = spec.submodule_search_locations if spec else None
    files = (Path(folder) / typeface.folder / typeface.file for folder in folders or ())
    return next((file for file in files if file.is_file()), None)


@cache
def _signs(typeface: Typeface) -> frozenset[int]:
    """Return the code points that a typeface shows; none where it is not installed."""
    file = _file(typeface)
    if file is None:
        return frozenset()
    with TTFont(file, lazy=True, fontNumber=0) as font:
        return frozenset(_of_groups(font.reader["cmap"])) or frozenset(font.getBestCmap())


def _of_groups(table: bytes) -> Iterator[int]:
    """Yield the code points of a character map in groups (format 12): fontTools takes half a second for as many as Chinese has."""
    (tables,) = unpack_from(">H", table, 2)
    for _, _, start in iter_unpack(">HHL", table[4 : 4 + 8 * tables]):
        (kind,) = unpack_from(">H", table, start)
        if kind == 12:
            (groups,) = unpack_from(">L", table, start + 12)
            for first, last, _ in iter_unpack(">LLL", table[start + 16 : start + 16 + 12 * groups]):
                yield from range(first, last + 1)
            return
