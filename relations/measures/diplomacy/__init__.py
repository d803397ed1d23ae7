"""Measures of diplomacy: visits, intensity of events, attention."""
