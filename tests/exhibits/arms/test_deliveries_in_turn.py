import re

from relations.exhibits.arms.deliveries_in_turn import deliveries_in_turn
from relations.exhibits.base import Figure
from relations.exhibits.no_data import NoData


def test_the_chart_has_the_roles_exchanged(both_ways):
    shown = deliveries_in_turn(both_ways)
    assert isinstance(shown, Figure)
    assert shown.id == "deliveries-in-turn"
    assert re.fullmatch(r"Borduria supplied 3\s% of the major arms that Arcadia received, 1980–2020", shown.title)
    assert shown.data["supplier"].sum() == 18


def test_where_hardly_anything_came_back_a_sentence_says_so(both_ways, whole):
    for dossier in (both_ways.during("1980/1985"), whole):
        said = deliveries_in_turn(dossier)
        assert isinstance(said, NoData)
        assert said.statement.startswith("The source identifies few major arms, or none, that")
