# mkdocs.yml for those who build without the engine. It is read as the engine reads it; whatever
# in it only the engine can do is named, and then the engine builds.
"""What the configuration file says of the site."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml
from yaml_env_tag import construct_env_tag  # type: ignore[import-untyped]

from handbook.pages.settings import Settings
from handbook.problems import Location
from handbook.site.options import DOCS, OVERRIDES, Extensions, Options

FILE = "mkdocs.yml"
HOOK = "hooks/handbook_site.py"
BUILT_IN = ("toc", "tables", "fenced_code")
"""Extensions that the engine adds by itself (mkdocs.config.defaults)."""

_FEEDBACK_SCHEMES = ("https://", "mailto:")

_FOLLOWED: Mapping[str, Any] = {
    "docs_dir": DOCS,
    "site_dir": "site",
    "use_directory_urls": True,
    "hooks": [HOOK],
}
"""Settings with the only value that can be followed; left out they have it."""
_READ = {"site_url", "extra", "markdown_extensions", "theme", "plugins"}
_WITHOUT_EFFECT = {"site_name", "watch", "validation", "dev_addr", "strict", "copyright"}
"""What no template of ours shows."""
_THEME = {"name": "material", "custom_dir": OVERRIDES}


class ConfigurationError(ValueError):
    """The configuration cannot be used; says why, in both languages."""


@dataclass(frozen=True, slots=True)
class Configuration:
    """``engine_only``: settings that only the engine can follow; then the options are empty."""

    options: Options
    engine_only: tuple[str, ...]


class _Loader(yaml.SafeLoader):
    """Safe, with the engine's tag for variables of the environment."""


_Loader.add_constructor("!ENV", construct_env_tag)


def configuration(root: Path) -> Configuration:
    """Read the project's configuration.

    Raises ``ConfigurationError`` for what can never work, ``OSError`` when there is no file.
    """
    try:
        content = yaml.load((root / FILE).read_bytes(), _Loader)
    except (yaml.YAMLError, UnicodeDecodeError):
        content = None  # a file with tags that run code, or none at all: the engine knows more
    if not isinstance(content, dict):
        return Configuration(Options("", Settings(), Extensions(())), (FILE,))
    if engine_only := tuple(_engine_only(content)):
        return Configuration(Options("", Settings(), Extensions(())), engine_only)
    options = Options(
        checked_url(content.get("site_url")),
        checked_settings(content.get("extra") or {}),
        extensions(content.get("markdown_extensions") or []),
    )
    return Configuration(options, ())


def checked_url(site_url: Any) -> str:
    """The site's address with a slash at the end. Raises ``ConfigurationError`` without one."""
    if not site_url:
        raise ConfigurationError("site_url saknas i mkdocs.yml / site_url puuttuu mkdocs.yml:stä")
    return f"{str(site_url).rstrip('/')}/"


def checked_settings(extra: Mapping[str, Any]) -> Settings:
    """Where data is edited and feedback goes.

    Raises ``ConfigurationError`` for what cannot work.
    """
    settings = Settings(
        str(extra.get("edit_address") or ""), str(extra.get("feedback_address") or "")
    )
    if set("{}") & set(settings.edit(Location("data/roles.yaml"))):
        raise ConfigurationError(
            "edit_address (HANDBOOK_EDIT_ADDRESS): bara {file} och {line} får stå inom klammer / "
            "aaltosulkeissa voi olla vain {file} ja {line}"
        )
    feedback = settings.feedback("", "")
    if set("{}") & set(feedback) or (feedback and not feedback.startswith(_FEEDBACK_SCHEMES)):
        raise ConfigurationError(
            "feedback_address (HANDBOOK_FEEDBACK_ADDRESS): skriv https://… eller mailto:…, med "
            "{title} och {body} / kirjoita https://… tai mailto:…, ja siihen {title} ja {body}"
        )
    return settings


def extensions(listed: Any) -> Extensions:
    """The extensions as the engine understands the list: its own first, each once."""
    settings: dict[str, Mapping[str, Any]] = {}
    names = dict.fromkeys(BUILT_IN)
    for each in listed:
        for name, here in each.items() if isinstance(each, dict) else ((each, None),):
            names[str(name)] = None
            if here:
                settings[str(name)] = here
    return Extensions(tuple(names), settings)


def _engine_only(content: Mapping[str, Any]) -> Iterator[str]:
    for name, value in content.items():
        known = name in _READ or name in _WITHOUT_EFFECT
        if not known and _FOLLOWED.get(name, ...) != value:
            yield str(name)
    if not str(content.get("site_url") or "https://").startswith(("https://", "http://")):
        yield "site_url"
    theme = content.get("theme")
    if not isinstance(theme, dict) or any(theme.get(key) != each for key, each in _THEME.items()):
        yield "theme"
    plugins = content.get("plugins")
    if not isinstance(plugins, list) or len(plugins) != 1 or not _is_i18n(plugins[0]):
        yield "plugins"


def _is_i18n(plugin: Any) -> bool:
    """Whether it is mkdocs-static-i18n with our two languages in two folders."""
    settings = plugin.get("i18n") if isinstance(plugin, dict) else None
    if not isinstance(settings, dict) or settings.get("docs_structure") != "folder":
        return False
    languages = settings.get("languages")
    return isinstance(languages, list) and [
        (each.get("locale"), bool(each.get("default")))
        for each in languages
        if isinstance(each, dict)
    ] == [("sv", True), ("fi", False)]
