# The engine of the templates, as Jinja lets one fit it out: the same templates and the same HTML,
# with shorter ways where a page goes hundreds of times.
"""The environment that templates are compiled and run in."""

from __future__ import annotations

import threading
from collections.abc import Callable, Mapping
from functools import lru_cache
from keyword import iskeyword
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, PackageLoader, StrictUndefined, Template, nodes
from jinja2.compiler import CodeGenerator, Frame
from jinja2.runtime import Context
from markupsafe import Markup, escape

from handbook.pages.compiled import bytecode


class _Opened(threading.local):
    """The contexts that one thread has opened since it began to render its page."""

    def __init__(self) -> None:
        self.contexts: list[_ReleasedContext] = []


_opened = _Opened()


class _ReleasedContext(Context):
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
    """Writes Python that takes shorter ways than Jinja's own."""

    def _output_child_pre(self, node: Any, frame: Any, finalize: Any) -> None:
        """Put ``environment.written(…)`` around what a template puts out."""
        self.write("environment.written(")

    def visit_Call(  # noqa: N802 - Jinja finds it by this name
        self, node: nodes.Call, frame: Frame, forward_caller: bool = False
    ) -> None:
        """Call a function directly: none of ours wants to be handed the context.

        Jinja would put together a copy of it, with the variables of every loop around the call.
        """
        if node.dyn_args or node.dyn_kwargs or any(iskeyword(each.key) for each in node.kwargs):
            super().visit_Call(node, frame, forward_caller=forward_caller)
            return
        self.visit(node.node, frame)
        self.write("(")
        for argument in (*node.args, *node.kwargs):
            self.visit(argument, frame)
            self.write(", ")
        self.write("caller=caller)" if forward_caller else ")")


class _Templates(Environment):
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
