"""What a resolution did, in words that follow `voted`: `to lift X` where its title says so, its title after a colon otherwise."""

_LIFTED = " lifted"


def voted_to(title: str) -> str:
    """Return the words for the title of an adopted resolution, of which one says `X lifted`."""
    if not title.endswith(_LIFTED):
        return f"for a resolution: {title}"
    return f"to lift {title.removesuffix(_LIFTED)}"
