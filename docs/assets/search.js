// The search dialog: asks lookup.js for pages and shows them. handbook.js opens and closes it.
// No words live here: they come from the dialog, in its language.
import { open } from "./lookup.js";

const PAGE = 10; // hits that are shown at a time
const KINDS = 8; // kinds that can be chosen: those with the best hits
const WAIT = 120; // milliseconds without a key before the search begins
const SLOW = 300; // milliseconds before the reader is told to wait

const OVERVIEW = "index.json";

const indexes = new Map(); // one for each language, whatever the number of dialogs

const indexAt = (folder) => {
  if (!indexes.has(folder)) {
    const index = open(async (name) => {
      // The overview names the folder of the rest: an old one would lead to files that are gone.
      const cache = name === OVERVIEW ? "no-cache" : "default";
      const answer = await fetch(new URL(name, folder), { cache });
      if (!answer.ok) throw new Error(`${answer.status} ${name}`);
      return answer.text();
    });
    indexes.set(folder, index);
    index.catch(() => indexes.delete(folder)); // a failure is not kept: the next search tries again
  }
  return indexes.get(folder);
};

const element = (name, attributes = {}, ...children) => {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children);
  return made;
};

const highlighted = (pieces) =>
  pieces.map(([text, hit]) => (hit ? element("mark", {}, text) : text));

export class Search {
  constructor(dialog) {
    const find = (selector) => dialog.querySelector(selector);
    this.dialog = dialog;
    this.field = find("input[type=search]");
    this.status = find("[role=status]");
    this.kinds = find(".search__kinds");
    this.list = find(".hits");
    this.tip = find(".search__tip");
    this.more = find(".search__more");
    this.there = find(".there");
    this.thereHref = this.there.getAttribute("href");
    this.base = new URL(dialog.dataset.base, document.baseURI);
    this.folder = new URL("search/", this.base).href;
    this.because = dialog.dataset.because.split("|");
    this.empty = this.status.textContent;
    this.run = 0;
    this.clear(this.empty);
    indexAt(this.folder).catch(() => {}); // the small overview, while the reader writes

    this.field.addEventListener("input", () => this.ask(WAIT));
    this.more.addEventListener("click", () => this.showMore());
    dialog.addEventListener("keydown", (event) => this.move(event));
  }

  /** Searches for what the field says. */
  async ask(delay = 0, again = false) {
    const run = ++this.run; // answers to older questions are thrown away
    const words = this.field.value.trim();
    this.there.href = words ? `${this.thereHref}#q=${encodeURIComponent(words)}` : this.thereHref;
    if (!words) {
      this.clear(this.empty);
      return;
    }
    if (delay) await new Promise((done) => setTimeout(done, delay));
    if (run !== this.run) return;
    const slow = setTimeout(() => this.say(this.dialog.dataset.loading), SLOW);
    try {
      this.index = await indexAt(this.folder);
      const answer = await this.index.search(words);
      if (run === this.run) await this.show(answer, run);
    } catch {
      indexes.delete(this.folder); // perhaps a new version took the place of the one we knew
      if (run !== this.run) return;
      if (!again) this.ask(0, true);
      else this.clear(this.dialog.dataset.failed);
    } finally {
      clearTimeout(slow);
    }
  }

  say(text) {
    this.status.textContent = text;
  }

  clear(text) {
    this.results = [];
    this.list.replaceChildren();
    this.kinds.hidden = this.more.hidden = true;
    this.tip.hidden = false;
    this.tip.firstElementChild.hidden = text !== this.dialog.dataset.none;
    this.say(text);
  }

  async show(answer, run) {
    if (!answer.results.length) {
      this.clear(this.dialog.dataset.none);
      return;
    }
    this.answer = answer;
    this.chosen = null;
    await this.fill(run);
    if (run === this.run) this.showKinds();
  }

  /** The first hits of the chosen kind. */
  async fill(run = this.run) {
    const { results } = this.answer;
    this.results = results.filter(({ kind }) => this.chosen === null || kind === this.chosen);
    const items = await this.items(0);
    if (run !== this.run) return;
    // Whoever is on a hit already stays there, although the list is made anew under them.
    const { href } = this.list.contains(document.activeElement) ? document.activeElement : {};
    this.list.replaceChildren(...items);
    this.list.parentElement.scrollTop = 0;
    if (href) ([...this.list.querySelectorAll("a")].find((a) => a.href === href) ?? this.field).focus();
    this.tip.hidden = true;
    this.shown = items.length;
    this.more.hidden = this.shown >= this.results.length && !this.answer.cut;
    this.say(this.told());
  }

