"""Addresses of every kind and in every place: those that a reader may follow, and no others, in page and PDF."""

import pytest
from attempts import ADDRESSES
from hostile import addresses, exhibit, html, links, markdown, notebook

from relations.rendering import render_html, render_pdf

GOOD = {
    "https://e.org/a?b=1&c=2": "https://e.org/a?b=1&c=2",
    "mailto:a@e.org": "mailto:a@e.org",
    "doi:10.1000/x": "https://doi.org/10.1000/x",
    "HTTP://e.org/": "HTTP://e.org/",
}


def everywhere(address):
    row = [[{"text": "cell", "href": address}]]
    display = {"columns": [{"label": "A", "align": "left"}], "rows": row}
    source = {"id": "s", "publisher": "P", "title": "T", "url": address}
    clean = address.replace("&", "&amp;").replace('"', "&quot;")
    return notebook(
        exhibit("table", display=display, sources=[source]),
        html(f'<a href="{clean}">x</a>'),
        markdown(f"[x](<{address}>)" if "\n" not in address else "x"),
        data_href=address,
    )


@pytest.mark.parametrize("address", ADDRESSES)
def test_nobody_is_led_there(address):
    assert addresses(render_html(everywhere(address))) == set()


def test_nor_from_a_pdf():
    for part in (ADDRESSES[:20], ADDRESSES[20:]):
        cells = [cell | {} for n, address in enumerate(part) for cell in everywhere(address)["cells"][1:3]]
        tables = [everywhere(address)["cells"][0] for address in part]
        for n, table in enumerate(tables):
            table["outputs"][0]["data"]["application/vnd.relations.exhibit+json"]["id"] = f"t-{n}"
        assert links(render_pdf(notebook(*cells, *tables))) == set()


@pytest.mark.parametrize(("address", "shown"), GOOD.items())
def test_good_ones_lead_where_they_say(address, shown):
    notes = everywhere(address)
    assert addresses(render_html(notes)) == {shown}
    assert links(render_pdf(notes)) == {shown}


def test_our_own_files_are_links_of_a_page_and_not_of_a_pdf():
    notes = everywhere("../data.zip")
    assert addresses(render_html(notes)) == {"../data.zip"}
    assert links(render_pdf(notes)) == set()
