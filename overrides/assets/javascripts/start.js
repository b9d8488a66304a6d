// What the theme writes into every page as scripts, in one file: the store of the reader's settings, by the names that the
// theme's main script calls, and the colours chosen last time or asked for by the reader's system.
var __md_scope = new URL("../..", document.currentScript.src);

function __md_get(key, store = localStorage, scope = __md_scope) {
  return JSON.parse(store.getItem(`${scope.pathname}.${key}`));
}

function __md_set(key, value, store = localStorage, scope = __md_scope) {
  try {
    store.setItem(`${scope.pathname}.${key}`, JSON.stringify(value));
  } catch {
    // A full or forbidden store only forgets the setting.
  }
}

// The theme's script says so too, but only when the page has been painted, which would then be styled once more.
document.documentElement.className = "js";

{
  const wanted = matchMedia("(prefers-color-scheme: dark)").matches ? "(prefers-color-scheme: dark)" : "(prefers-color-scheme: light)";
  const stored = __md_get("__palette");
  const media = stored && stored.color ? stored.color.media : wanted;
  const option = document.querySelector(`[data-md-color-media="${media}"]`);
  if (option) document.body.setAttribute("data-md-color-scheme", option.getAttribute("data-md-color-scheme"));
}