  /** The hits too that count for less: they are fetched when a reader wants to see more. */
  async complete() {
    const run = this.run;
    if (!this.answer.cut) return;
    const { results } = await this.index.search(this.field.value.trim(), true);
    if (run !== this.run || !this.answer.cut) return;
    const known = new Set(this.answer.results.map(({ page }) => page));
    const others = results.filter(({ page }) => !known.has(page));
    this.answer = { ...this.answer, results: [...this.answer.results, ...others], cut: false };
    const { results: all } = this.answer;
    this.results = all.filter(({ kind }) => this.chosen === null || kind === this.chosen);
    this.showKinds();
    this.say(this.told());
  }

  /** How many hits, and what was taken for a word that the handbook does not have. */
  told() {
    const { one, many, over, instead } = this.dialog.dataset;
    const number = this.results.length;
    const count = number === 1 ? one : (this.answer.cut ? over : many).replace("#", number);
    const better = this.answer.terms.flatMap((term) => term.instead ?? []);
    return [count, ...better.map((word) => instead.replace("#", word))].join(". ");
  }

  showKinds() {
    const counts = new Map(); // in the order of the best hit
    for (const { kind } of this.answer.results) counts.set(kind, (counts.get(kind) ?? 0) + 1);
    const button = (kind, label, count) => {
      const made = element("button", { type: "button", "aria-pressed": kind === this.chosen }, label);
      made.append(" ", element("span", {}, count));
      made.addEventListener("click", () => {
        for (const each of this.kinds.children) each.setAttribute("aria-pressed", each === made);
        this.chosen = kind;
        this.fill();
      });
      return made;
    };
    this.kinds.replaceChildren(
      button(null, this.dialog.dataset.all, this.answer.results.length),
      ...[...counts].slice(0, KINDS).map(([kind, count]) => button(kind, this.index.kinds[kind].label, count)),
    );
    this.kinds.hidden = counts.size < 2;
  }

  async showMore() {
    await this.complete();
    const next = await this.items(this.shown);
    this.list.append(...next);
    this.shown += next.length;
    this.more.hidden = this.shown >= this.results.length;
    (next[0] ?? this.list.lastElementChild).querySelector("a").focus();
  }

  async items(from) {
    const some = this.results.slice(from, from + PAGE);
    const pages = await Promise.all(some.map((result) => this.index.shown(result)));
    return pages.map((page, number) => this.item(page, some[number]));
  }

  item(page, { kind, because, name }) {
    const { terms } = this.answer;
    const { label, icon, family } = this.index.kinds[kind];
    const { anchor, heading, pieces } = this.index.excerpt(page, terms);
    const link = element("a", { href: new URL(page.path, this.base) + (anchor && `#${anchor}`) });
    const sign = element("span", { class: family ? `kind k-${family}` : "kind" });
    if (icon) sign.append(this.icon(icon));
    const about = element("small", { class: "hits__kind" }, label);
    if (because) about.append(" · ", ...this.reason(because, page.names[name]));
    const text = element("small", {}, ...(heading ? [`${heading}: `] : []), ...highlighted(pieces));
    link.append(
      sign,
      element("b", {}, ...highlighted(this.index.marked(page.title, terms))),
      about,
      text,
    );
    return element("li", {}, link);
  }

  /** Why a page is here although its title says something else. */
  reason(because, word) {
    const OTHER_LANGUAGE = 3;
    const [before, after] = this.because[because - 1].split("#");
    const language = because === OTHER_LANGUAGE ? { lang: this.there.lang } : {};
    return [before, element("em", language, word), after];
  }

  icon(name) {
    const SVG = "http://www.w3.org/2000/svg";
    const svg = document.createElementNS(SVG, "svg");
    const use = document.createElementNS(SVG, "use");
    use.setAttribute("href", `${this.dialog.dataset.icons}#i-${name}`);
    svg.setAttribute("class", "i");
    svg.setAttribute("viewBox", "0 0 24 24");
    svg.setAttribute("aria-hidden", "true");
    svg.append(use);
    return svg;
  }

  /** Arrow keys walk from the field through the hits and back. */
  move(event) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!step) return;
    const stops = [this.field, ...this.list.querySelectorAll("a")];
    const here = stops.indexOf(document.activeElement);
    if (here < 0) return;
    event.preventDefault();
    stops[Math.min(Math.max(here + step, 0), stops.length - 1)].focus();
  }
}
