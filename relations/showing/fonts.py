"""The fonts of reports, from pip packages, so that they are the same on every machine."""

import base64
import io
from functools import cache, lru_cache
from pathlib import Path

import fontpkg_fira_sans
import fontpkg_ibm_plex_serif
from fontTools import subset  # type: ignore[import-untyped]

FOLDERS = (fontpkg_fira_sans.ROOT, fontpkg_ibm_plex_serif.ROOT)

# (file, CSS family, weight, style): what the page uses.
_WEB = (
    ("FiraSans-Regular", "Fira Sans", 400, "normal"),
    ("FiraSans-SemiBold", "Fira Sans", 600, "normal"),
    ("IBMPlexSerif-Regular", "IBM Plex Serif", 400, "normal"),
    ("IBMPlexSerif-Italic", "IBM Plex Serif", 400, "italic"),
    ("IBMPlexSerif-SemiBold", "IBM Plex Serif", 600, "normal"),
)
# Latin with its accents, general punctuation, the signs of prose and charts. Other scripts fall back to the reader's own fonts.
_LATIN = (
    *range(0x20, 0x7F),
    *range(0xA0, 0x180),
    *range(0x2010, 0x2028),
    0x2030,
    *range(0x2032, 0x2034),
    0x2039,
    0x203A,
)
_SIGNS = (0x20AC, 0x2190, 0x2191, 0x2192, 0x2193, 0x2212, 0x2248, 0x2260, 0x2264, 0x2265)


_KEYBOARD = frozenset(range(0x20, 0x7F)) | frozenset(map(ord, "–—‘’“”…·×−"))


@cache
def font_faces() -> str:
    """Return the `@font-face` rules of the page, each with its font inside."""
    return _faces(_WEB, frozenset((*_LATIN, *_SIGNS)))


def few_font_faces(text: str) -> str:
    """Return the rules for what a text needs of the type of exhibits: a sixth of the size of those of a page.

    Nearly all texts need the same signs, so that few subsets are made.
    """
    return _faces(_WEB[:2], _KEYBOARD | frozenset(map(ord, text)) & frozenset((*_LATIN, *_SIGNS)))


@lru_cache(maxsize=64)
def _faces(fonts: tuple[tuple[str, str, int, str], ...], signs: frozenset[int]) -> str:
    return "\n".join(
        f"@font-face{{font-family:'{family}';font-weight:{weight};font-style:{style};font-display:block;"
        f"src:url(data:font/woff;base64,{_subset(font_file(name), signs)}) format('woff')}}"
        for name, family, weight, style in fonts
    )


def font_file(name: str) -> Path:
    return next(Path(file) for folder in FOLDERS for file in folder.rglob(f"{name}.ttf"))


def _subset(file: Path, signs: frozenset[int]) -> str:
    """Return the font with only these characters, as base64 WOFF; the same bytes each time.

    Kerning is left out: reading the kerning tables takes ten times as long as all the rest.
    """
    options = subset.Options(
        layout_features=["tnum"],
        drop_tables=[*subset.Options._drop_tables_default, "GPOS", "DSIG", "meta"],
        hinting=False,
        recalc_timestamp=False,
    )
    font = subset.load_font(str(file), options, lazy=True, dontLoadGlyphNames=True)
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=sorted(signs))
    subsetter.subset(font)
    font.flavor = "woff"
    buffer = io.BytesIO()
    font.save(buffer)
    return base64.b64encode(buffer.getvalue()).decode("ascii")
