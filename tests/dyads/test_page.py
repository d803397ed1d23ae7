from relations.dyads.all_states import AllStates
from relations.dyads.page import page
from relations.dyads.pair_figures import pair_figures

SOURCES = {"votes": "votes.csv", "arms": "arms.csv", "points": "points.csv"}


def test_the_page_says_what_the_figures_are(states: AllStates) -> None:
    made = page(pair_figures(states, (0, 1)), SOURCES)
    assert "On 74.1 % of 54 roll calls on which both voted, they did the same." in made
    # 2002 has four votes, too few for a highest year.
    assert "highest in 2001 (75.0 %) and lowest in 2003 (70.0 %)" in made
    assert "40 million TIV from the Aland to Beland" in made
    assert "They stood 2.00 apart in 2001 and 0.75 in 2003." in made
    assert '<th scope="row">2002</th><td>4</td><td>100.0 %</td><td>30</td><td></td><td></td><td></td>' in made
    assert "−1.00" in made


def test_a_name_is_text(states: AllStates) -> None:
    made = page(pair_figures(states, (0, 1)), SOURCES)
    assert "<b>" not in made
    assert "Beland &lt;b&gt;" in made


def test_a_pair_without_votes_has_arms_alone(states: AllStates) -> None:
    made = page(pair_figures(states, (0, 3)), SOURCES)
    assert made.count("<section>") == 1
    assert "7 million TIV from Deland to the Aland in all." in made


def test_nothing_is_fetched(states: AllStates) -> None:
    made = page(pair_figures(states, (0, 1)), SOURCES)
    assert "http" not in made.replace("http-equiv", "")
    assert "default-src 'none'" in made
