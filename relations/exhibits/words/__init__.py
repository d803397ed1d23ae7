"""How a sentence is worded: numbers, names, periods, abbreviations."""
