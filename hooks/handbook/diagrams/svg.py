# The drawing as inline SVG. Colours and fonts come from the page's style sheet by class names;
# `data-lane` on lanes, frames, ways and boxes lets a page mark one lane without a script. No ids,
# no markers, no inline style: the same drawing may stand twice on a page.
#
# For those who listen: the picture is a group of links in reading order. Each has its whole name
# in <title> (with aria-label, checkers would complain of the drawn hyphens), a drawn hyphen is
# hidden, every line ends with a space so that words are not read as one, and the ways are silent,
# because the list of steps tells them better.
"""A layout as SVG."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape

from markupsafe import Markup

from handbook.diagrams.content import Texts, plain
from handbook.diagrams.geometry import (
    LANE_HEIGHT,
    LINE_HEIGHT,
    SLOPE,
    SMALL_HEIGHT,
    TIP,
    Footer,
    Layout,
    Orientation,
)
from handbook.diagrams.graph import Graph, Shape
from handbook.diagrams.metrics import text_width
from handbook.diagrams.shapes import Box, Point
from handbook.diagrams.wrapping import Line

RIM = 2
"""Room around the drawing for the outer half of thick strokes."""
_CORNER = 6.0
_SPACE = 0.28
"""Width of a space in the site's font, in ems."""
_HEAD, _HALF = 9.0, 4.5
_BASE = {14: 5, 12.5: 4.5, 15: 5}
"""From the middle of a line to its base line, by font size."""


@dataclass(frozen=True, slots=True)
class Links:
    """Where lanes, steps and models lead. ``None``: a drawing without links."""

    lanes: Sequence[str]
    nodes: Sequence[str]
    models: Sequence[str]


@dataclass(frozen=True, slots=True)
class Own:
    """The lane of the reader's role, and the words that say so."""

    lane: int
    label: str = ""


def number(value: float) -> str:
    """A coordinate with at most one decimal."""
    return _NUMBERS.get(value) or _number(value)


def _number(value: float) -> str:
    text = f"{value:.1f}"
    text = text[:-2] if text.endswith(".0") else text
    if value and len(_NUMBERS) < _MOST_NUMBERS:  # -0 equals 0, but is written in another way
        _NUMBERS[value] = text
    return text


_MOST_NUMBERS = 1 << 15
_NUMBERS: dict[float, str] = {}
"""Coordinates as they are written: a drawing has hundreds, and all drawings have the same ones."""


def text_lines(lines: Sequence[Line], x: float, base: float, height: float, space: float) -> str:
    """``tspan`` elements of some lines, the first on ``base``.

    Every line but the last ends with a space, which counts when a browser centres the line;
    ``space`` moves it back.
    """
    parts = []
    last = len(lines) - 1
    for index, line in enumerate(lines):
        words = escape(line.text, quote=False)
        words += '<tspan aria-hidden="true">-</tspan>' if line.hyphen else " "
        at = number(x if line.hyphen or index == last else x + space)
        parts.append(f'<tspan x="{at}" y="{number(base + index * height)}">{words}</tspan>')
    return "".join(parts)


def text(
    lines: Sequence[Line],
    x: float,
    middle: float,
    height: float,
    size: float,
    classes: str,
    anchor: float = 0.5,
) -> str:
    """A ``text`` element, centred on ``middle`` upright; ``anchor`` is 0, 0.5 or 1 on the level."""
    base = middle - (len(lines) - 1) * height / 2 + _BASE[size]
    if len(lines) == 1 and not lines[0].hyphen:
        words = escape(lines[0].text, quote=False)
        return f'<text class="{classes}" x="{number(x)}" y="{number(base)}">{words} </text>'
    space = round(_SPACE * size * anchor, 1)
    return f'<text class="{classes}">{text_lines(lines, x, base, height, space)}</text>'


def rectangle(box: Box, classes: str, radius: float = 0, extra: str = "") -> str:
    """A ``rect`` element."""
    corners = f' rx="{number(radius)}"' if radius else ""
    return (
        f'<rect class="{classes}"{extra} x="{number(box.x)}" y="{number(box.y)}" '
        f'width="{number(box.width)}" height="{number(box.height)}"{corners}/>'
    )


