# Handbook x language -> pages. The templates hold the words' places, never the words; this module
# gives them the handbook, the labels and the few functions they may call.
"""Rendering of generated pages and of the frame around hand-written ones."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache, cached_property, partial
from typing import Any

from jinja2 import Environment, pass_context
from jinja2.runtime import Context
from markupsafe import Markup

from handbook.diagrams import Diagrams, is_large
from handbook.language import Language, alphabetical, initial
from handbook.model import REGISTERS, Entity, Kind, Model, Prose, Ref, Role, Term, Text
from handbook.pages import first_weeks, icons, parts, views, words
from handbook.pages.assets import START, TEXT, WEEKS, WORK
from handbook.pages.labels import Labels
from handbook.pages.links import Links, Places
from handbook.pages.navigation import EASY
from handbook.pages.newer import with_marks
from handbook.pages.page import Heading, Link, Page, address, relative
from handbook.pages.parts import Part
from handbook.pages.pictures import Pictures
from handbook.pages.quoting import Quotations
from handbook.pages.settings import Settings, Standing
from handbook.pages.tables import with_names
from handbook.pages.templating import environment
from handbook.pages.term_links import TermLinks
from handbook.parity.status import Status
from handbook.problems import Location
from handbook.reading import Document, Handbook

_HEADING = re.compile(r'<h2[^>]* id="([^"]+)"[^>]*>(.*?)</h2>', re.DOTALL)
_TAG = re.compile(r"<[^>]+>")

_LAYOUTS = {Kind.MODEL: "wide", Kind.TERM: "page"}


_WITH_TERMS = ("kinds/", "document.")
"""Templates of running text; lists and indexes lead to the same pages by themselves."""

_SHEETS: Mapping[str, tuple[str, ...]] = {
    "document.html.j2": (TEXT,),
    "indexes/models.html.j2": (WORK,),
    "kinds/client-group.html.j2": (WORK,),
    "kinds/model.html.j2": (WORK,),
    "kinds/role.html.j2": (WORK,),
    "model-pictures.html.j2": (WORK,),
    "role-booklet.html.j2": (WORK, WEEKS),
    "role-first-weeks.html.j2": (WEEKS,),
    "role-steps.html.j2": (WORK,),
    "start.html.j2": (START,),
    "who-with-whom.html.j2": (WORK,),
}
"""Templates whose pages need more than the style sheet that every page has."""

_TEMPLATE_FACTS = {
    "content",
    "document",
    "entity",
    "index",
    "organisation",
    "part",
    "places",
    "shown",
    "stages",
    "status",
    "waiting",
}
"""What a template is given beside the page itself."""


@dataclass(frozen=True, slots=True)
class IndexPage:
    """An index: which template lists what, under which address."""

    path: str
    label: str
    kinds: tuple[Kind, ...]
    icon: str
    family: str
    layout: str = "page"
    template: str = ""


def _index(kind: Kind, *more: Kind, layout: str = "page") -> IndexPage:
    return IndexPage(
        kind.folder,
        f"index.{kind.folder}",
        (kind, *more),
        icons.KIND_ICONS[kind],
        icons.KIND_FAMILIES[kind],
        layout,
    )


INDEXES = (
    _index(Kind.CLIENT_GROUP),
    _index(Kind.SERVICE),
    _index(Kind.ROLE),
    _index(Kind.DUTY),
    _index(Kind.STATUTE, layout="wide"),
    _index(Kind.MODEL, layout="wide"),
    _index(Kind.SITUATION),
    _index(Kind.PARTNER),
    _index(Kind.GROUP),
    _index(Kind.TOOL),
    _index(Kind.TERM),
    _index(Kind.MUNICIPALITY, layout="wide"),
    _index(Kind.BARRIER),
    _index(Kind.ENABLER),
    _index(Kind.RISK),
    _index(Kind.INDICATOR),
    IndexPage("guides", "index.guides", (), "doc", "better"),
)


_FIRST_WEEKS = IndexPage(
    "first-weeks",
    "index.first-weeks",
    (Kind.ROLE,),
    "path",
    "people",
    "page",
    "first-weeks.html.j2",
)
_MINE = IndexPage("mine", "index.mine", (), "role", "people", "page", "mine.html.j2")

_WHO_WITH_WHOM = IndexPage(
    "who-with-whom",
    "index.who-with-whom",
    (Kind.MODEL,),
    "group",
    "people",
    "wide",
    "who-with-whom.html.j2",
)

_A_TO_Z = IndexPage("a-z", "index.a-z", (), "search", "word", template="alphabetical.html.j2")
_DEFINITIONS = IndexPage(
    "terms/definitions",
    "index.terms/definitions",
    (Kind.TERM,),
    "term",
    "word",
    template="definitions.html.j2",
)
_OTHER_WORDS = IndexPage(
    "terms/other-language",
    "index.terms/other-language",
    (Kind.TERM,),
    "term",
    "word",
    template="other-words.html.j2",
)
_CHANGES = IndexPage("changes", "index.changes", (), "clock", "better", template="changes.html.j2")
_NEEDS = IndexPage("needs", "index.needs", (), "aim", "better", template="needs.html.j2")


NOT_COMPARED = Standing(Status((), (), 0, 0, (), {}), {})
"""When nobody has compared the languages: no marks, and a status page without figures."""


class Renderer:
    """Makes all pages of one language. Holds no state that a page could change."""

    def __init__(
        self,
        handbook: Handbook,
        language: Language,
        settings: Settings,
        diagrams: Diagrams | None = None,
        standing: Standing = NOT_COMPARED,
    ) -> None:
        """Prepare for one language. ``diagrams`` may be shared with the other one."""
        self.handbook = handbook
        self.language = language
        self.settings = settings
        self.standing = standing
        """May be exchanged when the languages have been compared again."""
        self.t = Labels(handbook.interface, language)
        self._places = Places(handbook, language)
        self.terms = TermLinks(handbook, language)
        on_start = self._links("").url
        self.pictures = Pictures(diagrams or Diagrams(handbook), language, self.t, on_start)
        self._shared = self._globals()

    def pages(self) -> tuple[Page, ...]:
        """Every generated page: start, indexes, entities and the A–Ö list."""
        return tuple(make() for make in self.plan().values())

    def plan(self) -> dict[str, Callable[[], Page]]:
        """The path of every generated page, with what makes it: any page can be had alone.

        The paths and their order are the same in both languages.
        """
        handbook = self.handbook
        plan: dict[str, Callable[[], Page]] = {"": self._start}
        for index in INDEXES:
            plan |= self._index_pages(index)
        for entity in handbook.entities.values():
            plan[f"{entity.kind.folder}/{entity.id}"] = partial(self.entity, entity)
        for role in handbook.roles:
            plan |= self._beside(role)
        for model in handbook.models:
            if not is_large(model):
                plan[parts.pictures_path(model)] = partial(self._pictures, model)
        for index in (_WHO_WITH_WHOM, _CHANGES, _NEEDS):
            plan[index.path] = partial(self._index_page, index)
        plan |= self._index_pages(_FIRST_WEEKS)
        plan[_MINE.path] = self._mine
        plan["status"] = self._status_page
        plan |= self._lettered(_A_TO_Z)
        plan |= self._lettered(_DEFINITIONS, parts.EACH)
        plan |= self._lettered(_OTHER_WORDS)
        return plan

    @cached_property
    def hidden(self) -> frozenset[str]:
        """The paths of pages that search engines and lists do not show."""
        return frozenset(
            parts.path_of(first_weeks.booklet_of(role), booklet.number)
            for role in self.handbook.roles
            for booklet in parts.booklet_of(self.handbook, role)
        )

    def entity(self, entity: Entity) -> Page:
        """The page of one entity."""
        path = f"{entity.kind.folder}/{entity.id}"
        return self._page(
            f"kinds/{entity.kind}.html.j2",
            path,
            title=words.capitalised(_plain(entity.name[self.language])),
            description=_plain(entity.summary[self.language]),
            source=self.handbook.locations[entity.ref],
            kind=entity.kind,
            kind_label=self.t(f"kind.{entity.kind}"),
            icon=icons.KIND_ICONS[entity.kind],
            family=icons.KIND_FAMILIES[entity.kind],
            layout=_LAYOUTS.get(entity.kind, "page"),
            main_class="model" if entity.kind is Kind.MODEL else "",
            entity=entity,
        )

    def _beside(self, role: Role) -> Iterator[tuple[str, Callable[[], Page]]]:
        """The pages that stand under a role's own page."""
        if first_weeks.has_first_weeks(role):
            yield first_weeks.path_of(role), partial(self._first_weeks, role)
        for steps in parts.steps_of(self.handbook, role):
            yield parts.steps_path(role, steps.number), partial(self._steps, role, steps)
        for booklet in parts.booklet_of(self.handbook, role):
            path = parts.path_of(first_weeks.booklet_of(role), booklet.number)
            yield path, partial(self._booklet, role, path, booklet)

    def _first_weeks(self, role: Role) -> Page:
        return self._of_role(
            role,
            "role-first-weeks.html.j2",
            first_weeks.path_of(role),
            title=self.t("first-weeks.title", role=_plain(role.name[self.language])),
            description=self.t("first-weeks.lead"),
            kind_label=self.t("first-weeks.kind"),
            icon="path",
            stages=self._stages(role),
        )

    def _steps(self, role: Role, steps: Part[Any]) -> Page:
        title = self.t("steps.title", role=_plain(role.name[self.language]))
        return self._of_role(
            role,
            "role-steps.html.j2",
            parts.steps_path(role, steps.number),
            title=self._in_part(title, steps),
            description=self.t("steps.lead"),
            kind_label=self.t("steps.kind"),
            icon="path",
            layout="wide",
            part=steps,
        )

    def _booklet(self, role: Role, path: str, booklet: Part[Any]) -> Page:
        title = self.t("booklet.title", role=_plain(role.name[self.language]))
        return self._of_role(
            role,
            "role-booklet.html.j2",
            path,
            title=self._in_part(title, booklet),
            description=_plain(role.summary[self.language]),
            kind_label=self.t("booklet.kind"),
            icon="print",
            hidden=True,
            part=booklet,
            stages=self._stages(role),
        )

    def _stages(self, role: Role) -> tuple[Any, ...]:
        has_stages = first_weeks.has_first_weeks(role)
        return first_weeks.tasks(self.handbook, role) if has_stages else ()

    def _of_role(self, role: Role, template: str, path: str, **facts: Any) -> Page:
        """A page that stands under a role's own page."""
        name = words.capitalised(_plain(role.name[self.language]))
        return self._page(
            template,
            path,
            source=self.handbook.locations[role.ref],
            kind=Kind.ROLE,
            family="people",
            parent=Link(name, f"{Kind.ROLE.folder}/{role.id}"),
            entity=role,
            **facts,
        )

    def _mine(self) -> Page:
        return replace(self._index_page(_MINE), source=Location("data/interface.yaml"))

    def _pictures(self, model: Model) -> Page:
        """A model's pictures for paper. A large model has no others, so they are on its page."""
        name = _plain(model.name[self.language])
        return self._page(
            "model-pictures.html.j2",
            parts.pictures_path(model),
            title=self.t("pictures.title", model=name),
            description=self.t("pictures.lead"),
            kind_label=self.t("pictures.kind"),
            icon="model",
            source=self.handbook.locations[model.ref],
            kind=Kind.MODEL,
            family="work",
            layout="wide",
            parent=Link(words.capitalised(name), f"{Kind.MODEL.folder}/{model.id}"),
            entity=model,
        )

    def panel(self, role: Role) -> str:
        """A role's way in as the start page shows it to those who have chosen the role."""
        template = _environment().get_template("panel.html.j2")
        return template.render({**self._shared, **self._from_page(""), "role": role})

    def frame(self, document: Document, body: Markup, headings: tuple[Heading, ...]) -> Page:
        """The page of a hand-written document around its body, already HTML."""
        easy = document.path.startswith(f"{EASY}/")
        page = self._page(
            "document.html.j2",
            document.path,
            title=document.front.title,
            description=document.front.summary,
            source=document.location,
            kind_label=self.t("kind.easy" if easy else "kind.guide"),
            icon="doc",
            family="better",
            main_class="easy" if easy else "",
            hidden=document.front.hidden,
            document=document,
            content=body,
        )
        about = tuple(heading for heading in page.headings if heading.id == "about-this-page")
        return _with_headings(page, (*headings, *about))

    def _start(self) -> Page:
        organisation = self.handbook.organisation
        return self._page(
            "start.html.j2",
            "",
            title=self.t("start.title"),
            description=self.t("start.lead"),
            source=self.handbook.organisation_location,
            layout="start",
            main_class="start",
            organisation=organisation,
        )

    def _index_pages(self, index: IndexPage) -> Iterator[tuple[str, Callable[[], Page]]]:
        """An index, in parts when it lists very many."""
        if index.path in _LISTED:
            yield from self._lettered(index)
        elif not index.kinds:
            yield index.path, partial(self._index_page, index)
        else:
            yield from self._divided(index)

    def _divided(self, index: IndexPage) -> Iterator[tuple[str, Callable[[], Page]]]:
        for part in parts.of_index(self.handbook, index.kinds[0], self.language):
            path = parts.path_of(index.path, part.number)
            yield path, partial(self._part_page, index, part, shown=part.items)

    def _part_page(self, index: IndexPage, part: Part[Any], **facts: Any) -> Page:
        """One page of an index in parts: the first one stands for the whole."""
        if part.number > 1 or "/" in index.path:
            whole = index.path if part.number > 1 else index.path.partition("/")[0]
            facts["parent"] = Link(self.t(f"index.{whole}"), whole)
        return self._index_page(index, part=part, **facts)

    def _index_page(self, index: IndexPage, **facts: Any) -> Page:
        part: Part[Any] = facts.setdefault("part", parts.WHOLE)
        return self._page(
            index.template or f"indexes/{index.path}.html.j2",
            parts.path_of(index.path, part.number),
            title=self._in_part(self.t(index.label), part),
            description=self.t(f"{index.label}.lead"),
            source=Location(_written_in(index)),
            kind_label=self.t("kind.index"),
            icon=index.icon,
            family=index.family,
            layout=index.layout,
            index=index,
            **facts,
        )

    def _in_part(self, title: str, part: Part[Any]) -> str:
        """A title that says which part of the whole a page is."""
        if part.number == 1:
            return title
        return self.t("page.part", title=title, number=part.number, count=part.count)

    def _lettered(
        self, index: IndexPage, most: int = parts.WORDS
    ) -> Iterator[tuple[str, Callable[[], Page]]]:
        """An index of words, in the alphabet of each language and in as many parts in both."""
        lists = {each: _LISTED[index.path](self.handbook, each) for each in Language}
        count = parts.how_many(*map(len, lists.values()), most=most, each=most)
        in_order = sorted(lists[self.language], key=lambda entry: alphabetical(entry[0]))
        divided = parts.in_equal(in_order, count)
        places = {initial(entry[0]): part.number for part in divided[::-1] for entry in part.items}
        for part in divided:
            path = parts.path_of(index.path, part.number)
            yield path, partial(self._part_page, index, part, places=places)

    def _page(self, template: str, path: str, /, **facts: Any) -> Page:
        own: dict[str, Any] = {name: facts.pop(name) for name in _TEMPLATE_FACTS & facts.keys()}
        sheets = _SHEETS.get(template, ())
        page = Page(
            path=path, language=self.language, body=Markup(), headings=(), sheets=sheets, **facts
        )
        context = {**self._shared, **self._from_page(path), "page": page, **own}
        rendered = _environment().get_template(template).render(context)
        body = Markup(with_names(rendered))
        headings = tuple(
            Heading(match[1], Markup(_TAG.sub("", match[2])).unescape().strip())
            for match in _HEADING.finditer(body)
        )
        body = self._marked(page, body)
        if template.startswith(_WITH_TERMS):
            entity = own.get("entity")
            body = self.terms.linked(body, context["here"], entity.ref if entity else None)
        return _with_headings(page, headings, body)

    def _marked(self, page: Page, body: Markup) -> Markup:
        marks = self.standing.marks.get(page.path, ())
        if not marks:
            return body
        here, there = (address(page.path, each) for each in (self.language, self.language.other))
        return with_marks(
            body,
            marks,
            kind=page.kind,
            language=self.language,
            twin=relative(here, there),
            t=self.t,
            t_other=Labels(self.handbook.interface, self.language.other),
        )

    def _status_page(self) -> Page:
        waiting = [
            (page if "/" in page or page in REGISTERS else "", self._title_of(page), marks)
            for page, marks in self.standing.marks.items()
        ]
        index = IndexPage("status", "index.status", (), "columns", "better", "wide")
        return self._index_page(
            replace(index, template="status.html.j2"),
            status=self.standing.status,
            waiting=sorted(waiting, key=lambda each: alphabetical(each[1])),
        )

    def _title_of(self, page: str) -> str:
        """What a page is called: its title, or the part of the data it stands for."""
        if f"index.{page}" in self.t:
            return self.t(f"index.{page}")
        folder, _, identifier = page.partition("/")
        for kind in Kind:
            if kind.folder == folder and (ref := Ref(kind, identifier)) in self.handbook.entities:
                return words.capitalised(_plain(self.handbook[ref].name[self.language]))
        for document in self.handbook.documents:
            if document.path == page and document.language is self.language:
                return document.front.title
        return self.t(f"status-page.part.{page}")

    def _globals(self) -> dict[str, Any]:
        """What every template of this language may name."""
        return {
            "h": self.handbook,
            "t": self.t,
            "t_other": Labels(self.handbook.interface, self.language.other),
            "lang": self.language,
            "other": self.language.other,
            "settings": self.settings,
            "title_of": self._title_of,
            "a_to_o": self.a_to_o,
            "listed": lambda items: words.listed(items, self.t("and")),
            "quoted": Quotations(self.handbook, self.language).marked,
        }

    def _from_page(self, path: str) -> dict[str, Any]:
        """What the templates of one page may name: where it stands, and all that writes links."""
        links = self._links(path)
        return {
            "here": links.here,
            "url": links.url,
            "twin": lambda: relative(links.here, address(path, self.language.other)),
            "link": links.link,
            "links": links.links,
            "as_prose": links.prose,
            "pictures": self.pictures.on(links.url),
        }

    def _links(self, path: str) -> Links:
        return Links(self._places, address(path, self.language))

    # What templates may call ------------------------------------------------------------------

    def a_to_o(
        self, entries: Iterable[Any], key: Callable[[Any], str] | None = None
    ) -> Mapping[str, list[Any]]:
        """Entries under their first letters, both in alphabetical order."""
        items = list(entries)
        name = key or (lambda item: str(item[0]))
        letters: dict[str, list[Any]] = {}
        for item in sorted(items, key=lambda item: alphabetical(name(item))):
            letters.setdefault(initial(name(item)), []).append(item)
        return letters


