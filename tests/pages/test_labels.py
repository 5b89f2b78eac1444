"""The words of the interface come through one door."""

from __future__ import annotations

import pytest

from handbook.language import Language
from handbook.model import Text
from handbook.pages.labels import Labels, MissingLabelError

INTERFACE = {"role.count": Text(sv="{n} roller", fi="{n} roolia")}


def test_a_label_is_given_in_the_language_with_its_facts() -> None:
    assert Labels(INTERFACE, Language.SV)("role.count", n=3) == "3 roller"
    assert Labels(INTERFACE, Language.FI)("role.count", n=3) == "3 roolia"


def test_a_fact_is_never_read_as_a_pattern() -> None:
    assert Labels(INTERFACE, Language.SV)("role.count", n="{n}") == "{n} roller"


def test_a_label_that_is_missing_is_named() -> None:
    labels = Labels(INTERFACE, Language.SV)
    assert "role.count" in labels
    assert "role.name" not in labels
    with pytest.raises(MissingLabelError) as missing:
        labels("role.name")
    assert missing.value.key == "role.name"
