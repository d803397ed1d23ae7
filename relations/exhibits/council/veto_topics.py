"""The subject of a veto in a sentence that has a colon already."""


def in_brackets(topic: str) -> str:
    """Return a subject with what follows its colon in brackets: `Lebanon: UN force` as `Lebanon (UN force)`."""
    head, colon, rest = topic.partition(": ")
    return f"{head} ({rest})" if colon else head
