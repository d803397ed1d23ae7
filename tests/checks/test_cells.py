"""One bad cell at a time, with the line and column at which it must be found."""

import pytest

CASES = [
    # required cells, which need not be filled with a space either
    ("states", "AAA,Arcadia,state", "AAA,,state", "states.csv:2:name: is empty, but required"),
    ("states", "AAA,Arcadia,state", "AAA, ,state", "states.csv:2:name: ' ' begins or ends with a space"),
    ("states", "AAA,Arcadia,state", "AAA,Arcadia ,state", "states.csv:2:name: 'Arcadia ' begins or ends with a space"),
    # patterns and vocabularies
    ("gaps", "union,ga_votes", "Union_,ga_votes", "gaps.csv:3:gap: 'Union_' does not match ^[a-z0-9]+(-[a-z0-9]+)*$"),
    ("ga_rollcalls", ",ES-7,", ",E-7,", "ga_rollcalls.csv:4:session: 'E-7' does not match ^(ES-|S-)?[0-9]+$"),
    ("ga_votes", "11,CCC,X", "11,CCC,x", "ga_votes.csv:9:vote: 'x' is not one of Y, N, A, X; did you mean X?"),
    # whole numbers: no sign of another script, no dash, no decimals
    ("ga_partners", "AAA,DDD,5,2", "AAA,DDD,5.0,2", "ga_partners.csv:5:joint: '5.0' is not a whole number"),
    ("ga_partners", "AAA,DDD,5,2", "AAA,DDD,--5,2", "ga_partners.csv:5:joint: '--5' is not a whole number"),
    ("ga_partners", "AAA,DDD,5,2", "AAA,DDD,⁵,2", "ga_partners.csv:5:joint: '⁵' is not a whole number"),
    ("ga_partners", "AAA,DDD,5,2", "AAA,DDD,٥,2", "ga_partners.csv:5:joint: '٥' is not a whole number"),
    ("ga_partners", "AAA,DDD,5,2,2,1", "AAA,DDD,0,0,0,0", "ga_partners.csv:5:joint: 0 is below 1"),
    ("arms_editions", "edition-1,1979,1994", "edition-1,1979,¹", "arms_editions.csv:2:last_year: '¹' is not a whole number"),
    ("arms_tiv", "edition-2,1990", "edition-2,199²", "arms_tiv.csv:3:year: '199²' is not a whole number"),
    # numbers
    ("places", ",1.5,-2,", ',"1,5",-2,', "places.csv:2:latitude: '1,5' is not a number"),
    ("places", ",1.5,-2,", ",1.5,west,", "places.csv:2:longitude: 'west' is not a number"),
    ("places", ",1.5,-2,", ",1.5,nan,", "places.csv:2:longitude: 'nan' is not a number"),
    ("places", ",1.5,-2,", ",90.1,-2,", "places.csv:2:latitude: 90.1 is above 90"),
    ("places", ",1.5,-2,", ",1.5,-180.5,", "places.csv:2:longitude: -180.5 is below -180"),
    # truth values
    ("arms_deals", ",8,true,", ",8,True,", "arms_deals.csv:2:delivered_estimated: 'True' is neither true nor false"),
    # days and EDTF
    ("periods", "1990-01-01,,", "1990,,", "periods.csv:3:start: '1990' is not a day such as 1980-10-08"),
    ("gaps", "1964-12-31", "1964-11-31", "gaps.csv:2:end: '1964-11-31' is not a day of the calendar"),
    ("gaps", "1964-12-31", "1964-12-31T00:00", "gaps.csv:2:end: '1964-12-31T00:00' is not a day such as 1980-10-08"),
    ("sources", ",1976~,", ",1976-13,", "sources.csv:2:published: '1976-13' is not a day of the calendar"),
    ("states", ",1946-04,", ",1946-4,", "states.csv:3:start: '1946-4' is not an EDTF date such as 1980-10-08, 1980-10, 1976, 198X, 1956~ or 1971/1974"),
    # addresses
    ("sources", "https://example.org/votes", "example.org/votes", "sources.csv:8:url: 'example.org/votes' is not a web address"),
    ("sources", "https://example.org/votes", "https://example.org/a b", "sources.csv:8:url: 'https://example.org/a b' is not a web address"),
    ("sources", "https://example.org/votes", "ftp://example.org/votes", "sources.csv:8:url: 'ftp://example.org/votes' is not a web address"),
]  # fmt: skip


@pytest.mark.parametrize(("name", "old", "new", "problem"), CASES)
def test_a_bad_cell_is_found(name, old, new, problem, edit, found):
    edit(name, old, new)
    assert problem in found()


@pytest.mark.parametrize(
    ("name", "old", "new"),
    [
        ("places", "BBB,city,,,", "BBB,city,-90,180,"),
        ("places", ",1.5,-2,", ",,,"),
        ("sources", ",1976~,", ",197X,"),
        ("sources", ",1976~,", ",1976-05/1977?,"),
        ("sources", "https://example.org/votes", "http://www.example.org/?q=a%20b#c"),
        ("ga_rollcalls", ",ES-7,", ",S-4,"),
        ("states", "AAA,Arcadia,state,,,,", 'AAA,Arcadia,state,,,"Two lines\nof a note, with a ""quotation""",'),
    ],
)
def test_what_the_declarations_allow_is_no_problem(name, old, new, edit, found):
    edit(name, old, new)
    assert found() == []


def test_each_bad_cell_of_a_recurring_value_is_listed(edit, found):
    edit("states", "AAA,Arcadia,state", "AAA,Arcadia,land")
    edit("states", "CCC,Cascadia,state", "CCC,Cascadia,land")
    kinds = "state, former-state, territory, organisation, armed-group, unknown"
    assert found() == [f"states.csv:{line}:kind: 'land' is not one of {kinds}" for line in (2, 4)]


def test_a_cell_has_one_problem_the_first(edit, found):
    edit("ga_partners", "AAA,DDD,5,2,2,1", "AAA,DDD,5,2,2,-1x")
    assert [p for p in found() if ":one_abstained:" in p] == [
        "ga_partners.csv:5:one_abstained: '-1x' is not a whole number"
    ]
