import io

import pikepdf
import pytest
import typst

from relations.rendering.row_headers import with_row_headers

pytestmark = pytest.mark.slow

HEAD = '#set document(title: "T")\n#set text(lang: "en")\n= T\n'
PLAIN = "#table(columns: 3, table.header([State], [1990], [1991]), [Syria], [1], [2], [Egypt], [3], [4])"
SPANNED = "#table(columns: 2, table.header([State], [1990]), table.cell(rowspan: 2)[Syria], [1], [2])"


def tables(text: str) -> list[list[list]]:
    """Return the cells of each table of a Typst document, row by row, after row headers were named: (type, scope, names of headers)."""
    made = typst.compile((HEAD + text).encode(), format="pdf", pdf_standards=["ua-1", "a-3a"])
    found = with_row_headers(made)
    assert found == with_row_headers(made)
    with pikepdf.open(io.BytesIO(found)) as pdf:
        known = {str(name) for name in pikepdf.NameTree(pdf.Root.StructTreeRoot.IDTree)}
        every = [one for one in pdf.objects if isinstance(one, pikepdf.Dictionary) and one.get("/S") == "/Table"]
        return [[[told(cell, known) for cell in row.K] for part in table.K for row in part.K] for table in every]


def told(cell: pikepdf.Dictionary, known: set[str]) -> tuple[str, str, list[str]]:
    about = cell.A[0]
    headers = [str(name) for name in about.get("/Headers", [])]
    assert set(headers) <= known
    return str(cell.S), str(about.get("/Scope", "")), headers


def test_the_first_cell_of_each_row_heads_the_others():
    ((_, syria, egypt),) = tables(PLAIN)
    assert syria == [
        ("/TH", "/Row", ["U1x0y0"]),
        ("/TD", "", ["U1x1y0", "row-0000-00000"]),
        ("/TD", "", ["U1x2y0", "row-0000-00000"]),
    ]
    assert [cell[2][-1] for cell in egypt] == ["U1x0y0", "row-0000-00001", "row-0000-00001"]


def test_a_table_with_spans_is_left_as_it_is():
    ((_, *rows),) = tables(SPANNED)
    assert {cell[0] for row in rows for cell in row} == {"/TD"}


def test_a_file_without_a_table_keeps_its_bytes():
    made = typst.compile((HEAD + "Text.").encode(), format="pdf", pdf_standards=["ua-1", "a-3a"])
    assert with_row_headers(made) is made


def test_the_words_and_the_claims_of_the_file_stay():
    made = typst.compile((HEAD + PLAIN).encode(), format="pdf", pdf_standards=["ua-1", "a-3a"])
    with pikepdf.open(io.BytesIO(made)) as before, pikepdf.open(io.BytesIO(with_row_headers(made))) as after:
        assert after.Root.Metadata.read_bytes() == before.Root.Metadata.read_bytes()
        assert [page.Contents.read_bytes() for page in after.pages] == [
            page.Contents.read_bytes() for page in before.pages
        ]