def polyline(points: Sequence[Point], *, short: float = 6.0, reverse: bool = False) -> str:
    """Path data of level and upright pieces with rounded corners, ending before the arrow's tip.

    ``reverse`` begins at the arrow, so that the dashes of loops that join fall on each other.
    """
    (x, y), (end_x, end_y) = points[-2], points[-1]
    reach = short if abs(end_x - x) + abs(end_y - y) > short else 0
    last = (end_x - reach * _sign(end_x - x), end_y - reach * _sign(end_y - y))
    points = (last, *points[-2::-1]) if reverse else (*points[:-1], last)
    parts = [f"M{number(points[0][0])} {number(points[0][1])}"]
    for before, (x, y), after in zip(points, points[1:], points[2:], strict=False):
        into = abs(x - before[0]) + abs(y - before[1])
        onward = abs(after[0] - x) + abs(after[1] - y)
        radius = min(_CORNER, into / 2, onward / 2)
        from_x, from_y = x - radius * _sign(x - before[0]), y - radius * _sign(y - before[1])
        to_x, to_y = x + radius * _sign(after[0] - x), y + radius * _sign(after[1] - y)
        parts.append(_straight(before, (from_x, from_y)))
        parts.append(f"Q{number(x)} {number(y)} {number(to_x)} {number(to_y)}")
    parts.append(_straight(points[-2], points[-1]))
    return "".join(parts)


def _straight(start: Point, end: Point) -> str:
    return f"V{number(end[1])}" if start[0] == end[0] else f"H{number(end[0])}"


def arrow(points: Sequence[Point]) -> str:
    """Path data of the arrow head at the end of a way."""
    (x, y), (tip_x, tip_y) = points[-2], points[-1]
    if tip_x == x:
        back = _HEAD * _sign(tip_y - y)
        return f"M{number(tip_x)} {number(tip_y)}l{-_HALF} {number(-back)}h{number(2 * _HALF)}z"
    back = _HEAD * _sign(tip_x - x)
    return f"M{number(tip_x)} {number(tip_y)}l{number(-back)} {-_HALF}v{number(2 * _HALF)}z"


def _sign(value: float) -> int:
    return (value > 0) - (value < 0)


def root(width: float, height: float, language: str, label: str, content: str) -> Markup:
    """The ``svg`` element of an inline drawing."""
    w, h = number(width + 2 * RIM), number(height + 2 * RIM)
    return Markup(
        f'<svg class="pd" viewBox="{-RIM} {-RIM} {w} {h}" width="{w}" height="{h}" role="group" '
        f'lang="{language}" aria-label="{escape(label)}">{content}</svg>'
    )


def write(
    graph: Graph,
    layout: Layout,
    texts: Texts,
    links: Links | None,
    own: Own | None = None,
    numbers: Sequence[int] = (),
) -> Markup:
    """The whole drawing. ``numbers``: the lanes' numbers on the page, if not 1, 2, 3 …"""
    content = contents(graph, layout, texts, links, own, numbers)
    return root(layout.width, layout.height, texts.language, texts.title, content)


def contents(
    graph: Graph,
    layout: Layout,
    texts: Texts,
    links: Links | None,
    own: Own | None = None,
    numbers: Sequence[int] = (),
) -> str:
    """What stands inside the ``svg`` element."""
    writer = _Writer(graph, layout, texts, links, own, numbers)
    return "".join(
        (
            *writer.lanes(),
            *writer.frames(),
            '<g class="pd-edges" aria-hidden="true">',
            *writer.ways(),
            "</g>",
            *(writer.step(node) for node in graph.order),
            '<g class="pd-labels" aria-hidden="true">',
            *writer.answers(),
            "</g>",
        )
    )


