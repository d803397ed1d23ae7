import pytest

from relations.exhibits.council.un_documents import un_document


@pytest.mark.parametrize(
    ("symbol", "address"),
    [
        ("S/2011/612", "S/2011/612"),
        ("S/3151/Rev.2", "S/3151/Rev.2"),
        ("S/6113 (as amended)", "S/6113"),
        ("S/RES/2254(2015)", "S/RES/2254(2015)"),
    ],
)
def test_a_symbol_leads_to_its_document(symbol, address):
    assert un_document(symbol) == {"text": symbol, "href": f"https://undocs.org/{address}"}


def test_what_is_no_symbol_leads_nowhere():
    assert un_document("not numbered") == "not numbered"
    assert un_document(None) == un_document(float("nan")) == ""
