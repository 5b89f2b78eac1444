"""How well the search finds, how much it fetches and how long it takes: on the built site.

    python -m handbook build
    python -m benchmarks.search            # prints, and writes benchmarks/search.md

The shipped script (docs/assets/lookup.js) runs in a headless Chromium. Questions come from
search/queries_*.yaml, and from generators that use no rule of the search itself: inflected forms
from search/forms_*.txt, typing errors from a seed.
"""

from __future__ import annotations

import gzip
import json
import random
import re
import statistics
import sys
import tempfile
import time
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import yaml
from playwright.sync_api import Page, sync_playwright

ROOT = Path(__file__).parents[1]
sys.path[:0] = [str(ROOT), str(ROOT / "hooks")]

from tests.browser import ARGUMENTS, find_chromium, serving  # noqa: E402

from handbook.language import Language  # noqa: E402
from handbook.reading import Handbook, read  # noqa: E402
from handbook.search import Name, Record, Section, index_files  # noqa: E402

FOLDER = Path(__file__).parent / "search"
SEED = 20261122
FORMS_EACH = 2
FROM_TEXT = 300
ANYWHERE = {"held-out: base form, inflected in the text"}
"""Classes in which it counts that the page is found at all: many others have the word too."""


@dataclass(frozen=True)
class Question:
    """What is asked, and the pages of which any one answers it."""

    words: str
    wanted: frozenset[str]


@dataclass(frozen=True)
class Score:
    """How a class of questions went."""

    questions: int
    first: int
    top_three: int
    found: int
    wrong_language: int
    missed: tuple[str, ...]
    times: tuple[float, ...]
    """Milliseconds of the search alone."""
    fetching: tuple[float, ...]
    """Milliseconds with what had to be fetched for it, by the first who asks for it."""

    @property
    def share(self) -> float:
        """The share of questions whose page stands among the first three."""
        return self.top_three / self.questions


# Questions ----------------------------------------------------------------------------------------


def written(language: Language) -> dict[str, list[Question]]:
    """The questions that people wrote, by class."""
    return _questions(f"queries_{language}.yaml")


def set_apart(language: Language) -> dict[str, list[Question]]:
    """The questions that were written and put away before the last tuning, by class."""
    questions = _questions(f"held_out_{language}.yaml")
    return {f"set apart: {name}": each for name, each in questions.items()}


def _questions(name: str) -> dict[str, list[Question]]:
    data = yaml.safe_load((FOLDER / name).read_text("utf-8"))
    return {
        group: [Question(str(words), frozenset(wanted)) for words, wanted in questions.items()]
        for group, questions in data.items()
    }


def held_out(
    handbook: Handbook, language: Language, pages: Mapping[int, Mapping[str, Any]]
) -> dict[str, list[Question]]:
    """Questions made by chance from all names and texts. The same seed gives the same questions."""
    chance = random.Random(SEED)
    titles, names = _names(handbook, language)
    others, _ = _names(handbook, language.other)
    forms = _forms(language)
    return {
        "held-out: title": _asked(titles, lambda title: [title]),
        "held-out: inflected name": _asked(
            names, lambda name: _some(_inflections(name, forms), chance)
        ),
        "held-out: base form, inflected in the text": _from_texts(pages, forms, chance),
        "held-out: title without diacritics": _asked(
            titles, lambda title: [plain] if (plain := _plain(title)) != title else []
        ),
        "held-out: title with one error": _asked(titles, lambda title: _misspelt(title, chance)),
        "held-out: the other language's title": _asked(others, lambda title: [title]),
    }


Names = Mapping[str, frozenset[str]]


def _names(handbook: Handbook, language: Language) -> tuple[Names, Names]:
    """Titles, and all names that may be used, with the pages they stand for."""
    titles: dict[str, set[str]] = {}
    names: dict[str, set[str]] = {}
    for entity in handbook.entities.values():
        path = f"{entity.kind.folder}/{entity.id}"
        title = entity.name[language].replace("\u00ad", "")
        titles.setdefault(title, set()).add(path)
        accepted = getattr(entity, "accepted", None)
        for name in (title, *entity.aliases[language], *(accepted[language] if accepted else ())):
            names.setdefault(name.replace("\u00ad", ""), set()).add(path)
    known = {title: frozenset(names.get(title, paths) | paths) for title, paths in titles.items()}
    return known, {name: frozenset(paths) for name, paths in names.items()}


