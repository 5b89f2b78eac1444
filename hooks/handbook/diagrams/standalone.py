# A drawing as a file of its own, for slides and intranets: its own title and style, the light
# colours of docs/assets/handbook.css written out (many programs that open SVG know no custom
# properties), and no links, which would lead nowhere from there. A test holds the colours equal.
"""Stand-alone SVG files."""

from __future__ import annotations

from html import escape

from handbook.diagrams.svg import RIM, number
from handbook.language import Language

COLOURS = {
    "page": "#fcfbf9",
    "surface": "#fff",
    "sunken": "#f4f2ee",
    "line": "#dbd9d3",
    "ink": "#122228",
    "soft": "#44565d",
    "word": "#634c17",
    "word-tint": "#f9f1d7",
    "ok": "#255a33",
    "ok-tint": "#e4f7e7",
    "people": "#00596f",
    "people-tint": "#e4f3f9",
}
"""The tokens that diagrams use, as in the light scheme of the style sheet."""

_RULES = """
text{font:14px "Atkinson Hyperlegible Next",Arial,Helvetica,sans-serif;fill:@ink;text-anchor:middle}
.pd-lane__bg{fill:@surface;stroke:@line}.pd-lane__bg.is-alt{fill:@page}
.pd-lane__head{fill:@sunken;stroke:@line}.pd-lane__name{font-size:15px;font-weight:650}
.pd-doctext,.pd-label,.pd-tag{font-size:12.5px}.pd-tag,.pd-label{font-weight:650}
.pd-doctext,.pd-label{text-anchor:start}.pd-label.is-end{text-anchor:end}
.pd-label{paint-order:stroke;stroke:@surface;stroke-width:5px;stroke-linejoin:round}
.pd-frame{fill:none;stroke:none}
.pd-edge path,.pd-tie{fill:none;stroke:@soft;stroke-width:1.5}
.pd-edge .pd-tip{fill:@soft;stroke:none}
.is-back path:first-child{stroke-dasharray:6 4}
.pd-box{fill:@surface;stroke:@soft;stroke-width:1.4}.pd-bar{fill:none;stroke:@ink;stroke-width:4}
.pd-step--start .pd-box,.pd-step--end .pd-box{fill:@sunken}.pd-step--end .pd-box{stroke-width:3}
.pd-step--decision .pd-box{fill:@word-tint;stroke:@word;stroke-width:1.8}
.pd-step--decision .pd-text{font-weight:650}
.pd-step--consent .pd-box,.pd-step--consent .pd-inner{fill:@ok-tint;stroke:@ok}
.pd-step--consent .pd-tag{fill:@ok}
.pd-step--handover .pd-box{fill:@people-tint;stroke:@people;stroke-width:1.8}
.pd-step--handover .pd-tag{fill:@people}
.pd-mark,.pd-icon{fill:none;stroke:@soft;stroke-width:1.4}
.pd-step--consent .pd-mark{stroke:@ok;stroke-width:2}.pd-step--handover .pd-mark{stroke:@people}
.pd-doc{stroke:@soft;stroke-dasharray:2 2}
"""


def style() -> str:
    """The style sheet of a stand-alone drawing, with colours written out."""
    rules = _RULES.strip()
    for name in sorted(COLOURS, key=len, reverse=True):
        rules = rules.replace(f"@{name}", COLOURS[name])
    return rules


def document(width: float, height: float, language: Language, title: str, content: str) -> str:
    """A whole SVG file."""
    w, h = number(width + 2 * RIM), number(height + 2 * RIM)
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="{-RIM} {-RIM} {w} {h}" width="{w}" '
        f'height="{h}" role="img" lang="{language}" aria-label="{escape(title)}">'
        f"<title>{escape(title, quote=False)}</title><style>{style()}</style>"
        f'<rect fill="#fff" x="{-RIM}" y="{-RIM}" width="{w}" height="{h}"/>{content}</svg>\n'
    )
