"""How good a report is, held against a reference that people wrote."""
