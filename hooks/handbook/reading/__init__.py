# Files in, one immutable handbook and all problems out.
"""Reading the data folder."""

from handbook.reading.documents import Document, FrontMatter
from handbook.reading.files import Locate, Reading, read
from handbook.reading.handbook import Flow, Handbook, Part, Partnership, Use, references

__all__ = [
    "Document",
    "Flow",
    "FrontMatter",
    "Handbook",
    "Locate",
    "Part",
    "Partnership",
    "Reading",
    "Use",
    "read",
    "references",
]
