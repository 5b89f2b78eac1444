# A table of words is read row by row on a phone, where the style sheet lays the rows of a table of
# class "stack" out under each other. Every cell then has to say its column's name itself.
"""Names of columns on the cells of tables."""

from __future__ import annotations

import re

from markupsafe import Markup, escape

_TABLE = re.compile(r'<table class="stack[^>]*>.*?</table>', re.DOTALL)
_HEAD = re.compile(r"<th\b[^>]*>(.*?)</th>", re.DOTALL)
_ROW = re.compile(r"<tr\b.*?</tr>", re.DOTALL)
_CELL = re.compile(r'<t[dh]\b(?=([^>]*>\s*<span class="vh">[^<]*</span>\s*</td>)?)')
"""The beginning of a cell; with a group, if it says only to those who listen that it is empty."""


def with_names(html: str) -> str:
    """``html`` with its column's name on every cell of a stacked table but a row's first.

    A cell that shows nothing gets no name, but a mark by which it can be left out.
    """
    return _TABLE.sub(_named, html)


def _named(table: re.Match[str]) -> str:
    head, end, body = table[0].partition("</thead>")
    names = ["", *(Markup(each).striptags() for each in _HEAD.findall(head)[1:])]

    def row(cells: re.Match[str]) -> str:
        columns = iter(names)

        def cell(start: re.Match[str]) -> str:
            name = next(columns, "")
            if start[1] is not None:
                return "<td data-empty"
            return f'<td data-label="{escape(name)}"' if name and start[0] == "<td" else start[0]

        return _CELL.sub(cell, cells[0])

    return f"{head}{end}{_ROW.sub(row, body)}"
