"""Diplomacy: visits and those who travelled, agreements, acts of cooperation and conflict, attention."""
