from relations.exhibits.presence.facilities import facilities
from relations.exhibits.presence.left_headline import left_headline

SITES = ["russian-military-sites-*"]
PLANS = {"2026-08-09-memorandum-russian-bases-khmeimim-tartus": "become joint training centres"}


def told(dossier, sites=(), plans=PLANS):
    return left_headline(dossier, facilities(dossier), sites, plans)


def test_over_all_years_the_bases_left_stand_with_the_last_count_of_sites(whole):
    made = told(whole, SITES)
    assert made.title == (
        "Syria announced that Russia’s last two bases there would become joint training centres; Jusoor had counted 105 Russian sites in June 2023"
    )
    assert made.beside == {"facilities": 2.0, "sites": 105.0}
    assert {"reuters-reach-deal-2026", "itnews-sites-reduced-2023"} <= {source.id for source in made.sources}


def test_without_counts_the_bases_stand_alone(whole):
    assert told(whole).title == "Syria announced that Russia’s last two bases there would become joint training centres"


def test_since_the_change_what_was_given_up_comes_first(whole):
    made = told(whole.during("transition"), SITES)
    assert made.title == (
        "Russia gave up as many as eight bases and posts in Syria; Syria announced that the last two would become joint training centres"
    )
    assert len(made.data) == 10


def test_where_all_others_were_gone_before_the_period_none_is_called_the_last(whole):
    made = told(whole.during("2026-02-01/2026-12-31"))
    assert made.title == "Syria announced that Russia’s two bases there would become joint training centres"


def test_a_plan_that_is_confirmed_is_nobodys_word(whole):
    plans = {"2026-01-22-russia-withdraws-qamishli-airport": "serve ships and aircraft alone"}
    assert told(whole, plans=plans).title == "Russia’s last two bases in Syria were to serve ships and aircraft alone"


def test_a_plan_of_after_the_period_is_not_told(whole, cold_war):
    assert told(whole.during("2026-02-01/2026-06-30")).title == (
        "Russia was still reported to have two bases in Syria in June 2026"
    )
    assert told(cold_war) is None
