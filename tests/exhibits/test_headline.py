import pandas as pd

from relations.exhibits.headline import Headline, strongest
from relations.formats import EXHIBIT
from relations.sources import Source

SOURCE = Source("un", "UN", "Votes", None, None, None)


def made(title: str, **more: object) -> Headline:
    frame = pd.DataFrame({"year": [1991], "share": [0.5]})
    return Headline(id="headline", title=title, subtitle="Votes", sources=[SOURCE], data=frame, **more)


def test_its_record_has_the_sentence_its_data_and_its_other_numbers():
    bundle = made("Votes fell *at once*", beside={"years before": 3})._repr_mimebundle_()
    record = bundle[EXHIBIT]
    assert (record["type"], record["title"], record["beside"]) == (
        "headline",
        "Votes fell *at once*",
        {"years before": 3},
    )
    assert record["data"]["rows"] == [[1991, 0.5]]
    assert bundle["text/markdown"].startswith("## Votes fell \\*at once\\*\n")


def test_the_first_that_holds_is_taken_and_no_other_is_asked():
    asked = []

    def candidate(title: str | None) -> Headline | None:
        asked.append(title)
        return made(title) if title else None

    found = strongest([lambda: candidate(None), lambda: candidate("It fell"), lambda: candidate("It was there")])
    assert found is not None and found.title == "It fell"
    assert asked == [None, "It fell"]
    assert strongest([]) is None
