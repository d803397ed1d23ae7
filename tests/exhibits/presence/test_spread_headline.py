from relations.exhibits.presence.facilities import facilities
from relations.exhibits.presence.spread_headline import another_base, spread_headline


def test_new_bases_are_counted_and_posts_are_not(whole):
    """Khmeimim, Shayrat, Tiyas, Qamishli and Jirah; Khmeimim is of September 2015, its day not known, and the period begins on the 30th."""
    dossier = whole.during("intervention")
    made = spread_headline(dossier, facilities(dossier))
    assert made.title == (
        "From Tartus naval base Russia spread to five air and helicopter bases in Syria between September 2015 and 2023"
    )
    assert list(made.data["kind"]).count("naval-base") == 1
    assert len(made.data) == 6


def test_fewer_than_three_are_no_spread(whole, cold_war):
    uprising = whole.during("uprising")
    assert spread_headline(uprising, facilities(uprising)) is None
    assert spread_headline(whole, facilities(whole)) is None
    assert another_base(uprising, facilities(uprising)).title == (
        "Khmeimim Air Base became Russia’s second base in Syria in September 2015"
    )
    assert another_base(cold_war, facilities(cold_war)) is None
