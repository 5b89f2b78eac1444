// The reader's role and municipality, and the ticks of the first weeks: choosing, forgetting, and
// what the marks of choices.js cannot do without moving or asking. handbook.js fetches it for those
// who have chosen or are about to. No words live here.
(() => {
  "use strict";

  const MINE = "handbook-mine";
  const TICKS = "handbook-ticks";
  const root = document.documentElement;
  const all = (selector, place = document) => [...place.querySelectorAll(selector)];

  const load = (key) => {
    try {
      return JSON.parse(localStorage.getItem(key)) ?? {};
    } catch {
      return {};
    }
  };
  const save = (key, value) => {
    try {
      const kept = Object.fromEntries(Object.entries(value).filter(([, each]) => each?.length));
      if (Object.keys(kept).length) localStorage.setItem(key, JSON.stringify(kept));
      else localStorage.removeItem(key);
      return true;
    } catch {
      return false; // Storage is switched off.
    }
  };

  // 1 What a choice changes on the page ----------------------------------------------------------

  const words = (place, number) => place.dataset.words.replace("#", String(number));

  const showOnlyMine = (on) => {
    for (const box of all("[data-only-mine]")) box.checked = on;
    const shown = all(".steps > [data-step]").filter((each) => each.checkVisibility()).length;
    for (const status of all(".only-mine [role=status]")) {
      status.textContent = on ? words(status, shown) : "";
    }
  };

  const apply = () => {
    const { role, place } = root.dataset;
    const lane = all(".pick input[data-role]").find((each) => each.dataset.role === role);
    const asked = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (asked?.type !== "radio") {
      for (const choice of lane ? [lane] : all(".pick #l0")) choice.checked = true;
    }
    showOnlyMine(false);
    root.dataset.ready = "";
    // What holds here is drawn first by the style sheet; now it also comes first for keys and ears.
    for (const row of all("li[data-here]")) {
      if (place && row.dataset.here.split(" ").includes(place)) row.parentElement.prepend(row);
    }
    showChanges();
    showPanel();
  };

  for (const box of all("[data-only-mine]")) {
    box.addEventListener("change", () => {
      const { role } = root.dataset;
      const lane = all(".pick input[data-role]").find((each) => each.dataset.role === role);
      if (box.checked && lane) lane.checked = true;
      showOnlyMine(box.checked);
    });
  }
  for (const radio of all(".pick input")) {
    radio.addEventListener("change", () => showOnlyMine(false));
  }

  // 2 What has changed since the reader last looked ----------------------------------------------

  const showChanges = () => {
    const { role } = root.dataset;
    for (const slot of all("[data-changes]")) {
      const items = all("[data-day]", slot);
      const seen = load(MINE).seen ?? "";
      const mine = items.filter((each) => !each.dataset.of || each.dataset.of.split(" ").includes(`role:${role}`));
      for (const item of items) item.hidden = !mine.includes(item) || item.dataset.day <= seen;
      slot.hidden = !role || items.every((each) => each.hidden);
      const newest = mine.map((each) => each.dataset.day).sort().at(-1);
      if (role && newest && newest > seen) {
        addEventListener("pagehide", () => {
          // Forgotten in the meantime? Then nothing is written again.
          if (load(MINE).role === role) save(MINE, { ...load(MINE), seen: newest });
        }, { once: true });
      }
    }
  };

  // The way in of one role, on the start page. It is made when the handbook is built and fetched for
  // the role that is chosen, so the page does not carry those of all the others.
  const showPanel = async () => {
    const slot = document.querySelector("[data-panel]");
    const { role } = root.dataset;
    if (!slot || slot.dataset.panel === (role ?? "")) return;
    slot.dataset.panel = role ?? "";
    slot.replaceChildren();
    if (!role) return;
    const answer = await fetch(new URL(`${role}/mine.json`, new URL(slot.dataset.base, document.baseURI)));
    if (!answer.ok) {
      slot.hidden = true; // a role that is gone
      return;
    }
    const { html } = await answer.json();
    if (slot.dataset.panel !== role) return; // another one is chosen meanwhile
    const made = new DOMParser().parseFromString(html, "text/html");
    slot.replaceChildren(...document.adoptNode(made.body).childNodes);
    slot.hidden = false;
  };

  // 3 Choosing -----------------------------------------------------------------------------------

  const prepare = (form) => {
    const status = form.querySelector("[role=status]");
    const myPage = form.querySelector("[data-my-page]");
    const show = () => {
      const { role = "", place = "" } = load(MINE);
      form.elements.role.value = role;
      form.elements.place.value = place;
      const known = form.elements.role.value; // a role that is gone leaves the field empty
      myPage.hidden = !known;
      const link = myPage.querySelector("a");
      link.dataset.index ??= link.href;
      if (known) link.href = `${link.dataset.index}${known}/`;
    };
    const changed = (kept, message) => {
      dispatchEvent(new Event("handbook:mine"));
      apply();
      show();
      status.textContent = kept ? message : status.dataset.failed;
    };
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      const choice = { role: form.elements.role.value, place: form.elements.place.value };
      changed(save(MINE, { ...load(MINE), ...choice }), status.dataset.saved);
    });
    form.querySelector("[data-forget]").addEventListener("click", () => {
      changed(save(MINE, {}) && save(TICKS, {}), status.dataset.forgotten);
      showTicks();
    });
    show();
    return show;
  };

  const here = document.querySelector("[data-choose-form] form");
  if (here) prepare(here);

  let dialog;
  const openDialog = async (link) => {
    if (!dialog) {
      const answer = await fetch(link.href);
      if (!answer.ok) throw new Error(answer.statusText);
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      const section = page.querySelector("[data-choose-form]");
      for (const each of all("[href]", section)) {
        each.setAttribute("href", new URL(each.getAttribute("href"), answer.url).href);
      }
      dialog = document.createElement("dialog");
      dialog.className = "choose-dialog";
      const title = section.querySelector("h2");
      dialog.setAttribute("aria-labelledby", title.id);
      const close = document.createElement("button");
      close.type = "button";
      close.textContent = document.querySelector(".me").dataset.close;
      close.addEventListener("click", () => dialog.close());
      dialog.append(...document.importNode(section, true).childNodes, close);
      dialog.addEventListener("click", (event) => {
        if (event.target === dialog) dialog.close(); // the ground behind it
      });
      document.body.append(dialog);
      dialog.showAgain = prepare(dialog.querySelector("form"));
    }
    dialog.querySelector("[role=status]").textContent = "";
    dialog.showAgain();
    dialog.showModal();
    dialog.querySelector("select").focus();
  };

  for (const link of all("[data-choose]")) {
    link.addEventListener("click", (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey || event.button) return;
      event.preventDefault();
      const menu = link.closest("[popover]:popover-open");
      if (menu) menu.hidePopover();
      if (here) {
        here.elements.role.focus();
        return;
      }
      openDialog(link).catch(() => location.assign(link.href)); // such as from a file: the page itself
    });
  }

  // 4 The first weeks ----------------------------------------------------------------------------

  const progress = document.querySelector("[data-progress]");
  const boxes = [];

  const showTicks = () => {
    if (!progress) return;
    const done = load(TICKS)[progress.dataset.progress] ?? [];
    for (const box of boxes) box.checked = done.includes(box.value);
    showProgress();
  };
  const showProgress = () => {
    progress.querySelector("[role=status]").textContent = words(
      progress,
      boxes.filter((box) => box.checked).length,
    );
  };

  if (progress) {
    for (const item of all("[data-task]")) {
      const box = document.createElement("input");
      box.type = "checkbox";
      box.id = `task-${item.dataset.task}`;
      box.value = item.dataset.task;
      const label = document.createElement("label");
      label.htmlFor = box.id;
      const what = item.querySelector(".what");
      label.append(...what.childNodes);
      what.append(label);
      item.querySelector(".box").replaceWith(box);
      boxes.push(box);
      box.addEventListener("change", () => {
        const done = boxes.filter((each) => each.checked).map((each) => each.value);
        save(TICKS, { ...load(TICKS), [progress.dataset.progress]: done });
        showProgress();
      });
    }
    document.querySelector("[data-untick]").addEventListener("click", () => {
      save(TICKS, { ...load(TICKS), [progress.dataset.progress]: [] });
      showTicks();
    });
    showTicks();
  }

  // Another tab has chosen.
  addEventListener("storage", (event) => {
    if (event.key === MINE || event.key === null) {
      dispatchEvent(new Event("handbook:mine"));
      apply();
    }
    if (event.key === TICKS || event.key === null) showTicks();
  });

  apply();
})();
