"""The producers of the files that a package can begin with, as rows of `sources`."""

from dataclasses import dataclass

from relations.package import Row

_UN_TERMS = (
    "Copyright United Nations; non-commercial use with attribution "
    "(https://digitallibrary.un.org/pages/?ln=en&page=tos, https://www.un.org/en/about-us/terms-of-use)"
)
_SIPRI_TERMS = (
    "Copyright SIPRI; non-commercial use with credit to SIPRI, less than 10 per cent of a data set; permission for more "
    "(https://www.sipri.org/about/terms-and-conditions)"
)
_UN = "United Nations, Dag Hammarskjöld Library"
_SIPRI = "Stockholm International Peace Research Institute (SIPRI)"


@dataclass(frozen=True)
class Producer:
    """Who makes a kind of file: the id under which the package cites it, and what its source row says."""

    id: str
    publisher: str
    title: str
    url: str
    terms: str
    tables: tuple[str, ...]

    def source(self, edition: str) -> Row:
        """Return the row of `sources` for an edition, without the columns that it does not fill."""
        return {
            "source": self.id,
            "publisher": self.publisher,
            "title": self.title,
            "kind": "dataset",
            "grade": "primary-document",
            "edition": edition,
            "language": "en",
            "copied": "false",
            "url": self.url,
            "terms": self.terms,
        }


PRODUCERS = {
    "un-ga": Producer(
        "un-ga-votes",
        _UN,
        "General Assembly Voting Data",
        "https://digitallibrary.un.org/record/4060887",
        _UN_TERMS,
        ("ga_rollcalls", "ga_votes", "ga_partners"),
    ),
    "un-sc": Producer(
        "un-sc-votes",
        _UN,
        "Security Council Voting Data",
        "https://digitallibrary.un.org/record/4055387",
        _UN_TERMS,
        ("sc_rollcalls", "sc_votes"),
    ),
    "sipri-register": Producer(
        "sipri-register",
        _SIPRI,
        "Arms Transfers Database: trade register",
        "https://www.sipri.org/databases/armstransfers",
        _SIPRI_TERMS,
        ("arms_deals",),
    ),
    "sipri-tiv": Producer(
        "sipri-tiv",
        _SIPRI,
        "Arms Transfers Database: trend-indicator values",
        "https://www.sipri.org/databases/armstransfers",
        _SIPRI_TERMS,
        ("arms_tiv",),
    ),
    "ideal-points": Producer(
        "ideal-points",
        "Harvard Dataverse (M. Bailey, A. Strezhnev and E. Voeten)",
        "United Nations General Assembly Ideal Points",
        "https://doi.org/10.7910/DVN/LEJUQZ",
        "CC0",
        ("ideal_points",),
    ),
}
