# Data -> pairs. Walks every reader-facing value of the records with the place of each side, so
# that a check never has to know which kinds of entity there are.
"""Every bilingual value of the data as a pair with an address."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import PurePosixPath
from typing import Any

from handbook.language import Language
from handbook.lasting import kept_of_each
from handbook.model import Entity, Listed, Prose, Record, Text, Words
from handbook.parity.unit import Form, Side, Unit
from handbook.reading import Locate, Reading
from handbook.reading.texts import record_fields
from handbook.source import Path

_TITLES = {"name", "short_name", "handbook_name", "handbook_short_name", "title", "label"}
_TITLES |= {"heading"}
_KEYS = ("id", "code", "to", "client_group")
"""Fields by which an item of a list can be told from the others, the best first."""

WORDS_BETWEEN = "; "
"""What stands between the words of a list of words in a pair's text."""


def data_units(reading: Reading) -> Iterator[Unit]:
    """Every pair of the entities, the organisation and the labels, in the order of the data."""
    for place, record, locate in reading.records():
        yield from _units(record, place, locate)
    interface = reading.interface_source
    if reading.handbook is not None and interface is not None:
        for key, text in reading.handbook.interface.items():
            yield _label(text, key, Locate(interface, (key,)))


@kept_of_each
def _label(text: Text, key: str, locate: Locate) -> Unit:
    return Unit(
        f"{locate(()).file}#{key}",
        Form.LABEL,
        Side(text.sv, locate(("sv",))),
        Side(text.fi, locate(("fi",))),
        "interface",
    )


def _prefix(file: str, place: str, record: Record) -> str:
    """What of the address comes before the fields: nothing in a file of one entity."""
    if not isinstance(record, Entity | Listed):
        return f"{place}."
    key = record.kind.key if isinstance(record, Entity) else place
    path = PurePosixPath(file)
    if path.parent.name == key == "models":
        return ""
    if key in (path.stem, path.parent.name):
        return f"{record.id}."
    return f"{key}.{record.id}."  # a file of several kinds: ids may meet


def _units(record: Record, page: str, locate: Locate) -> tuple[Unit, ...]:
    pairs = _pairs(record)  # asked for each time, for when the same record stands elsewhere
    return _placed(record, pairs, page, locate)


@kept_of_each
def _placed(
    record: Record, pairs: Sequence[tuple[Path, str, Text | Words]], page: str, locate: Locate
) -> tuple[Unit, ...]:
    file = locate(()).file
    return tuple(_made(pairs, f"{file}#{_prefix(file, page, record)}", page, locate))


def _made(
    pairs: Iterable[tuple[Path, str, Text | Words]], prefix: str, page: str, locate: Locate
) -> Iterator[Unit]:
    for path, address, value in pairs:
        where = f"{prefix}{address}"
        if isinstance(value, Words):
            if value.sv or value.fi:
                yield Unit(
                    where,
                    Form.WORD,
                    Side(WORDS_BETWEEN.join(value.sv), locate((*path, "sv"))),
                    Side(WORDS_BETWEEN.join(value.fi), locate((*path, "fi"))),
                    page,
                )
        else:
            yield Unit(
                where,
                _form(path, value),
                Side(value.sv, locate((*path, "sv"))),
                Side(value.fi, locate((*path, "fi"))),
                page,
            )


@kept_of_each
def _pairs(record: Record) -> list[tuple[Path, str, Text | Words]]:
    return list(_values(record, (), ""))


def _form(path: Path, value: Text) -> Form:
    if isinstance(value, Prose):
        return Form.PROSE
    return Form.TITLE if path[-1] in _TITLES else Form.LINE


def _values(value: Any, path: Path, address: str) -> Iterator[tuple[Path, str, Text | Words]]:
    if isinstance(value, (Text, Words)):
        yield path, address, value
    elif isinstance(value, Record):
        for name in record_fields(type(value)):
            inner = f"{address}.{name}" if address else name
            yield from _values(getattr(value, name), (*path, name), inner)
    elif isinstance(value, tuple) and value and isinstance(value[0], Record):
        for index, (name, item) in enumerate(zip(_names(value), value, strict=True)):
            yield from _values(item, (*path, index), f"{address}{name}")


def _names(items: Sequence[Record]) -> Iterable[str]:
    """What each item of a list is called in an address: ``.its-id``, or ``[2]`` without one."""
    for key in _KEYS:
        values = [getattr(item, key, None) for item in items]
        if all(_is_name(value) for value in values) and len(set(values)) == len(values):
            return [f".{str(value).rpartition(':')[2]}" for value in values]
    return [f"[{index}]" for index in range(len(items))]


def _is_name(value: object) -> bool:
    return value is not None and not isinstance(value, Record) and " " not in str(value)


def duplicates(units: Iterable[Unit]) -> Mapping[str, int]:
    """Addresses that more than one pair has: there should be none."""
    counts = Counter(unit.address for unit in units)
    return {address: count for address, count in counts.items() if count > 1}


def sides(unit: Unit) -> Iterator[tuple[Language, Side]]:
    """Both sides with their language, Swedish first."""
    return ((language, unit[language]) for language in Language)