def _asked(names: Names, make: Callable[[str], Iterable[str]]) -> list[Question]:
    return [Question(words, paths) for name, paths in sorted(names.items()) for words in make(name)]


def _forms(language: Language) -> dict[str, list[str]]:
    lines = (FOLDER / f"forms_{language}.txt").read_text("utf-8").splitlines()
    pairs = (line.split(": ") for line in lines if not line.startswith("#"))
    return {lemma: forms.split() for lemma, forms in pairs}


def _inflections(name: str, forms: Mapping[str, list[str]]) -> list[str]:
    """The name with its last word, or the last part of that word, in other forms."""
    start = name.rfind(" ") + 1
    for at in range(start, len(name) - 2):
        if name[at:].casefold() in forms:
            return [name[:at] + form for form in forms[name[at:].casefold()]]
    return []


def _some(forms: list[str], chance: random.Random) -> list[str]:
    return chance.sample(forms, min(FORMS_EACH, len(forms)))


def _from_texts(
    pages: Mapping[int, Mapping[str, Any]],
    forms: Mapping[str, list[str]],
    chance: random.Random,
) -> list[Question]:
    """Base forms of words that a page only has inflected."""
    lemma_of = {form: lemma for lemma, all_forms in forms.items() for form in all_forms}
    lemma_of = {form: lemma for form, lemma in lemma_of.items() if form not in forms}
    found = []
    for page in pages.values():
        text = " ".join((page["title"], page["summary"], *(each[2] for each in page["sections"])))
        words = set(re.findall(r"[^\W\d_]+", text.casefold()))
        for word in sorted(words & lemma_of.keys()):
            if lemma_of[word] not in words and len(word) > 4:
                found.append(Question(lemma_of[word], frozenset({page["path"].strip("/")})))
    return chance.sample(found, min(FROM_TEXT, len(found)))


def _plain(text: str) -> str:
    split = unicodedata.normalize("NFD", text)
    return "".join(letter for letter in split if not unicodedata.combining(letter))


def _misspelt(title: str, chance: random.Random) -> list[str]:
    """The title with one letter of its longest word left out, doubled, changed or swapped."""
    word = max(re.findall(r"[^\W\d_]+", title), key=len, default="")
    if len(word) < 5:
        return []
    at = chance.randrange(len(word) - 1)
    wrong = chance.choice(
        (
            word[:at] + word[at + 1 :],
            word[: at + 1] + word[at:],
            word[:at] + chance.choice("aeiklnorstu") + word[at + 1 :],
            word[:at] + word[at + 1] + word[at] + word[at + 2 :],
        )
    )
    return [title.replace(word, wrong)] if wrong != word else []


# Asking -------------------------------------------------------------------------------------------

ASK = """async ([script, folder, questions, shown]) => {
  const { open } = await import(script);
  const fetched = [];
  const load = async (name) => {
    fetched.push(name);
    return (await fetch(folder + name)).text();
  };
  let index = await open(load);
  const answers = [];
  for (const words of questions) {
    if (shown) { fetched.length = 0; index = await open(load); }
    const start = performance.now();
    const { results, terms, cut } = await index.search(words);
    const first = results.slice(0, shown);
    for (const each of await Promise.all(first.map(index.shown))) index.excerpt(each, terms);
    const pages = results.map(({ page }) => page);
    const cold = performance.now() - start;
    const files = shown ? [...fetched] : [];
    const again = performance.now();
    await index.search(words);
    const warm = performance.now() - again;
    // What a reader gets who wants to see more comes after what came first.
    const others = cut && !shown ? (await index.search(words, true)).results : [];
    const all = [...pages, ...others.map(({ page }) => page)];
    answers.push([[...new Set(all)], files, cold, warm]);
  }
  return answers;
}"""


