"""The names and version of the formats in which exhibits and sources travel in a notebook; docs/exhibit-format.md describes them."""

EXHIBIT = "application/vnd.relations.exhibit+json"
SOURCES = "application/vnd.relations.sources+json"
VERSION = 1
HEADLINE = "headline"  # tag of the cell whose exhibit states the finding of the report

LAYOUTS = ("full", "brief")  # of a report: with cover and contents, or close-set
