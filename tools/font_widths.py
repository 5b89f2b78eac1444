# Writes the width table of the diagrams from the site's own font, so that text can be measured
# without a browser. Run it when the font file changes (needs fontTools and brotli):
# `python tools/font_widths.py`.
"""Advance widths of the shipped font, in thousandths of an em, as a Python module."""

from __future__ import annotations

from collections import defaultdict
from pathlib import Path

from fontTools.ttLib import TTFont  # type: ignore[import-untyped]
from fontTools.varLib.instancer import (  # type: ignore[import-untyped]
    instantiateVariableFont,
)

ROOT = Path(__file__).parents[1]
FONT = ROOT / "docs" / "assets" / "fonts" / "atkinson-next-sv-fi.woff2"
TARGET = ROOT / "hooks" / "handbook" / "diagrams" / "widths.py"
WEIGHTS = {"REGULAR": 400, "BOLD": 650}
"""The two weights that the style sheet uses in diagrams."""

HEAD = '''# Made by tools/font_widths.py from the font file in docs/assets/fonts; do not edit.
"""Advance widths of the site's font in thousandths of an em: width -> the characters that wide."""

from __future__ import annotations

'''


def widths(weight: int) -> dict[int, str]:
    """Width -> the characters of the font that have it, at one weight."""
    font = instantiateVariableFont(TTFont(FONT), {"wght": weight})
    scale = 1000 / font["head"].unitsPerEm
    found: dict[int, list[str]] = defaultdict(list)
    for code, glyph in font.getBestCmap().items():
        found[round(font["hmtx"][glyph][0] * scale)].append(chr(code))
    return {width: "".join(sorted(found[width])) for width in sorted(found)}


def module() -> str:
    """The text of the module with both tables."""
    parts = [HEAD.rstrip("\n") + "\n"]
    for name, weight in WEIGHTS.items():
        rows = [f"    {width}: {_literal(letters)}," for width, letters in widths(weight).items()]
        parts.append(f"{name} = {{\n" + "\n".join(rows) + "\n}\n")
    return "\n".join(parts)


def _literal(letters: str) -> str:
    escaped = letters.replace("\\", "\\\\").replace('"', '\\"')
    for invisible in "\u00a0\u00ad\u2002\u2003\u2009\u202f":
        escaped = escaped.replace(invisible, f"\\u{ord(invisible):04x}")
    return f'"{escaped}"'


if __name__ == "__main__":
    TARGET.write_text(module(), "utf-8")
