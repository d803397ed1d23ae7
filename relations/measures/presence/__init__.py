"""Measures of military presence: facilities over time, spans, harm."""
