// The theme's search box listens to released keys only. Here it hears every other way of typing too. What an input
// method is still composing is not in the box yet for anyone who reads it, as the theme does at keys and when the engine
// is ready.
{
  const box = document.querySelector("[data-md-component=search-query]");
  const toggle = document.getElementById("__search");
  const native = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value");
  let composing = false;
  let settled = "";

  Object.defineProperty(box, "value", {
    get: () => (composing ? settled : native.get.call(box)),
    set: (words) => native.set.call(box, words),
  });

  const tell = () => box.dispatchEvent(new KeyboardEvent("keyup", { bubbles: false }));

  function type(words) {
    box.value = words;
    box.focus();
    tell();
  }

  box.addEventListener("compositionstart", () => {
    settled = box.value;
    composing = true;
  });
  box.addEventListener("compositionend", () => {
    composing = false;
    tell();
  });
  box.addEventListener("input", tell);
  // The box is emptied only after the event.
  box.form.addEventListener("reset", () => setTimeout(tell));

  function open() {
    if (!toggle.checked) toggle.click();
    box.focus();
  }

  // The theme opens the search a moment after its box has got the focus; a key pressed in between would lead nowhere.
  box.addEventListener("focus", open);

  for (const button of document.querySelectorAll(".search-suggestion, .search-again")) {
    button.addEventListener("click", () => type(button.value || button.textContent));
  }
  for (const button of document.querySelectorAll(".open-search, .search-button")) button.addEventListener("click", open);
  document.querySelector(".search-close").addEventListener("click", () => toggle.click());

  const results = document.querySelector(".md-search-result");
  const list = results.querySelector("ol");
  let wanted = false;

  // Enter opens the first result, and where it has not come yet, as soon as it does. The Enter that ends a composition
  // opens nothing; Safari says so only by its number.
  box.addEventListener("keydown", (event) => {
    wanted = false;
    if (event.isComposing || event.keyCode === 229) event.stopPropagation();
    else if (event.key === "Enter" && results.getAttribute("aria-busy") === "true") {
      wanted = true;
      event.preventDefault();
      event.stopPropagation();
    }
  });

  // What holds for the whole search is said once, above all; a result of which something else holds says so itself.
  const note = results.querySelector(".search-note");
  const said = (terms) => Array.from(terms.children, (each) => each.textContent).join("；");
  function sayOnce() {
    const all = [...list.querySelectorAll(".md-search-result__terms")];
    note.textContent = all.length ? said(all[0]) : "";
    note.hidden = !all.length;
    for (const terms of all) terms.hidden = said(terms) === note.textContent;
  }

  // Where nothing is found, the theme only gives advice; what was not found stands above it.
  const meta = results.querySelector(".md-search-result__meta");
  new MutationObserver(() => {
    const query = box.value.trim();
    if (!query || meta.firstElementChild || results.matches(".search-found, [aria-busy=true]")) return;
    const missing = document.createElement("strong");
    missing.textContent = `没有找到“${query}”`;
    meta.prepend(missing);
  }).observe(meta, { childList: true });

  // The full answer is drawn in the place of an early one. The result that a reader has walked to meanwhile keeps the
  // focus, or where it is no longer among them, the first.
  let reached = null;
  document.addEventListener("focusin", ({ target }) => {
    reached = list.contains(target) ? target : null;
  });
  function focusAgain(links) {
    if (!reached || reached.isConnected || !links.length) return;
    (links.find(({ href }) => href === reached.href) || links[0]).focus({ preventScroll: true });
  }

  // The theme keeps results out of the order of Tab. Without any there is nothing to share.
  const share = box.form.querySelector("[data-md-component=search-share]");
  new MutationObserver(() => {
    sayOnce();
    share.hidden = !list.children.length;
    for (const link of list.querySelectorAll("a[tabindex]")) link.removeAttribute("tabindex");
    const links = [...list.querySelectorAll("a[href]")], first = links[0];
    focusAgain(links);
    if (!wanted || !first || results.getAttribute("aria-busy") === "true") return;
    wanted = false;
    if (!first.href.includes("?search-unavailable")) first.click();
  }).observe(list, { childList: true, subtree: true });

  // The page that a result is opened from keeps the query in its address, so that Back leads to the results again, and its
  // place, which it has lost where the theme holds it still under the search, as on a phone.
  const isHeld = () => document.body.hasAttribute("data-md-scrolllock");
  function keep(query) {
    const address = new URL(location.href);
    if (query) address.searchParams.set("q", query);
    else address.searchParams.delete("q");
    const place = isHeld() ? -parseInt(document.body.style.top, 10) : scrollY;
    history.replaceState(query ? { place } : null, "", address.href);
  }

  function goTo(place) {
    if (isHeld()) document.body.style.top = `-${place}px`;
    else scrollTo(0, place);
  }

  toggle.addEventListener("change", () => !toggle.checked && keep(""));
  document.addEventListener("click", (event) => {
    if (!event.defaultPrevented && !event.ctrlKey && !event.metaKey && !event.shiftKey && event.target.closest(".md-search-result a")) keep(box.value);
  });
  // On Back, browsers set the theme's switch as it was when the page was left, after the theme has opened the search.
  addEventListener("pageshow", () => {
    if (!new URL(location.href).searchParams.has("q")) return;
    if (history.state?.place) goTo(history.state.place);
    open();
  });
}