def forget_templates() -> None:
    """Read the templates and the icons anew, for a preview in which somebody has changed them."""
    _environment.cache_clear()
    icons.forget()


def _everything(handbook: Handbook, language: Language) -> list[tuple[str, Entity | Document]]:
    """What the A–Ö page lists: every name and other word, and the page it leads to."""
    found: list[tuple[str, Entity | Document]] = []
    for entity in handbook.entities.values():
        own = entity.name[language]
        others = {own.casefold()}
        found.append((_plain(own), entity))
        for alias in (*entity.aliases[language], *_accepted(entity, language)):
            if alias.casefold() not in others:
                others.add(alias.casefold())
                found.append((_plain(alias), entity))
    for document in handbook.documents:
        if document.language is language and not document.front.hidden:
            found.append((document.front.title, document))
    return found


def _words(handbook: Handbook, language: Language) -> list[tuple[str, str, Term]]:
    """The words of the glossary in one language: preferred, accepted and avoided ones."""
    return [
        (word, form, term)
        for term in handbook.terms
        for form, words in (
            ("name", (term.name[language],)),
            ("accepted", term.accepted[language]),
            ("avoid", term.avoid[language]),
        )
        for word in words
    ]


def _terms(handbook: Handbook, language: Language) -> list[tuple[str, Term]]:
    return [(term.name[language], term) for term in handbook.terms]


