"""Holds what an engine wrote against the source; what it finds wrong are findings."""
