from relations.rendering.source_list import in_order, named_here, printed


def exhibit(*ids):
    return {"sources": [{"id": source} for source in ids]}


FEW, MANY = exhibit("a", "b"), exhibit(*"fedcba")


def test_an_exhibit_of_many_sources_names_none_of_them_at_its_place():
    assert named_here(FEW) == ("a", "b")
    assert named_here(MANY) == ()


def test_what_is_named_comes_before_what_exhibits_rest_on_besides():
    assert in_order(["x", "a", "b"], [MANY, FEW]) == ["x", "a", "b", "f", "e", "d", "c"]


def test_a_list_beyond_thirty_works_is_cut_short_to_those_that_are_named():
    assert (printed(7, of=30), printed(7, of=31)) == (30, 7)


def test_a_list_is_not_cut_for_a_dozen_works():
    assert (printed(30, of=42), printed(29, of=42)) == (42, 29)
