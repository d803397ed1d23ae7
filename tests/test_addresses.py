import pytest

from relations.addresses import address, outer_address


@pytest.mark.parametrize(
    ("given", "decided"),
    [
        ("https://e.org/a b", "https://e.org/a%20b"),
        ("http://[::1]/", "http://[::1]/"),
        ("http://münchen.example/", "http://münchen.example/"),
        (" https://e.org/ ", "https://e.org/"),
        ("mailto:a@e.org?subject=x", "mailto:a@e.org?subject=x"),
        ("doi:10.1000/x y", None),
        ("DOI: 10.1000/x", "https://doi.org/10.1000/x"),
        ("#fig-1", "#fig-1"),
        ("#", None),
        ("#a b", None),
        ("a/b.html#c", "a/b.html#c"),
        ("../data.zip", "../data.zip"),
        ("../../x", None),
        ("a/../x", None),
        (".hidden", None),
        ("", None),
        (None, None),
        (5, None),
        ("ht\ntps://e.org/", "https://e.org/"),
        ("https://e.org\\@evil/", None),
        ("http://e.org:70000/", None),
    ],
)
def test_what_a_page_may_link_to(given, decided):
    assert address(given) == decided


def test_a_file_that_travels_alone_has_no_link_to_places_around_it():
    assert [outer_address(one) for one in ("https://e.org/", "doi:10.1000/x", "mailto:a@b", "../data.zip", "#x", "javascript:1")] == [
        "https://e.org/", "https://doi.org/10.1000/x", "mailto:a@b", None, None, None,
    ]  # fmt: skip
