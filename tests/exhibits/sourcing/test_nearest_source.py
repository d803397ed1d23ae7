from types import SimpleNamespace

import pandas as pd
import pytest

from relations.exhibits.sourcing.nearest_source import linked, listed_once, nearest_sources
from relations.sources import Source

EVENTS = pd.DataFrame(
    {"event": ["withdrawal"], "title": ["Last French troops left Syria"], "earliest": [pd.Timestamp("1946-04-17")]}
)


def source(
    name,
    kind="news",
    *,
    title="Levant",
    published=None,
    url="https://example.org/",
    copied=False,
    supports="",
    grade="record-press",
    publisher=None,
):
    return Source(name, publisher or name.title(), title, None, published, url), kind, copied, supports, grade


def nearest(*made):
    sources = {record.id: record for record, *_ in made}
    dossier = SimpleNamespace(
        whole=SimpleNamespace(events=EVENTS),
        declared_sources=sources,
        sources=pd.DataFrame(
            {
                "source": list(sources),
                "kind": [m[1] for m in made],
                "copied": [m[2] for m in made],
                "grade": [m[4] for m in made],
                "publisher": [m[0].publisher for m in made],
            }
        ),
        event_sources=pd.DataFrame({"event": "withdrawal", "source": list(sources), "supports": [m[3] for m in made]}),
    )
    return nearest_sources(dossier, EVENTS)["withdrawal"].id


@pytest.mark.parametrize(
    ("better", "worse"),
    [
        (source("a"), source("b", "treaty", url=None)),
        (source("a"), source("b", "document", published="1946-03-20")),
        (source("a", published="1946-04"), source("b", published="1946-03-20")),
        (source("a"), source("b", "official-statement", grade="copy-mirror")),
        (source("a"), source("b", "document", grade="forum-blog")),
        (source("a", "document"), source("b", publisher="Reuters", published="1946-04-18")),
        (
            source("a", publisher="TASS", published="1946-04-18", copied=True),
            source("b", "book", published="1946-04-18"),
        ),
        (source("a", "book"), source("b", publisher="TASS", published="1976")),
        (source("a"), source("b", grade="local-outlet", supports="last french troops left syria")),
        (source("a", "document"), source("b", supports="last french troops left syria")),
        (source("a"), source("b", copied=True, supports="last french troops left syria")),
        (source("a"), source("b", title="[On the last French troops that left Syria]")),
        (source("a", supports="the last troops left on 17 April"), source("b", published="1946-04-17")),
        (source("a", title="Last French troops leave"), source("b", title="French soldiers", published="1946-04-18")),
        (source("a", published="1946-06"), source("b", published="1946-10")),
        (source("a", published="1946-04-18"), source("b", published="1976")),
        (source("a", published="1976"), source("b")),
    ],
)
def test_the_nearer_of_two_sources_whichever_comes_first(better, worse):
    assert nearest(better, worse) == nearest(worse, better) == "a"


def test_sources_are_listed_once_in_order_and_linked_where_they_have_an_address():
    a, b = source("a")[0], source("b", url=None)[0]
    assert listed_once([b, a, b]) == [a, b]
    assert linked(a) == {"text": "A", "href": "https://example.org/"}
    assert linked(b) == "B"
