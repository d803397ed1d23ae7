"""The three groups of levels of visitors that charts tell apart; the levels and their words are declared with the column."""

from relations.dossier import Dossier

TOP, MINISTERS, OTHERS = "heads of state or government", "deputy premiers, ministers and their deputies", "others"
_GROUPS = {
    TOP: ("head-of-state", "head-of-government"),
    MINISTERS: ("deputy-head-of-government", "minister", "deputy-minister"),
}


def group_of(level: str) -> str:
    """Return the group of a level."""
    return next((group for group, own in _GROUPS.items() if level in own), OTHERS)


def level_words(dossier: Dossier) -> dict[str, str]:
    """Return the levels in words, the highest first."""
    return dict(dossier.package.table("visits").field("level").labels)
