"""The deal: 10 ordered at 1.25 each (12.5), 8 delivered (10), ordered in 1979, delivered in 1979 and 1980."""

import pytest

DEAL = "1979,false,10,false,8,true,1979 1980,false,new,1.25,12.5,10"
DEAL_LINE = "arms_deals.csv:2:"


@pytest.mark.parametrize(
    ("new", "problem"),
    [
        (DEAL.replace("12.5,10", "13,10"), "tiv_order: is 13, but 10 items of 1.25 are 12.50"),
        (DEAL.replace("12.5,10", "12.5,12.5"), "tiv_delivered: is 12.5, but 8 items of 1.25 are 10.00"),
        (DEAL.replace("1979 1980", "1980 1979"), "delivery_years: the years are not in order, each once"),
        (DEAL.replace("1979 1980", "1979 1979"), "delivery_years: the years are not in order, each once"),
        (
            DEAL.replace("1979 1980", "1978 1980"),
            "delivery_years: 1978 lies before the order of 1979, which is not marked as uncertain",
        ),
    ],
)
def test_a_deal_that_contradicts_itself_is_found(new, problem, edit, found):
    edit("arms_deals", DEAL, new)
    assert found() == [DEAL_LINE + problem]


@pytest.mark.parametrize(
    "new",
    [
        DEAL.replace("1979,false,10", "1979,true,10").replace("1979 1980", "1978 1980"),  # the order is uncertain
        DEAL.replace("12.5,10", "12.55,10"),  # the unit value is rounded: 10 of 1.255 are 12.55
        DEAL.replace("12.5,10", ","),
        DEAL.replace("1.25,12.5,10", ",12.5,10"),
        DEAL.replace("1979,false,10", ",false,10"),
        DEAL.replace("1979 1980", ""),
    ],
)
def test_what_is_uncertain_rounded_or_not_known_contradicts_nothing(new, edit, found):
    edit("arms_deals", DEAL, new)
    assert found() == []


def test_rounding_excuses_no_more_than_half_a_hundredth_of_each_item(edit, found):
    edit("arms_deals", DEAL, DEAL.replace("12.5,10", "12.57,10"))
    assert found() == [f"{DEAL_LINE}tiv_order: is 12.57, but 10 items of 1.25 are 12.50"]


def test_a_year_with_two_preferred_editions_is_found_once(edit, found):
    edit("arms_editions", "edition-2,1985,2000,1990,2000", "edition-2,1985,2000,1988,2000")
    assert found() == ["arms_editions.csv:3:preferred_from: 1988 is preferred from 'edition-1' already"]


@pytest.mark.parametrize("half", ["1990,", ",2000"])
def test_half_a_span_of_preference_is_found(half, edit, found):
    edit("arms_editions", "edition-2,1985,2000,1990,2000", f"edition-2,1985,2000,{half}")
    assert found() == ["arms_editions.csv:3:preferred_from: preferred_from and preferred_to go together"]


def test_an_edition_need_not_be_preferred(edit, found):
    edit("arms_editions", "edition-2,1985,2000,1990,2000", "edition-2,1985,2000,,")
    assert found() == []


@pytest.mark.parametrize("year", [1984, 2001])
def test_a_transfer_outside_the_years_of_its_edition_is_found(year, edit, found):
    edit("arms_tiv", "edition-2,1990", f"edition-2,{year}")
    assert found() == [f"arms_tiv.csv:3:year: {year} lies outside the years of 'edition-2'"]


@pytest.mark.parametrize("year", [1985, 2000])
def test_the_first_and_the_last_year_of_an_edition_belong_to_it(year, edit, found):
    edit("arms_tiv", "edition-2,1990", f"edition-2,{year}")
    assert found() == []
