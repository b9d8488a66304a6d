// Lets the reader choose the colours and remembers the choice; each button stands for its colours and leads to the next.
// The theme's own way styles the whole page three times before it can be used.
{
  const buttons = [...document.querySelectorAll(".palette-button")];
  const tint = document.createElement("meta");
  tint.name = "theme-color";
  document.head.append(tint);

  function show(current) {
    for (const button of buttons) button.hidden = button !== current;
    document.body.setAttribute("data-md-color-scheme", current.getAttribute("data-md-color-scheme"));
    // Later, when the page is styled anyway.
    setTimeout(() => tint.content = getComputedStyle(document.querySelector(".md-header")).backgroundColor);
  }

  for (const [i, button] of buttons.entries()) {
    button.addEventListener("click", () => {
      const next = buttons[(i + 1) % buttons.length];
      show(next);
      next.focus();
      __md_set("__palette", { color: { media: next.getAttribute("data-md-color-media") } });
    });
    const system = matchMedia(button.getAttribute("data-md-color-media"));
    system.addEventListener("change", ({ matches }) => matches && show(button));
    if (button.getAttribute("data-md-color-scheme") === document.body.getAttribute("data-md-color-scheme")) show(button);
  }
}
