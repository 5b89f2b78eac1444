# The engine of the templates, as Jinja lets one fit it out: the same templates and the same HTML,
# with shorter ways where a page goes hundreds of times.
"""The environment that templates are compiled and run in."""

from __future__ import annotations

import threading
from collections.abc import Callable, Mapping
from functools import lru_cache
from pathlib import Path
from types import FunctionType, MethodType
from typing import Any

from jinja2 import Environment, FileSystemLoader, PackageLoader, StrictUndefined, Template
from jinja2.compiler import CodeGenerator
from jinja2.runtime import Context
from markupsafe import Markup, escape

from handbook.pages.compiled import bytecode

_MAY_ASK_FOR_CONTEXT = frozenset({FunctionType, MethodType})


class _PageContext(Context):
    """What a template sees while it makes one page.

    Our functions ask for the page's own facts only. Jinja would hand them a copy of the whole
    context with the variables of every loop around the call.
    """

    def call(
        __self,  # noqa: N805 - any name may be a template's argument
        __obj: Callable[..., Any],
        *args: Any,
        _loop_vars: Any = None,
        _block_vars: Any = None,
        **kwargs: Any,
    ) -> Any:
        """Call what the template names, with this context if it was marked ``pass_context``."""
        if type(__obj) in _MAY_ASK_FOR_CONTEXT and hasattr(__obj, "jinja_pass_arg"):
            return __obj(__self, *args, **kwargs)
        return __obj(*args, **kwargs)


class _Opened(threading.local):
    """The contexts that one thread has opened since it began to render its page."""

    def __init__(self) -> None:
        self.contexts: list[_ReleasedContext] = []


_opened = _Opened()


class _ReleasedContext(_PageContext):
    """A context that lets go of its page when that is done.

    A macro that is imported with the context holds it, and is held by it. Without this, hundreds of
    objects of every page would wait for the collector, which a build does without.
    """

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        _opened.contexts.append(self)

    def release(self) -> None:
        """Forget everything; what was rendered is a text of its own."""
        self.parent = {}
        self.vars.clear()
        self.exported_vars.clear()


class _PageTemplate(Template):
    def render(self, *args: Any, **kwargs: Any) -> str:
        """The page, and none of what it was made with."""
        around, _opened.contexts = _opened.contexts, []
        try:
            return super().render(*args, **kwargs)
        finally:
            for context in _opened.contexts:
                context.release()
            _opened.contexts = around


class _Compiler(CodeGenerator):
    """Writes ``environment.written(…)`` around what a template puts out."""

    def _output_child_pre(self, node: Any, frame: Any, finalize: Any) -> None:
        self.write("environment.written(")


class _Templates(Environment):
    context_class = _PageContext
    code_generator_class = _Compiler

    @staticmethod
    def written(value: Any) -> str:
        """A value as it stands in the page: escaped, unless it is HTML already."""
        kind = type(value)
        if kind is Markup:
            html: Markup = value
            return html
        return _escaped(value) if kind is str else escape(value)


class _PageTemplates(_Templates):
    context_class = _ReleasedContext
    template_class = _PageTemplate


@lru_cache(maxsize=1 << 15)
def _escaped(text: str) -> str:
    return str(escape(text))


def theme_environment(folder: Path, functions: Mapping[str, Any]) -> Environment:
    """The templates of the theme in ``folder``, which the engine reads with its own settings.

    Whatever they put out stands in a region that escapes, so both write the same.
    """
    made = _Templates(
        loader=FileSystemLoader(folder),
        autoescape=True,
        auto_reload=False,
        bytecode_cache=bytecode(),
    )
    made.globals.update(functions)
    return made


def environment(
    functions: Mapping[str, Any], filters: Mapping[str, Callable[..., Any]]
) -> Environment:
    """The templates of the pages, with what every template may call."""
    made = _PageTemplates(
        loader=PackageLoader("handbook.pages"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
        bytecode_cache=bytecode(),
    )
    made.globals.update(functions)
    made.filters.update(filters)
    return made
