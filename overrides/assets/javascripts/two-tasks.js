// The theme's script starts, and at DOMContentLoaded, which follows at once, sets up the page's content. As a task of its
// own this lets a slow phone answer its reader in between.
document.addEventListener("DOMContentLoaded", (event) => {
  event.stopImmediatePropagation();
  setTimeout(() => document.dispatchEvent(new Event("DOMContentLoaded")));
}, { once: true, capture: true });
