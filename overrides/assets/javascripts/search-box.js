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

  for (const button of document.querySelectorAll(".search-suggestion")) {
    button.addEventListener("click", () => type(button.textContent));
  }
  for (const button of document.querySelectorAll(".open-search, .search-button")) {
    button.addEventListener("click", () => {
      if (!toggle.checked) toggle.click();
      box.focus();
    });
  }
}
