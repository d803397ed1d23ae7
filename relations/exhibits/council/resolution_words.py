"""What a resolution did, in words that follow `voted`: `to take X off the list` where its title says so, its title after a colon otherwise."""

_TAKEN_OFF = " taken off "


def voted_to(title: str) -> str:
    """Return the words for the title of an adopted resolution, of which one says `X taken off the list`."""
    if _TAKEN_OFF not in title:
        return f"for a resolution: {title}"
    whom, what = title.split(_TAKEN_OFF, 1)
    if whom.startswith("Al-"):  # the article of a name is small within a sentence
        whom = "al-" + whom.removeprefix("Al-")
    return f"to take {whom} off {what}"
