import pytest

from relations.exhibits.diplomacy.frames import top_visits
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
    assert travelled(dossier, top_visits(dossier), sender, receiver, went) == words