def ask(page: Page, folder: str, questions: list[str], shown: int = 0) -> list[Any]:
    """For each question: pages by number, files fetched, milliseconds with fetching and without.

    With ``shown`` each question is the first one, and the texts of so many hits are fetched too.
    """
    script = re.sub(r"(?:fi/)?search/$", "assets/lookup.js", folder)
    answers: list[Any] = page.evaluate(ASK, [script, folder, questions, shown])
    return answers


def texts(site: Path, language: Language) -> dict[int, dict[str, Any]]:
    """What the search knows of each page of the built site."""
    (folder,) = (each for each in _folder(site, language).iterdir() if each.is_dir())
    files = sorted(folder.glob("c*.json"), key=lambda file: int(file.stem[1:]))
    cards = [card for file in files for card in json.loads(file.read_text("utf-8"))]
    return {
        number: {**card, "sections": json.loads((folder / f"t{number}.json").read_text("utf-8"))}
        for number, card in enumerate(cards)
    }


def _folder(site: Path, language: Language) -> Path:
    return site / ("" if language is Language.SV else language.value) / "search"


def score(
    page: Page, folder: str, questions: list[Question], known: Mapping[int, Mapping[str, Any]]
) -> Score:
    """Ask all questions of a class."""
    answers = ask(page, folder, [each.words for each in questions])
    first = top_three = found = wrong = 0
    missed = []
    for question, (numbers, *_) in zip(questions, answers, strict=True):
        paths = [known[number]["path"].strip("/") for number in numbers]
        fits = [_fits(path, question) for path in paths]
        first += any(fits[:1])
        top_three += any(fits[:3])
        found += any(fits)
        wrong += sum(path.startswith(("fi/", "sv/")) for path in paths)
        if not any(fits[:3]):
            missed.append(question.words)
    times = tuple(without for *_, without in answers)
    fetching = tuple(cold for *_, cold, _ in answers)
    return Score(len(questions), first, top_three, found, wrong, tuple(missed), times, fetching)


def _fits(path: str, question: Question) -> bool:
    """A wanted folder without a page's name means any page of it."""
    return path in question.wanted or path.partition("/")[0] in question.wanted


# Sizes --------------------------------------------------------------------------------------------


def grown(records: Mapping[int, Mapping[str, Any]], number: int) -> Iterator[Record]:
    """As many records as wanted, in the likeness of the real ones, with new words among the old."""
    chance = random.Random(SEED)
    real = [_record(page) for page in records.values()]
    vocabulary = sorted({word for each in real for word in re.findall(r"[^\W\d_]{4,}", each.title)})
    yield from real[:number]
    for count in range(len(real), number):
        pattern, other = chance.choice(real), chance.choice(real)
        new = "".join(chance.sample(vocabulary, 2)).casefold()
        title = f"{chance.choice(vocabulary)} {new}"
        texts = [*pattern.sections, *other.sections]
        sections = tuple(chance.sample(texts, min(len(texts), len(pattern.sections))))
        sections += (Section("new", new, f"{new} {chance.choice(vocabulary)} {title}"),)
        yield replace(
            pattern, path=f"new/{count}/", title=title, names=(Name(new),), sections=sections
        )


def _record(page: Mapping[str, Any]) -> Record:
    names = tuple(Name(name) for name in page["names"][1:])
    sections = tuple(Section(*each) for each in page["sections"])
    kind = page["path"].partition("/")[0]
    return Record(page["path"], page["title"], page["summary"], kind, "", "", 1.0, names, sections)


def packed(path: Path) -> int:
    """Bytes on the wire."""
    return len(gzip.compress(path.read_bytes(), 6, mtime=0))


