// What the reader has chosen, applied before the first paint: this file is loaded blocking, so it
// stays small. The choices live in this browser only (about/privacy.md tells which and why).
// The marks are rules of a style sheet of our own, so nothing has to be walked through or moved.
(() => {
  "use strict";

  const root = document.documentElement;
  root.dataset.script = "";

  const stored = (key) => {
    try {
      return localStorage.getItem(key);
    } catch {
      return null; // Storage is switched off: the device's own choice stands, and nobody is marked.
    }
  };

  const scheme = stored("handbook-scheme");
  if (scheme === "light" || scheme === "dark") root.dataset.scheme = scheme;

  const OWN =
    "--own-bg:var(--mine-tint);--own-line:var(--mine);--own-w:2.6;--own-head:var(--mine);" +
    "--own-fg:var(--on-mine);--own-show:inline-block";
  const lanes = (count, rule) => Array.from({ length: count }, (_, n) => rule(n + 1)).join(",");

  const ofRole = (id) => `
    [data-for~="role:${id}"]{--for-show:var(--for-as,block)}
    [data-with~="${id}"]{--with-show:inline-block}
    [data-told~="${id}"]{--told-show:inline-block}
    .model:not(:has(.pick)) [data-own~="${id}"],
    ${lanes(24, (n) => `[data-lanes~="${n}:${id}"] [data-lane~="${n}"]`)},
    ${lanes(6, (n) => `:root:not([data-ready]) .model:has(#l${n}[data-role="${id}"]) [data-lane~="${n}"]`)},
    .pd-card[href$="/roles/${id}/"]{${OWN}}
    col[data-own~="${id}"]{background:var(--mine-tint)}
    .model:has([data-only-mine]:checked) [data-step]:not([data-own~="${id}"],[data-with~="${id}"]){display:none}`;
  const ofPlace = (id) => `
    [data-for~="place:${id}"]{--for-show:var(--for-as,block)}
    [data-here~="${id}"]{--here-bg:var(--mine-tint);--here-show:inline-block;order:-1}`;

  const sheet = document.adoptedStyleSheets && new CSSStyleSheet();
  if (sheet) document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];

  const show = () => {
    let mine;
    try {
      mine = JSON.parse(stored("handbook-mine")) ?? {};
    } catch {
      mine = {};
    }
    const rules = [];
    for (const [name, rulesOf] of [["role", ofRole], ["place", ofPlace]]) {
      delete root.dataset[name];
      if (!/^[a-z][a-z0-9-]*$/.test(mine[name] ?? "")) continue;
      root.dataset[name] = mine[name];
      rules.push(rulesOf(mine[name]));
    }
    sheet?.replaceSync(rules.join(""));
  };
  show();
  addEventListener("handbook:mine", show);
})();