_LISTED: Mapping[str, Callable[[Handbook, Language], Sequence[tuple[Any, ...]]]] = {
    _A_TO_Z.path: _everything,
    Kind.TERM.folder: _words,
    _DEFINITIONS.path: _terms,
    _OTHER_WORDS.path: lambda handbook, language: _words(handbook, language.other),
}
"""What stands in the alphabetical lists: tuples that begin with the word."""


@cache
def _environment() -> Environment:
    """The templates, compiled once for both languages; the language comes with the context."""
    functions: dict[str, Any] = {
        "icon": icons.icon,
        "icons": icons,
        "Kind": Kind,
        "first_weeks": first_weeks,
        "parts": parts,
        "months_later": words.months_later,
        "views": views,
    }
    filters: dict[str, Any] = {
        "text": _in_language,
        "by_name": _by_name,
        "prose": _as_prose,
        "cap": words.capitalised,
        "plain": _plain,
        "day": words.day,
    }
    return environment(functions, filters)


@pass_context
def _in_language(context: Context, pair: Text) -> str:
    """A pair in the page's language."""
    return pair[context["lang"]]


@pass_context
def _by_name(context: Context, entities: Iterable[Entity]) -> list[Entity]:
    """Entities in the alphabetical order of the page's language."""
    language: Language = context["lang"]
    return sorted(entities, key=lambda entity: alphabetical(entity.name[language]))


@pass_context
def _as_prose(context: Context, text: Prose | Text) -> Markup:
    """Prose as HTML, with its references linked."""
    made: Callable[[Prose | Text], Markup] = context["as_prose"]
    return made(text)


def _written_in(index: IndexPage) -> str:
    if index.path == _A_TO_Z.path:
        return "data/interface.yaml"
    if index.path in REGISTERS:
        return f"data/{index.path}.yaml"
    return f"data/{index.kinds[0].key}.yaml" if index.kinds else "docs/"


def _accepted(entity: Entity, language: Language) -> tuple[str, ...]:
    accepted = getattr(entity, "accepted", None)
    return () if accepted is None else tuple(accepted[language])


def _plain(text: str) -> str:
    """Text for titles and descriptions: without soft hyphens."""
    return text.replace("\u00ad", "")


def _with_headings(page: Page, headings: tuple[Heading, ...], body: Markup | None = None) -> Page:
    return replace(page, headings=headings, body=page.body if body is None else body)
