from relations.dyads.all_states import AllStates
from relations.dyads.entry import file_of, index_page, state_page


def test_the_page_of_a_pair_is_named_by_both_in_order(states: AllStates) -> None:
    assert file_of(states, (2, 0)) == file_of(states, (0, 2)) == "AAA/AAA-CCC.html"


def test_a_state_ranks_its_partners_and_lists_the_others(states: AllStates) -> None:
    made = state_page(states, 0)
    assert "the partner that voted most often like the Aland was Beland" in made
    assert made.index("AAA/AAA-BBB.html") < made.index("AAA/AAA-CCC.html") < made.index("Others, from earlier years")
    assert made.index("Others, from earlier years") < made.index("AAA/AAA-DDD.html")


def test_a_state_with_few_votes_says_so(states: AllStates) -> None:
    assert "too few votes of Deland from 2001 to 2003" in state_page(states, 3)


def test_the_index_has_map_and_states(states: AllStates) -> None:
    made = index_page(states, 1234, {"votes": "votes.csv"})
    assert "1,234 pairs, 2001 to 2003" in made
    assert made.count('<circle class="state"') == 3
    assert all(f'href="{code}.html"' in made for code in states.codes)
