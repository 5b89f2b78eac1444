"""Contrast of every colour of the style sheet on every ground it is used on (WCAG 2.2, 1.4.3/11).

Computed from the tokens, in both schemes. A browser cannot judge the text of a drawing, so the
pictures' colours are held here too.
"""

from __future__ import annotations

import re
from pathlib import Path

import pytest

CSS = (Path(__file__).parents[1] / "docs" / "assets" / "handbook.css").read_text("utf-8")

TEXT, GRAPHIC = 4.5, 3.0
GROUNDS = ("page", "surface", "sunken")
INKS = (
    "ink",
    "soft",
    "link",
    "link-hover",
    "mine",
    "people",
    "work",
    "law",
    "word",
    "better",
    "ok",
    "warn",
    "late",
)
TINTED = ("mine", "people", "work", "law", "word", "better", "ok", "warn", "late")
ON_OTHERS = (
    ("on-brand", "brand", TEXT),
    ("on-brand-soft", "brand", TEXT),
    ("on-brand", "brand-deep", TEXT),
    ("on-brand-soft", "brand-deep", TEXT),
    ("on-accent", "accent", TEXT),
    ("on-mine", "mine", TEXT),
    ("page", "ok", TEXT),
    ("page", "law", TEXT),
    ("page", "link", TEXT),
    ("page", "ink", TEXT),
    ("ring", "halo", GRAPHIC),
)
# In a picture: text and lines on a lane, on the reader's own lane, and on the kinds of step.
IN_PICTURES = (
    ("ink", "mine-tint", TEXT),
    ("soft", "mine-tint", GRAPHIC),
    ("ink", "word-tint", TEXT),
    ("ink", "ok-tint", TEXT),
    ("ink", "people-tint", TEXT),
    ("word", "surface", GRAPHIC),
    ("ok", "surface", GRAPHIC),
    ("people", "surface", GRAPHIC),
    ("mine", "surface", GRAPHIC),
)


def block(selector: str) -> dict[str, str]:
    """The colour tokens of the first rule with ``selector`` that sets ``--page``."""
    for match in re.finditer(re.escape(selector) + r"\s*\{([^}]*)\}", CSS):
        found = dict(re.findall(r"--([a-z-]+):\s*(#[0-9a-f]{3,6})", match[1]))
        if "page" in found:
            return found
    raise AssertionError(selector)


LIGHT = block(":root")
DARK = LIGHT | block(':root[data-scheme="dark"]')


def luminance(colour: str) -> float:
    digits = colour[1:] if len(colour) == 7 else "".join(2 * each for each in colour[1:])
    channels = [int(digits[place : place + 2], 16) / 255 for place in (0, 2, 4)]
    red, green, blue = (
        each / 12.92 if each <= 0.04045 else ((each + 0.055) / 1.055) ** 2.4 for each in channels
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def ratio(one: str, other: str) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def pairs() -> list[tuple[str, str, float]]:
    return [
        *((ink, ground, TEXT) for ink in INKS for ground in GROUNDS),
        *((ink, f"{ink}-tint", TEXT) for ink in TINTED),
        *(("edge", ground, GRAPHIC) for ground in GROUNDS),
        *ON_OTHERS,
        *IN_PICTURES,
    ]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize(("ink", "ground", "least"), pairs())
def test_a_colour_can_be_read_on_its_ground(
    ink: str, ground: str, least: float, scheme: str
) -> None:
    tokens = LIGHT if scheme == "light" else DARK
    assert ratio(tokens[ink], tokens[ground]) >= least, f"{ink} on {ground}, {scheme}"


def test_black_on_white_is_the_greatest_contrast() -> None:
    assert ratio("#000", "#fff") == pytest.approx(21)


def test_the_device_and_the_reader_choose_the_same_dark() -> None:
    assert block(':root:not([data-scheme="light"])') == block(':root[data-scheme="dark"]')
