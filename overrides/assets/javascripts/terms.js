// Shows beside a term what it means, and beside a locator how its paragraph of the original begins: on hover, on focus,
// and at the first tap, the second of which follows the link. The text can be pointed at, stays until left, and goes at
// Esc (WCAG 1.4.13). Without this script the browser shows it on hover, as the link's title.
{
  const TERMS = "a.term, a.quoted";
  const DELAY = 250;
  const EDGE = 8;
  const tip = document.createElement("span");
  const name = document.createElement("strong");
  const meaning = document.createElement("span");
  const more = document.createElement("a");
  let shown;
  let timer;
  let touched = false;
  tip.className = "term-tip";
  tip.popover = "manual";
  meaning.id = "term-meaning";
  meaning.setAttribute("role", "tooltip");
  tip.append(name, meaning, more);

  function show(term) {
    clearTimeout(timer);
    if (term === shown) return;
    leave();
    shown = term;
    name.textContent = term.textContent;
    meaning.textContent = term.title;
    // Two tips at once would be one too many.
    term.removeAttribute("title");
    term.setAttribute("aria-describedby", meaning.id);
    more.href = term.href;
    more.textContent = term.matches(".quoted") ? "查看原文" : "查看用语";
    // Above the whole page where the browser can; elsewhere no box around the term may move it or cut it off.
    if ("showPopover" in tip) term.after(tip);
    else document.body.append(tip);
    tip.hidden = false;
    tip.showPopover?.();
    const place = term.getBoundingClientRect();
    const below = place.bottom + tip.offsetHeight < innerHeight;
    // It covers the text of its own part of the report, and not that beside it.
    const { right } = (term.closest(".part") || document.documentElement).getBoundingClientRect();
    const end = Math.min(right, document.documentElement.clientWidth - EDGE);
    tip.style.left = `${scrollX + Math.max(EDGE, Math.min(place.left, end - tip.offsetWidth))}px`;
    tip.style.top = `${scrollY + (below ? place.bottom : place.top - tip.offsetHeight)}px`;
  }

  function leave() {
    if (!shown) return;
    shown.title = meaning.textContent;
    shown.removeAttribute("aria-describedby");
    tip.remove();
    shown = undefined;
  }

  document.addEventListener("pointerover", ({ target, pointerType }) => {
    if (pointerType === "touch") return;
    const term = tip.contains(target) ? shown : target.closest(TERMS);
    clearTimeout(timer);
    if (term) timer = setTimeout(show, DELAY, term);
    else if (shown !== document.activeElement) timer = setTimeout(leave, DELAY);
  });
  document.addEventListener("pointerdown", ({ target, pointerType }) => {
    touched = pointerType === "touch";
    if (!tip.contains(target) && target.closest(TERMS) !== shown) leave();
  });
  document.addEventListener("click", (event) => {
    const term = event.target.closest(TERMS);
    if (!term || !touched || term === shown) return;
    event.preventDefault();
    show(term);
  });
  document.addEventListener("focusin", ({ target }) => {
    if (tip.contains(target) || target === shown) return;
    // A tap that gives the focus shows the meaning once it is a click.
    if (!touched && target.matches(TERMS) && target.matches(":focus-visible")) show(target);
    else leave();
  });
  document.addEventListener("keydown", ({ key }) => {
    touched = false;
    if (key === "Escape" && shown) tip.hidden = true;
  });
}
