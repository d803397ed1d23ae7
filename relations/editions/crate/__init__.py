"""The provenance of an edition for machines: a Provenance Run Crate (RO-Crate 1.1)."""
