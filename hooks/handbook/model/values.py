# The smallest values that facts are made of: texts in two languages, dates, addresses, references.
# Every refusal is raised as a PydanticCustomError whose type is a code of the message table, so
# that an editor always reads our words, never the library's.
"""Value types of the model."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import partial, total_ordering
from typing import Annotated, Any, NoReturn, TypeVar
from urllib.parse import urlsplit

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    GetCoreSchemaHandler,
    GetJsonSchemaHandler,
    WithJsonSchema,
)
from pydantic.functional_validators import PlainValidator
from pydantic_core import PydanticCustomError, core_schema

from handbook.language import Language
from handbook.model.reads import _observers

E = TypeVar("E", bound=StrEnum)

URL_SCHEMES = ("https", "http", "mailto", "tel")
"""The only schemes a link in the data may use: nothing that runs code, nothing from the disk."""

ID_PATTERN = re.compile(r"[a-z][a-z0-9]*(?:-[a-z0-9]+)*")
_ISO_DATE = re.compile(r"\d{4}-\d{2}-\d{2}")
_PAGE = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*(?:/[a-z0-9]+(?:-[a-z0-9]+)*)*")
_SECTION = re.compile(r"\d{1,3}(?: [a-z])?(?:–\d{1,3}(?: [a-z])?)?")
_PLACEHOLDERS = {"-", "–", "…", "...", "?", "tbd", "todo", "xxx"}


class Record(BaseModel):
    """Base of everything read from the data: strict, immutable, unknown fields refused."""

    model_config = ConfigDict(strict=True, extra="forbid", frozen=True)


class Kind(StrEnum):
    """The kinds of entity. The value stands before the colon in a reference."""

    CLIENT_GROUP = "client-group"
    SERVICE = "service"
    ROLE = "role"
    DUTY = "duty"
    STATUTE = "statute"
    MODEL = "model"
    PARTNER = "partner"
    GROUP = "group"
    TOOL = "tool"
    TERM = "term"
    MUNICIPALITY = "municipality"
    BARRIER = "barrier"
    ENABLER = "enabler"
    RISK = "risk"
    INDICATOR = "indicator"
    SITUATION = "situation"

    @property
    def folder(self) -> str:
        """The kind's folder in addresses: ``roles`` in ``/fi/roles/social-worker/``."""
        return _FOLDERS.get(self, f"{self.value}s")

    @property
    def key(self) -> str:
        """The kind's list in a data file: ``client_groups`` in ``client_groups.yaml``."""
        return self.folder.replace("-", "_")


_FOLDERS = {
    Kind.DUTY: "duties",
    Kind.MUNICIPALITY: "municipalities",
}


@total_ordering
class Ref:
    """A reference to an entity: ``role:social-worker``.

    There is one object for each thing referred to, so that references are compared and looked up
    by identity: a page asks for thousands.
    """

    __slots__ = ("id", "kind")

    kind: Kind
    id: str

    def __new__(cls, kind: Kind, id: str) -> Ref:
        """The one reference to the thing; made when first asked for."""
        known = _REFS.get((kind, id))
        if known is not None:
            return known
        made = super().__new__(cls)
        object.__setattr__(made, "kind", Kind(kind))
        object.__setattr__(made, "id", id)
        return _REFS.setdefault((made.kind, id), made)

    def __setattr__(self, name: str, value: object) -> NoReturn:
        raise AttributeError(f"a reference cannot be changed: {name}")

    def __delattr__(self, name: str) -> NoReturn:
        raise AttributeError(f"a reference cannot be changed: {name}")

    def __reduce__(self) -> tuple[type[Ref], tuple[Kind, str]]:
        return Ref, (self.kind, self.id)

    def __lt__(self, other: object) -> bool:
        if not isinstance(other, Ref):
            return NotImplemented
        return (self.kind, self.id) < (other.kind, other.id)

    def __repr__(self) -> str:
        return f"Ref(kind={self.kind!r}, id={self.id!r})"

    def __str__(self) -> str:
        return f"{self.kind}:{self.id}"


_REFS: dict[tuple[Kind, str], Ref] = {}
"""Every reference there is, by what it refers to; never more than the data ever named."""


def _text(value: Any) -> Any:
    if not isinstance(value, str):
        raise PydanticCustomError("wrong-type", "expected text", {"expected": "text"})
    if not value.strip() or value.strip().casefold() in _PLACEHOLDERS:
        raise PydanticCustomError("blank-text", "blank text", {"value": value})
    return value


