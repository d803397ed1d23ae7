import pytest

from relations.exhibits.diplomacy.frames import pair_visits
from relations.exhibits.diplomacy.levels import TOP, group_of
from relations.exhibits.diplomacy.travelled import travelled

pytestmark = pytest.mark.slow


@pytest.mark.parametrize(
    ("period", "sender", "receiver", "went", "words"),
    [
        ("transition", "SYR", "RUS", "went", "Ahmed al-Sharaa went to Russia twice"),
        ("transition", "RUS", "SYR", "came", "no Russian leader came to Syria"),
        ("intervention", "RUS", "SYR", "came", "Vladimir Putin came to Syria twice"),
        ("opening", "SYR", "RUS", "went", "Syrian leaders went to the Soviet Union three times"),
    ],
)
def test_a_person_is_named_where_all_visits_were_of_one(whole, period, sender, receiver, went, words):
    dossier = whole.during(period)
    visits = pair_visits(dossier)
    top = visits[visits["level"].map(group_of) == TOP]
    n = int((top["sender"] == sender).sum())
    assert travelled(dossier, top, sender, receiver, n, went) == words
