// The theme's search box listens to released keys only. Here it hears every other way of typing too, and nothing while
// an input method is still composing.
{
  const box = document.querySelector("[data-md-component=search-query]");
  const toggle = document.getElementById("__search");
  let composing = false;

  const tell = () => box.dispatchEvent(new KeyboardEvent("keyup", { bubbles: false }));

  function type(words) {
    box.value = words;
    box.focus();
    tell();
  }

  box.addEventListener("compositionstart", () => { composing = true; });
  box.addEventListener("compositionend", () => {
    composing = false;
    tell();
  });
  box.addEventListener("input", (event) => {
    if (!composing && !event.isComposing) tell();
  });
  // The box is emptied only after the event.
  box.form.addEventListener("reset", () => setTimeout(tell));
  // In the capturing phase at the window, so that it comes before the theme's own listener.
  window.addEventListener("keyup", (event) => {
    if (event.target === box && (composing || event.isComposing)) event.stopImmediatePropagation();
  }, true);

  for (const button of document.querySelectorAll(".search-suggestion")) {
    button.addEventListener("click", () => type(button.textContent));
  }
  for (const button of document.querySelectorAll(".open-search")) {
    button.addEventListener("click", () => {
      if (!toggle.checked) toggle.click();
      box.focus();
    });
  }
}
