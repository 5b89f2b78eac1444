"""The words of the handbook, and the programs that know how words are spelt.

Hunspell with its Finland-Swedish dictionary and Voikko for Finnish, from Debian's packages. Each is
asked only where it is installed; in CI a missing one is a failure.
"""

from __future__ import annotations

import importlib.util
import re
import shutil
import subprocess
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from handbook.language import Language
from handbook.parity.unit import Form, Unit
from tests.node_tools import missing

ALLOWED = Path(__file__).parent / "spelling"
"""Names, foreign words and words of the field that the dictionaries lack, a file a language."""

_VOIKKO = Path("/usr/lib/python3/dist-packages/libvoikko.py")
_MARKUP = re.compile(
    r"\[\[[a-z-]+:[a-z0-9-]+\||\[\[[a-z-]+:[a-z0-9-]+\]\]|\]\(\S*\)|`[^`]*`|\{#[^}]*\}|\{\w+\}"
    r"|https?://\S+|\S+@\S+|\b\w+\.\w{2,3}\b"
)
_WORD = re.compile(r"[^\W\d_]+(?:[-’'][^\W\d_]+)*")


def words_of(units: Iterable[Unit], language: Language) -> Iterator[tuple[str, str]]:
    """Every word of one language with its text's address; markup and names in code left out."""
    for unit in units:
        if unit.form is Form.CODE:
            continue
        text = _MARKUP.sub(" ", unit[language].text.replace("\u00ad", ""))
        for word in _WORD.findall(text):
            if len(word) > 2 and not word.isupper():
                yield word, unit.address


def allowed(language: Language) -> frozenset[str]:
    """Words that are right although no dictionary has them."""
    return frozenset((ALLOWED / f"{language}.txt").read_text("utf-8").split())


def unknown(words: Iterable[str], language: Language) -> set[str]:
    """Words that the language's dictionary does not know."""
    asked = sorted(set(words))
    return set(_hunspell(asked) if language is Language.SV else _voikko(asked))


def _hunspell(words: list[str]) -> Iterator[str]:
    if (program := shutil.which("hunspell")) is None:
        missing("no hunspell on PATH.")
    result = subprocess.run(
        [program, "-d", "sv_FI", "-i", "utf-8", "-l"],
        input="\n".join(words),
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    if result.returncode:
        missing(f"hunspell: {result.stderr.strip()}")
    yield from result.stdout.split()


def _voikko(words: list[str]) -> Iterator[str]:
    specification = importlib.util.spec_from_file_location("libvoikko", _VOIKKO)
    if not _VOIKKO.exists() or specification is None or specification.loader is None:
        missing("no libvoikko for Python.")
    module: Any = importlib.util.module_from_spec(specification)
    specification.loader.exec_module(module)
    speller = module.Voikko("fi")
    yield from (word for word in words if not speller.spell(word))
