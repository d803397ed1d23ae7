"""The titles of resolutions as tables show them: no longer than two lines."""

_LONGEST = 105


def title_shown(title: str) -> str:
    """Return a title without blanks before its colons, cut at a word where it is long, with an ellipsis for what is left out."""
    words = title.replace(" : ", ": ").replace(" :", ":")
    if len(words) <= _LONGEST:
        return words
    return words[:_LONGEST].rsplit(" ", 1)[0].rstrip(",;:") + " …"
