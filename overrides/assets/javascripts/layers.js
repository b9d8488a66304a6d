// The menu of a narrow screen and the search lie over the page. While one is open, the rest can be neither reached nor
// read, Escape closes it, and the focus goes back to where it came from; the theme does none of this for the menu, and
// closes the search at the first Tab. Browsers that do not know inert keep the focus of the search in it all the same.
{
  const layers = {
    drawer: [document.querySelector(".md-sidebar--primary"), document.querySelector(".md-header .menu-button")],
    search: [document.querySelector(".md-search"), document.querySelector(".search-button")],
  };
  // What closes a layer by a click, and what tells of it.
  const free = ".md-overlay, .md-toggle, .md-dialog";

  function isolate(part, alone) {
    for (let node = part; node !== document.body; node = node.parentElement) {
      for (const other of node.parentElement.children) {
        if (other !== node && !other.matches(free)) other.inert = alone;
      }
    }
  }

  for (const [name, [part, button]] of Object.entries(layers)) {
    if (!part) continue;
    const toggle = document.getElementById(`__${name}`);
    let before = null;
    // The search opens by the focus on its box, so what had it before is noted whenever something gets it.
    document.addEventListener("focusin", ({ target }) => {
      if (!toggle.checked && !part.contains(target) && target !== toggle) before = target;
    });
    toggle.addEventListener("change", () => {
      const inside = part.contains(document.activeElement);
      isolate(part, toggle.checked);
      button.setAttribute("aria-expanded", toggle.checked);
      // The theme opens the search wherever its box gets the focus, so Tab leads to the box only within the open search.
      if (name === "search") part.querySelector("input").tabIndex = toggle.checked ? 0 : -1;
      if (toggle.checked && name === "drawer") part.querySelector("button").focus();
      if (!toggle.checked && (inside || name === "drawer") && before) before.focus({ preventScroll: true });
    });
  }

  const drawer = document.getElementById("__drawer");
  for (const button of document.querySelectorAll("button.menu-button")) button.addEventListener("click", () => drawer.click());
  const close = () => drawer.checked && drawer.click();
  addEventListener("keydown", (event) => event.key === "Escape" && close());
  matchMedia("(max-width: 76.234375em)").addEventListener("change", close);
  // On Back, browsers would show the menu open from which the page was left.
  addEventListener("pageshow", close);

  // Tab walks round within the search. The theme would take the Shift before it for a letter to be typed into the box, and
  // a key in one of the lists of choices for one too.
  const [search] = layers.search;
  const seen = (node) => node.getClientRects().length > 0 && getComputedStyle(node).visibility === "visible";
  search.addEventListener("keydown", (event) => {
    const chooses = event.target.matches("select") && event.key !== "Escape";
    if (event.key === "Tab" || event.key === "Shift" || chooses) event.stopPropagation();
    if (event.key !== "Tab") return;
    const stops = [...search.querySelectorAll("input, select, button, summary, a:not([tabindex]), [tabindex='0']")].filter(seen);
    const [first, last] = event.shiftKey ? [stops[stops.length - 1], stops[0]] : [stops[0], stops[stops.length - 1]];
    if (event.target !== last) return;
    event.preventDefault();
    first.focus();
  });
}
