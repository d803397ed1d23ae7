"""References worked out by hand after the examples of the APA manual (7th edition), chapter 10; without italics."""

import pytest

from relations.curation.citing.apa import apa, reference
from relations.curation.citing.works import Work

URL = "https://example.org/x"


def work(kind: str = "report", publisher: str = "Institute", title: str = "A title", **rest: str) -> Work:
    return Work(rest.pop("id", "a"), kind, publisher, title, **rest)


@pytest.mark.parametrize(
    ("one", "text"),
    [
        # 10.9 data set: group author, year, version, bracket; the publisher is the author and left out
        (work("dataset", "Pew Research Center", "American trends panel", edition="Wave 26", published="2018-04-16", url=URL),
         f"Pew Research Center. (2018). American trends panel (Wave 26) [Data set]. {URL}"),
        # 10.4 report by a government agency, with its number
        (work("report", "National Cancer Institute", "Facing forward", edition="NIH Publication No. 18-2424", published="2018", url=URL),
         f"National Cancer Institute. (2018). Facing forward (NIH Publication No. 18-2424). {URL}"),
        # 10.1 newspaper article, dated to the day; 9.12 without an author its title stands first
        (work("news", "The New York Times", "Reprieve for a port", published="2019-06-24", url=URL),
         f"Reprieve for a port. (2019, June 24). The New York Times. {URL}"),
        # 10.3 entry in a reference work
        (work("reference-work", "Great Atlas", "Port Alfa", url=URL), f"Port Alfa. (n.d.). In Great Atlas. {URL}"),
        # 10.2 book with an edition
        (work("book", "M. Orr", "Annals", edition="2nd ed.", published="1976"), "M. Orr. (1976). Annals (2nd ed.)."),
        # 10.16 web page on a website, group author
        (work("web-page", "World Health Organization", "Questions", published="2018-05-24", url=URL),
         f"World Health Organization. (2018, May 24). Questions. {URL}"),
        (work("official-statement", "Office", "Statement", published="1999-03", url=URL),
         f"Office. (1999, March). Statement. {URL}"),
        # 11.9 treaty: name, date, address
        (work("treaty", "Office", "Treaty of Zenith", published="1980-10-08", url=URL), f"Treaty of Zenith, October 8, 1980, {URL}"),
        (work("treaty", "Office", "Treaty of Zenith", edition="no. 17"), "Treaty of Zenith (no. 17)."),
    ],
)  # fmt: skip
def test_each_kind(one, text):
    assert reference(one) == text


@pytest.mark.parametrize(
    ("published", "date"),
    [
        ("", "n.d."),
        ("1956~", "ca. 1956"),
        ("1956-12-03?", "ca. 1956, December 3"),
        ("198X", "1980s"),
        ("19XX", "1900s"),
        ("1971/1974", "1971–1974"),
        ("1971/..", "1971–present"),
        ("1971-05-01/1971-05-03", "1971"),
    ],
)
def test_dates(published, date):
    assert reference(work("news", "Gazette", "Title", published=published)) == f"Title. ({date}). Gazette."


def test_a_title_that_closes_a_sentence_gets_no_full_stop():
    assert reference(work(title="Who won?", publisher="Office Inc.")) == "Office Inc. (n.d.). Who won?"


def test_the_list_is_in_the_order_of_the_alphabet_without_articles():
    works = [
        work(publisher="The Zoo"),
        work(publisher="atlas"),
        work("news", "Gazette", "The Mole"),
        work(publisher="Board"),
    ]
    leads = [line.partition(". (")[0] for line in apa(works).split("\n\n")]
    assert leads == ["atlas", "Board", "The Mole", "The Zoo"]


def test_works_of_one_maker_and_year_get_letters():
    works = [
        work(title="B", published="2001"),
        work(title="A", published="2001"),
        work(title="C", published="2000"),
        work(title="E"),
        work(title="D"),
        work(kind="web-page", title="A later page", published="2001-05-01"),
    ]
    assert apa(works) == "\n\n".join([
        "Institute. (n.d.-a). D.",
        "Institute. (n.d.-b). E.",
        "Institute. (2000). C.",
        "Institute. (2001a). A.",
        "Institute. (2001b). B.",
        "Institute. (2001c, May 1). A later page.",
    ]) + "\n"  # fmt: skip


def test_letters_go_on_after_z():
    works = [work(title=f"{number:02}", published="2001") for number in range(28)]
    assert [line[12:18] for line in apa(works).split("\n\n")][24:] == ["2001y)", "2001z)", "2001aa", "2001ab"]
