// What the theme writes into every page as scripts, in one file: the store of the reader's settings, by the names that the
// theme's main script calls, the size chosen last time, and the colours chosen or asked for by the reader's system.
var __md_scope = new URL("../..", document.currentScript.src);

function __md_get(key, store, scope = __md_scope) {
  try {
    return JSON.parse((store || localStorage).getItem(`${scope.pathname}.${key}`));
  } catch {
    // A forbidden store, or one with something else in it, is as one without the setting.
    return null;
  }
}

function __md_set(key, value, store, scope = __md_scope) {
  try {
    (store || localStorage).setItem(`${scope.pathname}.${key}`, JSON.stringify(value));
  } catch {
    // A full or forbidden store only forgets the setting.
  }
}

// The theme's script says so too, but only when the page has been painted, which would then be styled once more.
document.documentElement.className = "js";
document.documentElement.setAttribute("data-reading-size", __md_get("__reading_size") || "standard");
{
  const wanted = matchMedia("(prefers-color-scheme: dark)").matches ? "(prefers-color-scheme: dark)" : "(prefers-color-scheme: light)";
  const stored = __md_get("__palette");
  const media = stored?.color?.media || wanted;
  const option = document.querySelector(`[data-md-color-media="${media}"]`);
  if (option) document.body.setAttribute("data-md-color-scheme", option.getAttribute("data-md-color-scheme"));
}
