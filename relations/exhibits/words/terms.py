"""How reports name what tables hold by a short code: series of trade, outlets of official texts, monitors. Read from the table `terms`."""

from dataclasses import dataclass

from relations.dossier import Dossier


@dataclass(frozen=True)
class Term:
    """`name` stands in charts and sentences, `long` where it is first mentioned; `first` is the EDTF date from which its data run, or empty."""

    name: str
    long: str
    first: str = ""


def terms(dossier: Dossier, scheme: str) -> dict[str, Term]:
    """Return the declared terms of a scheme (`series`, `outlet`, `monitor`), those first whose data begin first."""
    rows = dossier.terms
    rows = rows[rows["scheme"] == scheme].fillna({"first": ""}).sort_values(["first", "term"])
    return {row.term: Term(row.name, row.long, row.first) for row in rows.itertuples(index=False, name="Row")}


def term_name(dossier: Dossier, scheme: str, term: str) -> str:
    """Return the name of a code, the code itself where it is not declared."""
    declared = terms(dossier, scheme)
    return declared[term].name if term in declared else term