def _identifier(value: Any) -> Any:
    if not isinstance(value, str) or not ID_PATTERN.fullmatch(value):
        raise PydanticCustomError("bad-id", "not kebab-case", {"value": str(value)})
    return value


def _iso_date(value: Any) -> date:
    if isinstance(value, str) and _ISO_DATE.fullmatch(value):
        try:
            return date.fromisoformat(value)
        except ValueError:
            pass  # 2026-02-30: reported below, like any other wrong date
    raise PydanticCustomError("bad-date", "not a date", {"value": str(value)})


def _whole_number(value: Any) -> int:
    if isinstance(value, str) and re.fullmatch(r"0|[1-9]\d{0,8}", value):
        return int(value)
    raise PydanticCustomError("bad-number", "not a whole number", {"value": str(value)})


def _yes_no(value: Any) -> bool:
    if value in ("true", "false"):
        return bool(value == "true")
    raise PydanticCustomError(
        "bad-choice", "not yes or no", {"value": str(value), "allowed": "true, false"}
    )


def _url(value: Any) -> str:
    text = value.strip() if isinstance(value, str) else ""
    try:
        parts = urlsplit(text)
    except ValueError:
        parts = urlsplit("")
    has_target = bool(parts.netloc) if parts.scheme in ("https", "http") else bool(parts.path)
    clean = text and not re.search(r"[\s<>\"'`\\\x00-\x1f]", text)
    if not (clean and parts.scheme in URL_SCHEMES and has_target):
        raise PydanticCustomError("bad-url", "not an address", {"value": str(value)})
    return text


def _section(value: Any) -> str:
    if isinstance(value, str) and _SECTION.fullmatch(value):
        return value
    raise PydanticCustomError("bad-section", "not a section", {"value": str(value)})


def _page_path(value: Any) -> str:
    if isinstance(value, str) and _PAGE.fullmatch(value):
        return value
    raise PydanticCustomError("bad-page-path", "not a page", {"value": str(value)})


def _code(pattern: str) -> Callable[[Any], str]:
    compiled = re.compile(pattern)

    def check(value: Any) -> str:
        if isinstance(value, str) and compiled.fullmatch(value):
            return value
        raise PydanticCustomError(
            "bad-code", "not a code", {"value": str(value), "pattern": pattern}
        )

    return check


@dataclass(frozen=True, slots=True)
class To:
    """Marks a ``Ref`` field with the kinds it may point to."""

    kinds: tuple[Kind, ...]

    def __get_pydantic_core_schema__(
        self, source: Any, handler: GetCoreSchemaHandler
    ) -> core_schema.CoreSchema:
        return core_schema.no_info_plain_validator_function(self._parse)

    def __get_pydantic_json_schema__(
        self, schema: core_schema.CoreSchema, handler: GetJsonSchemaHandler
    ) -> dict[str, Any]:
        names = "|".join(self.kinds)
        return {"type": "string", "pattern": f"^({names}):[a-z][a-z0-9]*(-[a-z0-9]+)*$"}

    def _parse(self, value: Any) -> Ref:
        kind, colon, identifier = value.partition(":") if isinstance(value, str) else ("", "", "")
        facts = {"value": str(value), "allowed": ", ".join(f"{kind}:…" for kind in self.kinds)}
        if not colon or kind not in set(Kind):
            raise PydanticCustomError("bad-reference", "not a reference", facts)
        if not ID_PATTERN.fullmatch(identifier):
            raise PydanticCustomError("bad-reference", "not a reference", facts)
        if Kind(kind) not in self.kinds:
            raise PydanticCustomError("wrong-kind", "wrong kind", facts)
        return Ref(Kind(kind), identifier)


class Choice(StrEnum):
    """Base of fields that hold one of a few words."""

    @classmethod
    def __get_pydantic_core_schema__(
        cls, source: Any, handler: GetCoreSchemaHandler
    ) -> core_schema.CoreSchema:
        return core_schema.no_info_plain_validator_function(partial(_one_of, cls))

    @classmethod
    def __get_pydantic_json_schema__(
        cls, schema: core_schema.CoreSchema, handler: GetJsonSchemaHandler
    ) -> dict[str, Any]:
        return {"type": "string", "enum": [word.value for word in cls]}


def _one_of(words: type[E], value: Any) -> E:
    try:
        return words(value)
    except ValueError:
        raise PydanticCustomError(
            "bad-choice", "not a choice", {"value": str(value), "allowed": ", ".join(words)}
        ) from None


