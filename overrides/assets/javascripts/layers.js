// The menu of a narrow screen and the search lie over the page. While one is open, the rest can be neither reached nor
// read, Escape closes it, and the focus goes back to where it came from; the theme does none of this for the menu, and
// closes the search at the first Tab.
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
    toggle.addEventListener("change", () => {
      if (toggle.checked) before = document.activeElement;
      isolate(part, toggle.checked);
      button.setAttribute("aria-expanded", toggle.checked);
      if (name === "drawer") (toggle.checked ? part.querySelector("button") : before).focus();
    });
  }

  const drawer = document.getElementById("__drawer");
  for (const button of document.querySelectorAll("button.menu-button")) button.addEventListener("click", () => drawer.click());
  const close = () => drawer.checked && drawer.click();
  addEventListener("keydown", (event) => event.key === "Escape" && close());
  matchMedia("(max-width: 76.234375em)").addEventListener("change", close);

  // Tab walks through the search and, at either end of it, on through the page. The theme would take the Shift before it
  // for a letter to be typed into the box.
  const [search] = layers.search;
  const seen = (node) => node.getClientRects().length > 0 && getComputedStyle(node).visibility === "visible";
  search.addEventListener("keydown", (event) => {
    if (event.key === "Tab" || event.key === "Shift") event.stopPropagation();
    if (event.key !== "Tab") return;
    const stops = [...search.querySelectorAll("input, button, a:not([tabindex]), [tabindex='0']")].filter(seen);
    if (event.target === stops[event.shiftKey ? 0 : stops.length - 1]) document.getElementById("__search").click();
  });
}
