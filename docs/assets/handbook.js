// What the pages do when script works. Without it everything is still there and readable: the
// search form leads to the A–Ö page, and the device decides between light and dark.
// No words live here: they come from the page, in the page's language.
(() => {
  "use strict";

  const all = (selector, root = document) => [...root.querySelectorAll(selector)];

  // 1 Light or dark ------------------------------------------------------------------------------

  const KEY = "handbook-scheme";
  const root = document.documentElement;

  const showScheme = () => {
    for (const button of all("[data-scheme-choice]")) {
      const on = button.dataset.schemeChoice === (root.dataset.scheme ?? "");
      button.setAttribute("aria-pressed", String(on));
    }
  };

  const chooseScheme = (choice) => {
    if (choice) root.dataset.scheme = choice;
    else delete root.dataset.scheme;
    try {
      if (choice) localStorage.setItem(KEY, choice);
      else localStorage.removeItem(KEY);
    } catch {
      // Storage is switched off: the choice holds for this page.
    }
    showScheme();
  };

  for (const group of all(".scheme")) group.hidden = false;
  for (const button of all("[data-scheme-choice]")) {
    button.addEventListener("click", () => chooseScheme(button.dataset.schemeChoice));
  }
  showScheme();

  // 2 Where I am on the page ---------------------------------------------------------------------

  const tocLinks = all(".toc a[href^='#']");
  const sections = tocLinks
    .map((link) => document.getElementById(decodeURIComponent(link.hash.slice(1))))
    .filter(Boolean);

  const markSection = () => {
    // The last heading that has come near the top of the window; at the very end the last one.
    const line = 120;
    const atEnd = scrollY > 0 && scrollY + innerHeight >= root.scrollHeight - 2;
    const passed = sections.filter((section) => section.getBoundingClientRect().top <= line);
    const current = atEnd ? sections.at(-1) : (passed.at(-1) ?? sections[0]);
    for (const link of tocLinks) {
      if (decodeURIComponent(link.hash.slice(1)) === current.id) {
        link.setAttribute("aria-current", "true");
      } else {
        link.removeAttribute("aria-current");
      }
    }
  };

  if (sections.length) {
    let waiting = false;
    const soon = () => {
      if (waiting) return;
      waiting = true;
      requestAnimationFrame(() => {
        waiting = false;
        markSection();
      });
    };
    addEventListener("scroll", soon, { passive: true });
    addEventListener("resize", soon, { passive: true });
    markSection();
  }

  // The list beside the page is long: it starts where the reader is.
  for (const here of all(".side [aria-current]")) {
    const side = here.closest(".side");
    const show = () => {
      if (here.offsetTop > side.clientHeight * 0.8) side.scrollTop = here.offsetTop - side.clientHeight / 3;
    };
    side.addEventListener("toggle", show);
    show();
  }

  // A picture wider than its frame begins at the reader's own lane.
  for (const lane of all(".pd-lane.is-mine")) {
    const frame = lane.closest(".pd-scroll");
    const show = () => {
      const own = lane.getBoundingClientRect();
      const box = frame.getBoundingClientRect();
      if (own.right > box.right) frame.scrollLeft += own.left + own.width / 2 - box.left - box.width / 2;
    };
    lane.closest("details")?.addEventListener("toggle", show);
    show();
  }

  // A link of an opened menu leads to a place on this page: the menu must not stay in front of it.
  for (const link of all("[popover] a[href^='#']")) {
    link.addEventListener("click", () => {
      const menu = link.closest("[popover]");
      if (menu.matches(":popover-open")) menu.hidePopover();
    });
  }

  // 3 An address that names something folded away ------------------------------------------------

  const reveal = () => {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (!target) return;
    if (target.type === "radio") target.checked = true; // "mark my part" of a working model
    const tab = target.closest(".tabbed-block");
    if (tab) {
      const place = [...tab.parentElement.children].indexOf(tab);
      all(":scope > input", tab.closest(".tabbed-set"))[place].checked = true;
      target.scrollIntoView();
    }
  };
  addEventListener("hashchange", reveal);
  reveal();

  // 4 Paper: what is folded away is printed too --------------------------------------------------

  let opened = [];
  addEventListener("beforeprint", () => {
    opened = all("details:not([open])");
    for (const details of opened) details.open = true;
  });
  addEventListener("afterprint", () => {
    for (const details of opened) details.open = false;
    opened = [];
  });

  // 5 Search -------------------------------------------------------------------------------------

  const PAGE = 10;

  class Search {
    constructor(dialog) {
      this.dialog = dialog;
      this.field = dialog.querySelector("input[type=search]");
      this.list = dialog.querySelector(".hits");
      this.status = dialog.querySelector("[role=status]");
      this.tip = dialog.querySelector(".search__tip");
      this.more = dialog.querySelector(".search__more");
      this.there = dialog.querySelector(".there");
      this.thereHref = this.there.getAttribute("href");
      this.empty = this.status.textContent;
      this.run = 0;
      this.shown = 0;
      this.results = [];

      dialog.querySelector("form").addEventListener("submit", (event) => {
        event.preventDefault();
        this.search(0);
      });
      dialog.querySelector(".close").addEventListener("click", () => dialog.close());
      this.field.addEventListener("input", () => this.search(150));
      this.more.addEventListener("click", () => this.showMore(this.run));
      dialog.addEventListener("keydown", (event) => this.move(event));
      dialog.addEventListener("click", (event) => {
        if (event.target === dialog) dialog.close(); // outside the panel
      });
      dialog.addEventListener("close", () => {
        if (asked()) history.replaceState(null, "", location.pathname);
      });
    }

    open(words = "") {
      if (!this.dialog.open) this.dialog.showModal();
      if (words) this.field.value = words;
      this.field.select();
      this.load().catch(() => {});
      this.search(0);
    }

    /** Loads the index on first use. A failure is not kept: the next search tries again. */
    load() {
      this.index ??= import(new URL(this.dialog.dataset.bundle, document.baseURI))
        .then(async (index) => {
          await index.options({
            baseUrl: new URL(this.dialog.dataset.base, document.baseURI).pathname,
          });
          await index.init();
          return index;
        })
        .catch((error) => {
          this.index = undefined;
          throw error;
        });
      return this.index;
    }

    async search(delay) {
      const run = ++this.run; // answers to older questions are thrown away
      const words = this.field.value.trim();
      this.there.href = words ? `${this.thereHref}#q=${encodeURIComponent(words)}` : this.thereHref;
      if (!words) {
        this.show([], this.empty);
        return;
      }
      await new Promise((done) => setTimeout(done, delay));
      if (run !== this.run) return;
      const slow = setTimeout(() => this.say(this.dialog.dataset.loading), 300);
      try {
        const index = await this.load();
        const { results } = await index.search(words);
        if (run !== this.run) return;
        await this.show(results, this.count(results.length), run);
      } catch {
        if (run === this.run) this.show([], this.dialog.dataset.failed, run, true);
      } finally {
        clearTimeout(slow);
      }
    }

    count(number) {
      const { none, one, many } = this.dialog.dataset;
      return number === 0 ? none : number === 1 ? one : many.replace("#", String(number));
    }

    say(text) {
      this.status.textContent = text;
    }

    async show(results, text, run = this.run, failed = false) {
      this.results = results;
      this.shown = 0;
      this.more.hidden = true;
      const first = await this.items(0);
      if (run !== this.run) return;
      this.list.replaceChildren(...first);
      this.shown = first.length;
      this.more.hidden = this.shown >= results.length;
      this.tip.hidden = results.length > 0 || text === this.empty;
      this.tip.querySelector("span").hidden = failed; // other words do not help then
      this.say(text);
    }

    async showMore(run) {
      const next = await this.items(this.shown);
      if (run !== this.run) return;
      this.list.append(...next);
      this.shown += next.length;
      this.more.hidden = this.shown >= this.results.length;
      next[0]?.querySelector("a").focus();
    }

    async items(from) {
      const some = this.results.slice(from, from + PAGE);
      return (await Promise.all(some.map((result) => result.data()))).map((data) =>
        this.item(data),
      );
    }

    item({ url, meta, excerpt }) {
      const link = element("a", { href: url });
      const kind = element("span", { class: meta.family ? `kind k-${meta.family}` : "kind" });
      if (meta.icon) kind.append(this.icon(meta.icon));
      const title = element("b");
      title.append(meta.title ?? url);
      const about = element("small");
      if (meta.kind) about.append(`${meta.kind} · `);
      about.append(...marked(excerpt));
      link.append(kind, title, about);
      const item = element("li");
      item.append(link);
      return item;
    }

    icon(name) {
      const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
      const use = document.createElementNS("http://www.w3.org/2000/svg", "use");
      use.setAttribute("href", `${this.dialog.dataset.icons}#i-${name}`);
      svg.setAttribute("class", "i");
      svg.setAttribute("viewBox", "0 0 24 24");
      svg.setAttribute("aria-hidden", "true");
      svg.append(use);
      return svg;
    }

    /** Arrow keys walk from the field through the hits and back; Escape closes at once. */
    move(event) {
      if (event.key === "Escape") {
        event.preventDefault(); // a search field would only be emptied by the first press
        this.dialog.close();
        return;
      }
      const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
      if (!step) return;
      const stops = [this.field, ...all("a", this.list)];
      const here = stops.indexOf(document.activeElement);
      if (here < 0) return;
      event.preventDefault();
      stops[Math.min(Math.max(here + step, 0), stops.length - 1)].focus();
    }
  }

  const element = (name, attributes = {}) => {
    const made = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
    return made;
  };

  /** The excerpt as text and <mark> only, whatever else the index may hold. */
  const marked = (excerpt) => {
    const body = new DOMParser().parseFromString(excerpt, "text/html").body;
    return [...body.childNodes].map((node) => {
      if (node.nodeName !== "MARK") return node.textContent;
      const mark = element("mark");
      mark.append(node.textContent);
      return mark;
    });
  };

  /** Words that the address asks for: #q=… from the other language, ?q=… from a plain form. */
  const asked = () =>
    new URLSearchParams(location.hash.slice(1)).get("q") ??
    new URLSearchParams(location.search).get("q");

  const searches = all("dialog.search").map((dialog) => new Search(dialog));

  if (searches.length && searches[0].dialog.showModal) {
    const searchOf = (place) => {
      const language = place.closest("[lang]").lang;
      return searches.find((search) => search.dialog.lang === language) ?? searches[0];
    };
    for (const form of all("form[role=search]").filter((each) => !each.closest("dialog"))) {
      const field = form.querySelector("input");
      const open = () => searchOf(form).open(field.value);
      form.addEventListener("submit", (event) => {
        event.preventDefault();
        open();
      });
      // By pointer only: a dialog that opened on focus would catch everyone who tabs past.
      field.addEventListener("click", open);
    }
    // With a modifier: a single-character shortcut would be set off by speech input (WCAG 2.1.4).
    addEventListener("keydown", (event) => {
      if (event.key !== "k" || event.altKey || event.shiftKey) return;
      if (!event.ctrlKey && !event.metaKey) return;
      event.preventDefault();
      searches[0].open();
    });
    const fromAddress = () => {
      const words = asked();
      if (words) searches[0].open(words);
    };
    addEventListener("hashchange", fromAddress);
    fromAddress();
  }
})();
