# The search: what pages say -> small static files in which a script finds words in any form. Knows
# records only: no pages, no entities, no HTML.
"""The search index: records in, files out."""

from collections.abc import Iterable

from handbook.language import Language
from handbook.search.files import files, is_of_few_pages
from handbook.search.index import build
from handbook.search.records import Because, Name, Record, Section, as_json, from_json


def index_files(records: Iterable[Record], language: Language) -> dict[str, bytes]:
    """The files of one language's search, by their names in its folder."""
    return files(build(records, language))


__all__ = [
    "Because",
    "Name",
    "Record",
    "Section",
    "as_json",
    "from_json",
    "index_files",
    "is_of_few_pages",
]