@contextmanager
def _written(files: Mapping[str, bytes]) -> Iterator[Path]:
    with tempfile.TemporaryDirectory() as temporary:
        root = Path(temporary)
        (root / "404.html").write_text("")
        for name in ("lookup.js", "search.js"):
            target = root / "assets" / name
            target.parent.mkdir(exist_ok=True)
            target.write_bytes((ROOT / "docs" / "assets" / name).read_bytes())
        for name, content in files.items():
            target = root / "search" / name
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(content)
        yield root


def sizes(page: Page, files: Mapping[str, bytes], questions: list[str]) -> list[int]:
    """Bytes of a first search with five hits shown: scripts, index and texts."""
    with _written(files) as root, serving(root) as address:
        page.goto(address)
        answers = ask(page, "/search/", questions, shown=5)
        scripts = sum(packed(root / "assets" / name) for name in ("lookup.js", "search.js"))
        of = {name: packed(root / "search" / name) for _, names, *_ in answers for name in names}
        return [scripts + sum(of[name] for name in names) for _, names, *_ in answers]


# The report ---------------------------------------------------------------------------------------


def main() -> None:
    """Measure and write the report."""
    site = ROOT / "site"
    handbook = read(ROOT).handbook
    assert handbook is not None
    lines = [(FOLDER / "before.md").read_text("utf-8").rstrip(), "", "## Now", ""]
    weights = []
    with sync_playwright() as playwright, serving(site) as address:
        browser = playwright.chromium.launch(executable_path=find_chromium(), args=list(ARGUMENTS))
        for language in Language:
            page = browser.new_page()
            page.goto(address)
            known = texts(site, language)
            folder = "/search/" if language is Language.SV else "/fi/search/"
            classes = {
                **written(language),
                **set_apart(language),
                **held_out(handbook, language, known),
            }
            title = {Language.SV: "Swedish", Language.FI: "Finnish"}[language]
            lines += [f"### {title}, {len(known)} pages", "", *HEAD]
            times: list[float] = []
            fetching: list[float] = []
            for name, questions in classes.items():
                result = score(page, folder, questions, known)
                times += result.times
                fetching += result.fetching
                lines.append(_row(name, result))
                print(language, lines[-1], *result.missed[:12], sep="\n      ")
            lines += ["", _times(times, fetching), ""]
            asked = [each.words for group in written(language).values() for each in group]
            for number in (len(known), 500, 2000):
                start = time.perf_counter()
                files = index_files(grown(known, number), language)
                took = time.perf_counter() - start
                found = sizes(page, files, asked)
                weights.append(
                    f"| {title} | {number} | {statistics.median(found) / 1000:.1f} "
                    f"| {max(found) / 1000:.1f} | {took:.2f} |"
                )
                print(weights[-1])
        browser.close()
    lines += [*WEIGHT_HEAD, *weights, ""]
    (ROOT / "benchmarks" / "search.md").write_text("\n".join(lines), encoding="utf-8")


HEAD = (
    "| class | questions | first | among three | found | wrong language |",
    "|---|---|---|---|---|---|",
)
WEIGHT_HEAD = (
    "## Sizes and building",
    "",
    "A first search with five hits shown: both scripts, the overview, pieces of the word list, the",
    "texts of five pages; gzip -6, kB, over all written questions. Pages beyond the real ones are",
    "mixed from these, each with words that are new.",
    "",
    "| | pages | median kB | largest kB | index built in s |",
    "|---|---|---|---|---|",
)


def _row(name: str, result: Score) -> str:
    def share(number: int) -> str:
        return f"{number / result.questions:.0%}"

    three = "" if name in ANYWHERE else share(result.top_three)
    first = "" if name in ANYWHERE else share(result.first)
    return (
        f"| {name} | {result.questions} | {first} | {three} | {share(result.found)} "
        f"| {result.wrong_language} |"
    )


def _times(times: list[float], fetching: list[float]) -> str:
    return (
        f"Answer in the browser: median {statistics.median(times):.1f} ms, slowest "
        f"{max(times):.0f} ms. With pieces still to be fetched from the same machine: "
        f"median {statistics.median(fetching):.1f} ms, slowest {max(fetching):.0f} ms."
    )


if __name__ == "__main__":
    main()