class _Writer:
    def __init__(
        self,
        graph: Graph,
        layout: Layout,
        texts: Texts,
        links: Links | None,
        own: Own | None,
        numbers: Sequence[int],
    ) -> None:
        self.graph, self.layout, self.texts = graph, layout, texts
        self.links, self.own = links, own
        # A page's pictures of one model give a lane the same number, also where lanes are left out.
        self.numbers = numbers or range(1, len(layout.lanes) + 1)
        self.down = layout.orientation is Orientation.TB

    def _mine(self, *lanes: int) -> str:
        return " is-mine" if self.own and self.own.lane in lanes else ""

    def lanes(self) -> list[str]:
        parts = []
        for index, lane in enumerate(self.layout.lanes):
            x, y = lane.head.centre
            own = self.own if self.own and self.own.lane == index else None
            name_y = y - 8 if own and own.label else y
            name = text(lane.name.lines, x, name_y, LANE_HEIGHT, 15, "pd-lane__name")
            if own and own.label:
                below = name_y + len(lane.name.lines) * LANE_HEIGHT / 2 + 8
                name += text((Line(own.label),), x, below, 15, 12.5, "pd-here")
            head = rectangle(lane.head, "pd-lane__head") + name
            if self.links and self.links.lanes[index]:
                head = f'<a href="{escape(self.links.lanes[index])}">{head}</a>'
            alternate = " is-alt" if index % 2 else ""
            parts.append(
                f'<g class="pd-lane{self._mine(index)}" data-lane="{self.numbers[index]}">'
                f"{rectangle(lane.box, 'pd-lane__bg' + alternate)}{head}</g>"
            )
        return parts

    def frames(self) -> list[str]:
        """One frame a lane, after all lanes, so that the next lane covers no side of it."""
        return [
            rectangle(
                lane.box, f"pd-frame{self._mine(index)}", 0, f' data-lane="{self.numbers[index]}"'
            )
            for index, lane in enumerate(self.layout.lanes)
        ]

    def ways(self) -> list[str]:
        own: list[str] = []
        others: list[str] = []
        for edge, points in zip(self.graph.edges, self.layout.lines, strict=True):
            lanes = (self.graph.nodes[edge.source].lane, self.graph.nodes[edge.target].lane)
            crossing = lanes[0] != lanes[1]
            classes = "pd-edge"
            classes += " is-back" if edge.back else ""
            classes += " is-hand" if crossing else ""
            classes += self._mine(*lanes)
            named = " ".join(str(self.numbers[lane]) for lane in dict.fromkeys(lanes))
            line = polyline(points, reverse=edge.back)
            part = (
                f'<g class="{classes}" data-lane="{named}"><path d="{line}"/>'
                f'<path class="pd-tip" d="{arrow(points)}"/></g>'
            )
            (own if self._mine(*lanes) else others).append(part)
        return others + own

    def answers(self) -> list[str]:
        parts = []
        for label in self.layout.labels:
            x = label.box.right if label.end else label.box.x
            middle = label.box.centre
            lane = next(
                (n for n, lane in enumerate(self.layout.lanes) if lane.box.crossed(middle, middle)),
                self.graph.nodes[self.graph.edges[label.edge].source].lane,
            )
            classes = ("pd-label is-end" if label.end else "pd-label") + self._mine(lane)
            anchor = 1 if label.end else 0
            words = text(label.lines, x, middle[1], SMALL_HEIGHT, 12.5, classes, anchor)
            # The halo takes the ground of the lane, also of a marked one.
            parts.append(words.replace("<text", f'<text data-lane="{self.numbers[lane]}"', 1))
        return parts

    def step(self, index: int) -> str:
        node, placed = self.graph.nodes[index], self.layout.nodes[index]
        words = self.texts.nodes[index]
        box, body = placed.box, placed.body
        kind = "handover" if node.shape is Shape.HAND_OVER else node.shape.value
        classes = f"pd-step pd-step--{kind}{self._mine(node.lane)}"
        parts = [f"<title>{escape(words.spoken, quote=False)}</title>", self._outline(index)]
        x, y = body.centre
        if words.tag:
            width = text_width(words.tag, 12.5, bold=True)
            tag_y = box.y + 15
            parts.append(text((Line(words.tag),), x + 9, tag_y, 15, 12.5, "pd-tag"))
            left = number(x + 9 - width / 2 - 17)
            mark = (
                f"M{left} {number(tag_y)}l4 4 7-8"
                if node.shape is Shape.CONSENT
                else f"M{left} {number(tag_y)}h11m-4-4 4 4-4 4"
            )
            parts.append(f'<path class="pd-mark" d="{mark}"/>')
        parts.append(text(placed.name.lines, x, y, LINE_HEIGHT, 14, "pd-text"))
        after = ""
        for footer in placed.footers:
            if footer.model and self.links and self.links.models[index]:
                after = self._model_link(index, footer)
            else:
                parts.append(_footer(footer))
        lane = f' data-lane="{self.numbers[node.lane]}"'
        if self.links is None or not self.links.nodes[index]:
            return f'<g class="{classes}"{lane}>{"".join(parts)}</g>{after}'
        target = escape(self.links.nodes[index])
        return f'<a class="{classes}"{lane} href="{target}">{"".join(parts)}</a>{after}'

    def _model_link(self, index: int, footer: Footer) -> str:
        assert self.links
        target = escape(self.links.models[index])
        box = footer.box
        room = rectangle(
            Box(box.x + 4, box.y + 2, box.width - 8, box.height - 5), "pd-sub__room", 3
        )
        name = escape(plain(self.texts.nodes[index].model), quote=False)
        drawn = _footer(footer).replace(" </tspan>", "</tspan>")
        return f'<a class="pd-sub" href="{target}"><title>{name}</title>{room}{drawn}</a>'

    def _outline(self, index: int) -> str:
        shape, placed = self.graph.nodes[index].shape, self.layout.nodes[index]
        box = placed.box
        x, y, w, h = box.x, box.y, box.width, box.height
        middle = number(y + h / 2)
        if shape is Shape.DECISION:
            left, right = number(x + SLOPE), number(x + w - SLOPE)
            return (
                f'<path class="pd-box" d="M{number(x)} {middle}L{left} {number(y)}H{right}'
                f'L{number(x + w)} {middle}L{right} {number(y + h)}H{left}z"/>'
            )
        if shape is Shape.HAND_OVER:
            right = number(x + w - TIP)
            return (
                f'<path class="pd-box" d="M{number(x)} {number(y)}H{right}L{number(x + w)} '
                f'{middle}L{right} {number(y + h)}H{number(x)}z"/>'
            )
        if shape is Shape.PARALLEL:
            bars = (
                f"M{number(x)} {number(y + 2)}h{number(w)}m0 {number(h - 4)}h{number(-w)}"
                if self.down
                else f"M{number(x + 2)} {number(y)}v{number(h)}m{number(w - 4)} 0v{number(-h)}"
            )
            return rectangle(box, "pd-box") + f'<path class="pd-bar" d="{bars}"/>'
        if shape in (Shape.START, Shape.END, Shape.LINK):
            return rectangle(box, "pd-box", min(h / 2, 22))
        inner = Box(x + 3, y + 3, w - 6, h - 6)
        return rectangle(box, "pd-box", 6) + (
            rectangle(inner, "pd-inner", 4) if shape is Shape.CONSENT else ""
        )


def _footer(footer: Footer) -> str:
    box = footer.box
    middle = box.centre[1]
    words = text(footer.text.lines, box.x + 28, middle, SMALL_HEIGHT, 12.5, "pd-doctext", 0)
    x, y = number(box.x + 10), number(middle - 7)
    icon = f"M{x} {y}h7l4 4v10h-11zm7 0v4h4"
    if footer.model:
        icon = f"M{x} {number(middle - 6)}h12v12h-12zm6 3v6m-3-3h6"
    line = f'<path class="pd-doc" d="M{number(box.x)} {number(box.y)}h{number(box.width)}"/>'
    return f'{line}<path class="pd-icon" d="{icon}"/>{words}'
