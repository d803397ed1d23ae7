from bs4 import BeautifulSoup

from relations.builds.plain_page import plain_page
from relations.formats import CONTENT_POLICY


def test_titles_are_text_and_the_rest_is_html():
    page = BeautifulSoup(plain_page("A & <b>", "K <i>", "H\x1b", "<p>body</p>", '<link rel="x">'), "html.parser")
    assert page.title.string == "A & <b>"
    assert page.find("p", class_="kicker").string == "K <i>"
    assert page.h1.string == "H\\x1b"
    assert page.main.find_all("p")[-1].string == "body"
    assert page.find("link")["rel"] == ["x"]
    assert page.find("meta", {"http-equiv": "Content-Security-Policy"})["content"] == CONTENT_POLICY