ClientGroupRef = Annotated[Ref, To((Kind.CLIENT_GROUP,))]
ServiceRef = Annotated[Ref, To((Kind.SERVICE,))]
RoleRef = Annotated[Ref, To((Kind.ROLE,))]
DutyRef = Annotated[Ref, To((Kind.DUTY,))]
StatuteRef = Annotated[Ref, To((Kind.STATUTE,))]
ModelRef = Annotated[Ref, To((Kind.MODEL,))]
GroupRef = Annotated[Ref, To((Kind.GROUP,))]
ToolRef = Annotated[Ref, To((Kind.TOOL,))]
TermRef = Annotated[Ref, To((Kind.TERM,))]
MunicipalityRef = Annotated[Ref, To((Kind.MUNICIPALITY,))]
BarrierRef = Annotated[Ref, To((Kind.BARRIER,))]
IndicatorRef = Annotated[Ref, To((Kind.INDICATOR,))]
LawRef = Annotated[Ref, To((Kind.DUTY, Kind.STATUTE))]
OwnerRef = Annotated[Ref, To((Kind.ROLE, Kind.GROUP))]
PartyRef = Annotated[Ref, To((Kind.ROLE, Kind.PARTNER))]
ParticipantRef = Annotated[Ref, To((Kind.ROLE, Kind.PARTNER, Kind.GROUP))]
AnyRef = Annotated[Ref, To(tuple(Kind))]

InLanguage = Annotated[
    Language,
    PlainValidator(partial(_one_of, Language)),
    WithJsonSchema({"type": "string", "enum": [language.value for language in Language]}),
]
"""One of the two languages, as a field."""

NonBlank = Annotated[str, BeforeValidator(_text)]
"""Text with at least one character that is not white space, and not a mere placeholder."""

Id = Annotated[str, BeforeValidator(_identifier)]
"""Language-neutral English kebab-case: it becomes the address in both languages."""

Date = Annotated[
    date, PlainValidator(_iso_date), WithJsonSchema({"type": "string", "format": "date"})
]
"""A calendar day written as ISO 8601, ``2026-11-01``."""

Whole = Annotated[int, PlainValidator(_whole_number), WithJsonSchema({"type": "integer"})]
"""A whole number, 0 or more, without leading zeros."""

YesNo = Annotated[bool, PlainValidator(_yes_no), WithJsonSchema({"type": "boolean"})]
"""``true`` or ``false``; YAML's ``yes``, ``no``, ``on`` and ``off`` are words here."""

Url = Annotated[str, AfterValidator(_url)]
"""An absolute address with one of ``URL_SCHEMES``."""

Section = Annotated[str, BeforeValidator(_section)]
"""The number of a section of a statute: ``41``, ``25 a``, ``46–48``."""

PagePath = Annotated[str, BeforeValidator(_page_path)]
"""A page from the root of the site, the same in both languages: ``guides/leading``."""

PtvCode = Annotated[str, BeforeValidator(_code(r"(KR|KE|P)\d+(\.\d+)*"))]
"""A class of the Finnish Service Catalogue (PTV), as ``KR1.2`` or ``P3.8``."""

MunicipalityCode = Annotated[str, BeforeValidator(_code(r"\d{3}"))]
"""A municipality code of Statistics Finland: three digits, leading zeros kept."""


class Text(Record):
    """One statement in both languages: a line of plain text, never markup."""

    sv: NonBlank
    fi: NonBlank

    def __getitem__(self, language: Language) -> str:
        if _observers:
            _observers[-1].add(id(self))
        return self.sv if language is Language.SV else self.fi


class Prose(Text):
    """One statement in both languages in a small, safe subset of Markdown.

    Paragraphs, lists, emphasis, links and references ``[[role:social-worker|visible words]]``.
    """


class Words(Record):
    """Single words or phrases per language. The two lists need not be as long as each other."""

    sv: tuple[NonBlank, ...] = ()
    fi: tuple[NonBlank, ...] = ()

    def __getitem__(self, language: Language) -> tuple[str, ...]:
        return self.sv if language is Language.SV else self.fi


class Address(Record):
    """Where a page is on the web, per language, when the two languages have their own pages."""

    sv: Url
    fi: Url

    def __getitem__(self, language: Language) -> str:
        return self.sv if language is Language.SV else self.fi


class Reviewed(Record):
    """The day each language was last read through by a person. A missing day: not reviewed."""

    sv: Date | None = None
    fi: Date | None = None

    def __getitem__(self, language: Language) -> date | None:
        return self.sv if language is Language.SV else self.fi


class Source(Record):
    """Where a fact comes from. Without ``checked`` the page says that nobody has checked it."""

    title: Text
    address: Address | None = None
    checked: Date | None = None
