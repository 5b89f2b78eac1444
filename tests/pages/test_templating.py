"""The templates' engine: the same HTML as Jinja's own, by shorter ways."""

from __future__ import annotations

from pathlib import Path

import pytest
from jinja2 import Environment, FileSystemLoader
from markupsafe import Markup

from handbook.pages.templating import theme_environment


def told(*args: object, **facts: object) -> str:
    return f"{args} {sorted(facts.items())}"


CASES = {
    "a function with nothing": "{{ told() }}",
    "with values and names": '{{ told(1, "a", x=2, y=[told(3)]) }}',
    "with a name that Python keeps for itself": '{{ told(1, class="x") }}',
    "with a list of values": "{{ told(0, *[1, 2]) }}",
    "with a map of names": '{{ told(0, **{"x": 1}) }}',
    "a method of a value": '{{ "a b".split()[1].upper() }}',
    "in a loop with a variable": "{% for x in [1, 2] %}{% set y = x %}{{ told(x, y) }}{% endfor %}",
    "the loop's own": '{% for x in [1, 2, 3] %}{{ loop.cycle("a", "b") }}{% endfor %}',
    "a loop within itself": "{% for x in [[1], [2]] recursive %}{{ told(x) }}"
    "{% if x[0] is defined %}{{ loop([3]) }}{% endif %}{% endfor %}",
    "a macro": "{% macro m(a, b=2) %}<b>{{ a }}{{ b }}</b>{% endmacro %}"
    "{{ m('<') }}{{ m(1, b=3) }}",
    "a macro around something": "{% macro m(a) %}{{ a }}<i>{{ caller(4) }}</i>{% endmacro %}"
    "{% call(n) m('&') %}<u>{{ n }}</u>{% endcall %}",
    "a block with its parent's": "{% extends 'parent' %}{% block b %}{{ super() }}, {{ told(1) }}"
    "{% endblock %}",
    "a block twice": "{% block b %}{{ told(1) }}{% endblock %}{{ self.b() }}",
    "text that needs escaping": "{{ '<' }}{{ html }}{{ told('&') }}{{ 3 }}{{ none }}{{ missing }}",
}


@pytest.mark.parametrize("template", CASES.values(), ids=CASES.keys())
def test_a_template_makes_what_jinja_makes_of_it(template: str, tmp_path: Path) -> None:
    (tmp_path / "parent").write_text("<p>{% block b %}{{ told(0) }}{% endblock %}</p>")
    (tmp_path / "page").write_text(template)
    functions = {"told": told, "html": Markup("<b>")}
    own = theme_environment(tmp_path, functions)
    jinja = Environment(loader=FileSystemLoader(tmp_path), autoescape=True)
    jinja.globals.update(functions)
    expected = jinja.get_template("page").render()
    assert expected
    assert own.get_template("page").render() == expected
