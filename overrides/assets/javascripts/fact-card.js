// Shows a figure's card where the figure stands. Without this script the figure's link leads to the card's own place.
{
  const dialog = document.createElement("dialog");
  const close = document.createElement("button");
  let opener;
  dialog.className = "fact-dialog md-typeset";
  close.type = "button";
  close.className = "close-card";
  close.textContent = "关闭";
  document.body.append(dialog);

  function open(card, link) {
    opener = link;
    dialog.setAttribute("aria-label", `${card.dataset.title}：数字卡片`);
    dialog.replaceChildren(close, card.cloneNode(true));
    addNotice(dialog);
    dialog.showModal();
  }

  document.addEventListener("click", (event) => {
    const link = event.target.closest("a.figure, a.figure-card");
    const card = link && document.querySelector(`.fact-card[data-figure="${link.hash.slice(1)}"]`);
    if (!card || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    open(card, link);
  });
  // Outside of the card, on its button, and on a link, which may lead to a place on this very page.
  dialog.addEventListener("click", ({ target }) => {
    if (target === dialog || target === close || target.closest("a")) dialog.close();
  });
  dialog.addEventListener("close", () => opener.focus({ preventScroll: true }));
}
