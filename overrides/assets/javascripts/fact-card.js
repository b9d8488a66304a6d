// Shows a figure's card where the figure stands. Without this script the figure's link leads to the card's own place.
{
  // Cards come out of a script of this site, and are trusted as that is.
  const trusted = window.trustedTypes ? trustedTypes.createPolicy("cards", { createHTML: (card) => card }) : { createHTML: (card) => card };
  const dialog = document.createElement("dialog");
  const close = document.createElement("button");
  const row = document.createElement("div");
  let opener;
  dialog.className = "fact-dialog md-typeset";
  dialog.setAttribute("aria-labelledby", "card-title");
  close.type = "button";
  close.className = "close-card";
  close.textContent = "关闭";
  row.className = "close-row";
  document.body.append(dialog);

  // The cards of the page of figures at that address, by the figures' ids.
  function load(page) {
    const script = document.createElement("script");
    script.src = new URL("cards.js", page);
    document.head.append(script);
    return new Promise((resolve, reject) => {
      script.addEventListener("load", () => resolve(globalThis.factCards));
      script.addEventListener("error", reject);
    }).finally(() => script.remove());
  }

  function open(card, link) {
    opener = link;
    dialog.innerHTML = trusted.createHTML(card);
    for (const each of dialog.querySelectorAll("a")) each.href = new URL(each.getAttribute("href"), link.href);
    offerCopies(dialog);
    row.replaceChildren(dialog.querySelector("#card-title"), close);
    dialog.prepend(row);
    addNotice(dialog);
    if (!dialog.open) dialog.showModal();
  }

  document.addEventListener("click", async (event) => {
    const link = event.target.closest("a.figure, a.figure-card");
    if (!link || link.pathname === location.pathname || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    const [page, id] = link.href.split("#");
    try {
      open((await load(page))[id], link);
    } catch {
      location.assign(link.href);
    }
  });
  // Outside of the card, on its button, and on a link, which may lead to a place on this very page.
  dialog.addEventListener("click", ({ target }) => {
    if (target === dialog || target === close || target.closest("a")) dialog.close();
  });
  dialog.addEventListener("close", () => opener.focus({ preventScroll: true }));
}
