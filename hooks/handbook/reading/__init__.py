# Files in, one immutable handbook and all problems out.
"""Reading the data folder."""

from handbook.reading.handbook import Flow, Handbook, Part, Partnership, Use, references

__all__ = ["Flow", "Handbook", "Part", "Partnership", "Use", "references"]
