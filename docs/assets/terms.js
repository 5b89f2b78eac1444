// A word of the glossary tells what it means: on hover, on focus and on the first tap. Escape sends
// it away, the pointer may move into it, and it stays until it is left (WCAG 1.4.13). Without
// script the word is a plain link. handbook.js fetches this file with the first word that somebody
// points at; the definitions follow when it is told.
(() => {
  "use strict";

  const links = [...document.querySelectorAll("a.term")];
  if (!links.length || !HTMLElement.prototype.showPopover) return;

  const LATER = 250;
  let words; // a promise of all definitions
  let shown = null;
  let timer = 0;
  let byTouch = document.documentElement.hasAttribute("data-touch");

  const box = document.createElement("span");
  box.className = "term-pop";
  box.id = "term-pop";
  box.popover = "manual";

  const load = (link) => {
    words ??= fetch(new URL("../terms.json", link.href))
      .then((answer) => (answer.ok ? answer.json() : Promise.reject(answer.status)))
      .catch(() => {
        words = undefined; // asked again the next time
        return null;
      });
    return words;
  };

  const part = (name, className, text, attributes = {}) => {
    const made = document.createElement(name);
    made.className = className;
    made.textContent = text;
    for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
    return made;
  };

  const put = () => {
    const rim = 8;
    const at = shown.getClientRects()[0];
    const { offsetWidth: width, offsetHeight: height } = box;
    const below = at.bottom + 6;
    const fits = below + height <= innerHeight - rim || at.top - 6 - height < rim;
    box.style.left = `${Math.max(rim, Math.min(at.left, innerWidth - width - rim))}px`;
    box.style.top = `${fits ? below : at.top - 6 - height}px`;
  };

  const hide = () => {
    clearTimeout(timer);
    shown?.removeAttribute("aria-describedby");
    shown = null;
    box.remove();
  };

  const show = async (link) => {
    clearTimeout(timer);
    if (shown === link) return;
    hide();
    shown = link;
    const all = await load(link);
    if (shown !== link) return;
    const id = link.pathname.split("/").at(-2);
    if (!all?.terms[id]) {
      shown = null;
      return;
    }
    const [name, meaning, other] = all.terms[id];
    const definition = part("span", "term-pop__text", "", { id: "term-pop-text" });
    definition.append(
      part("b", "", name),
      " ",
      part("span", "term-pop__other", other, { lang: all.other }),
      part("span", "term-pop__def", meaning),
    );
    box.replaceChildren(definition, part("a", "", all.open, { href: link.href }));
    link.after(box);
    link.setAttribute("aria-describedby", "term-pop-text");
    box.showPopover();
    put();
  };

  const inside = (target) => target instanceof Node && (box.contains(target) || shown?.contains(target));
  const hideSoon = () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      if (!inside(document.activeElement)) hide();
    }, LATER);
  };

  // The next stop of the keyboard may not be covered (WCAG 2.4.11).
  const left = (event) => {
    if (!event.relatedTarget) hideSoon();
    else if (!inside(event.relatedTarget)) hide();
  };

  for (const link of links) {
    link.addEventListener("pointerenter", (event) => {
      if (event.pointerType === "touch") return;
      clearTimeout(timer);
      timer = setTimeout(() => show(link), LATER);
    });
    link.addEventListener("pointerleave", (event) => {
      if (event.pointerType !== "touch") hideSoon();
    });
    link.addEventListener("focus", () => {
      if (!byTouch) show(link);
    });
    link.addEventListener("blur", left);
    link.addEventListener("click", (event) => {
      if (byTouch && shown !== link) {
        event.preventDefault(); // the first tap tells, the second one goes
        show(link);
      }
    });
  }
  box.addEventListener("pointerenter", () => clearTimeout(timer));
  box.addEventListener("pointerleave", hideSoon);
  box.addEventListener("focusout", left);
  addEventListener(
    "pointerdown",
    (event) => {
      byTouch = event.pointerType === "touch";
      if (shown && !inside(event.target)) hide();
    },
    true,
  );
  addEventListener("keydown", (event) => {
    byTouch = false;
    if (event.key !== "Escape" || !shown) return;
    const back = box.contains(document.activeElement) ? shown : null;
    hide();
    back?.focus();
    if (back) hide(); // the focus would show it again
  });
  // The word that this file was fetched for; a tap is told of when the finger is lifted.
  const asked = byTouch ? null : document.querySelector("a.term:focus, a.term:hover");
  if (asked) show(asked);

  const follow = () => shown && box.isConnected && put();
  addEventListener("scroll", follow, { passive: true, capture: true });
  addEventListener("resize", follow);
})();
