import io

import pikepdf
import pytest

from relations.editions.verify.pdf_content import attachments, pdf_difference, words_of_pages


def pdf(*pages, tag="/P", **files):
    """A PDF with a line of text on each page, a structure element, and attached files."""
    made = pikepdf.new()
    font = pikepdf.Dictionary(Type=pikepdf.Name.Font, Subtype=pikepdf.Name.Type1, BaseFont=pikepdf.Name.Helvetica)
    for line in pages:
        page = made.add_blank_page(page_size=(300, 100))
        page.Contents = made.make_stream(f"BT /F1 12 Tf 20 50 Td ({line}) Tj ET".encode())
        page.Resources = pikepdf.Dictionary(Font=pikepdf.Dictionary(F1=font))
    element = made.make_indirect(pikepdf.Dictionary(S=pikepdf.Name(tag), Alt="words"))
    made.Root.StructTreeRoot = pikepdf.Dictionary(Type=pikepdf.Name.StructTreeRoot, K=pikepdf.Array([element]))
    for name, content in files.items():
        made.attachments[name] = pikepdf.AttachedFileSpec(made, content)
    buffer = io.BytesIO()
    made.save(buffer)
    return buffer.getvalue()


def test_words_and_attached_files_are_read():
    made = pdf("one two", "three", data=b"a,b\n")
    assert words_of_pages(made) == [["one", "two"], ["three"]]
    assert attachments(made) == {"data": b"a,b\n"}


def test_what_is_no_pdf_has_no_attachments():
    with pytest.raises(ValueError, match="it is no PDF"):
        attachments(b"text")


@pytest.mark.parametrize(
    ("new", "words"),
    [
        (pdf("one two", data=b"1"), None),
        (pdf("one two", data=b"2"), "the attached data differs"),
        (pdf("one two"), "data is attached to one only"),
        (pdf("one two", "three", data=b"1"), "it has 1 pages and 2"),
        (pdf("one three", data=b"1"), "page 1: “two” and “three”"),
        (pdf("one two", data=b"1", tag="/H1"), "its tags differ"),
    ],
)
def test_the_first_difference_is_named(new, words):
    assert pdf_difference(pdf("one two", data=b"1"), new) == words
