// What the pages do when script works. Without it everything is still there and readable: the
// search form leads to the A–Ö page, and the device decides between light and dark.
// No words live here: they come from the page, in the page's language.
(() => {
  "use strict";

  const all = (selector, root = document) => [...root.querySelectorAll(selector)];

  // Scripts beside this one that only some readers need, each fetched once. A script element and
  // no import: that also works in a copy of the handbook opened from a folder.
  const here = document.currentScript.src;
  const fetched = new Map();
  const script = (name) => {
    if (!fetched.has(name)) {
      fetched.set(
        name,
        new Promise((done, failed) => {
          const element = document.createElement("script");
          element.src = here.replace("handbook.js", name);
          element.addEventListener("load", done);
          element.addEventListener("error", () => {
            fetched.delete(name); // the next try fetches anew
            failed(new Error(name));
          });
          document.head.append(element);
        }),
      );
    }
    return fetched.get(name);
  };

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

  // 5 What the reader has chosen -----------------------------------------------------------------

  // mine.js is for those who have chosen a role or a municipality, or are about to.
  const choosing = "[data-choose-form], [data-progress]";
  if (root.dataset.role || root.dataset.place || document.querySelector(choosing)) {
    script("mine.js").catch(() => {});
  }
  const choose = (event) => {
    const link = event.target.closest?.("[data-choose]");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.button) return;
    removeEventListener("click", choose);
    if (fetched.has("mine.js")) return; // it listens itself
    event.preventDefault();
    script("mine.js").then(() => link.click(), () => location.assign(link.href));
  };
  addEventListener("click", choose);
  addEventListener("storage", (event) => {
    if (event.key !== "handbook-mine" || fetched.has("mine.js")) return;
    dispatchEvent(new Event("handbook:mine")); // another tab has chosen
    script("mine.js").catch(() => {});
  });

  // 6 Words of the glossary ----------------------------------------------------------------------

  // terms.js is fetched with the first word that somebody points at, reaches or taps.
  if (document.querySelector("a.term") && HTMLElement.prototype.showPopover) {
    const signs = ["pointerdown", "pointerover", "focusin", "click"];
    const ask = (event) => {
      // terms.js may arrive while a finger is on the word, so the page itself remembers it.
      if (event.type === "pointerdown") root.toggleAttribute("data-touch", event.pointerType === "touch");
      const link = event.target.closest?.("a.term");
      if (!link || event.type === "pointerdown") return;
      const tapped = event.type === "click" && root.hasAttribute("data-touch");
      if (tapped) event.preventDefault(); // the first tap tells, the second one goes
      else if (event.type === "click") return;
      script("terms.js").then(
        () => {
          signs.forEach((sign) => removeEventListener(sign, ask, true));
          if (tapped) link.click(); // now there is somebody who tells
        },
        () => tapped && location.assign(link.href),
      );
    };
    for (const sign of signs) addEventListener(sign, ask, true);
  }

  // 7 Search -------------------------------------------------------------------------------------

  // Only the door is here. What finds and shows lies in search.js, which is fetched when the dialog
  // opens for the first time, so nobody who does not search pays for it.

  const loaded = new Map(); // dialog -> its search, once it is asked for

  const load = (dialog) => {
    if (!loaded.has(dialog)) {
      const search = import(new URL(dialog.dataset.script, document.baseURI)).then(
        ({ Search }) => new Search(dialog),
      );
      loaded.set(dialog, search);
      search.catch(() => {
        loaded.delete(dialog); // the next try fetches anew
        dialog.querySelector("[role=status]").textContent = dialog.dataset.failed;
      });
    }
    return loaded.get(dialog);
  };

  const openSearch = (dialog, words = "") => {
    const field = dialog.querySelector("input[type=search]");
    if (!dialog.open) dialog.showModal();
    if (words) field.value = words;
    field.select();
    load(dialog).then((search) => search.ask()).catch(() => {});
  };

  const dialogs = all("dialog.search");

  for (const dialog of dialogs) {
    dialog.querySelector("form").addEventListener("submit", (event) => {
      event.preventDefault();
      openSearch(dialog);
    });
    dialog.querySelector(".close").addEventListener("click", () => dialog.close());
    dialog.addEventListener("keydown", (event) => {
      if (event.key !== "Escape") return;
      event.preventDefault(); // a search field would only be emptied by the first press
      dialog.close();
    });
    dialog.addEventListener("click", (event) => {
      if (event.target === dialog) dialog.close(); // outside the panel
    });
    dialog.addEventListener("close", () => {
      if (asked()) history.replaceState(null, "", location.pathname);
    });
  }

  /** Words that the address asks for: #q=… from the other language, ?q=… from a plain form. */
  const asked = () =>
    new URLSearchParams(location.hash.slice(1)).get("q") ??
    new URLSearchParams(location.search).get("q");

  if (dialogs.length && dialogs[0].showModal) {
    const dialogOf = (place) => {
      const language = place.closest("[lang]").lang;
      return dialogs.find((dialog) => dialog.lang === language) ?? dialogs[0];
    };
    for (const form of all("form[role=search]").filter((each) => !each.closest("dialog"))) {
      const field = form.querySelector("input");
      const open = () => openSearch(dialogOf(form), field.value);
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
      openSearch(dialogs[0]);
    });
    const fromAddress = () => {
      const words = asked();
      if (words) openSearch(dialogs[0], words);
    };
    addEventListener("hashchange", fromAddress);
    fromAddress();
  }
})();
