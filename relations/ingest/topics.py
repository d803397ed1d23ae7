"""Topics of roll calls by the rules that the data package declares."""

import re

from relations.errors import DataError
from relations.package import Package

Rules = dict[str, list[re.Pattern[str]]]


def declared_rules(package: Package) -> Rules:
    """Return the patterns of each topic, in the order of `ga_topics`.

    Raises DataError for a rule of a topic that is not declared, or that is not a regular expression.
    """
    rules: Rules = {row["topic"]: [] for _, row in package.table("ga_topics").rows()}
    table = package.table("ga_topic_rules")
    for line, row in table.rows():
        if row["topic"] not in rules:
            raise DataError(f"{table.file}:{line}: topic: '{row['topic']}' is not in ga_topics.csv")
        try:
            rules[row["topic"]].append(re.compile(row["pattern"], re.IGNORECASE))
        except re.error as error:
            raise DataError(f"{table.file}:{line}: pattern: {error}") from None
    return rules


def topics_of(records: list[tuple[str, ...]], rules: Rules) -> list[str]:
    """Return for each record (its texts) the topics of which a rule is found in any text, in order, separated by spaces."""
    # The same titles and agenda items come back every year, so each text is searched once.
    found = {text: _topics_in(text, rules) for record in records for text in record}
    return [" ".join(topic for topic in rules if any(topic in found[text] for text in record)) for record in records]


def _topics_in(text: str, rules: Rules) -> set[str]:
    return {topic for topic, patterns in rules.items() if any(pattern.search(text) for pattern in patterns)}
