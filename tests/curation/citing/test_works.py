import pytest

from relations.curation.citing.works import Work, dataset_work, makers_of, report_work, works_of
from relations.errors import DataError


def test_works_come_once_each_in_order_of_id(events_package):
    works = works_of(events_package, ["radio-1980", "annals", "annals"])
    assert [work.id for work in works] == ["annals", "radio-1980"]
    assert works[0] == Work("annals", "book", "M. Orr", "Annals of Arcadia", "2nd", "1996~", "en", "")


def test_a_source_that_is_not_there_is_an_error(events_package):
    with pytest.raises(DataError, match=r"no source gone in sources\.csv"):
        works_of(events_package, ["annals", "gone"])


def test_the_dataset_is_a_work_too(events_package):
    assert dataset_work(events_package) == Work(
        "arcadia", "dataset", "The relations project", "Arcadia and Borduria", "Version 3", "2027-02-01", "en"
    )


def test_a_report_is_a_work_of_its_authors_or_of_the_makers_of_the_data(events_package):
    work = report_work(events_package, "votes", "Votes: Arcadia", authors="", published="2027-02-01")
    assert (work.author, work.kind, work.published) == ("The relations project", "report", "2027-02-01")
    assert work.id == "votes-2027-02-01"
    assert work.edition == "Edition of 1 February 2027, data version 3"
    assert report_work(events_package, "votes", "Votes", authors="M. Orr", published="2027-02-01").author == "M. Orr"


def test_a_package_that_names_nobody_is_by_its_title(make_package):
    assert makers_of(make_package({}, title="Arcadia and Borduria")) == "Arcadia and Borduria"


def test_who_made_a_work_and_what_it_is_a_part_of():
    assert (Work("a", "book", "M. Orr", "T").author, Work("a", "book", "M. Orr", "T").container) == ("M. Orr", "")
    assert (Work("a", "news", "Gazette", "T").author, Work("a", "news", "Gazette", "T").container) == ("", "Gazette")
    assert (Work("a", "treaty", "Office", "T").author, Work("a", "treaty", "Office", "T").container) == ("", "")
