// Shows and remembers how large the reader wants everything.
{
  const root = document.documentElement;
  const buttons = document.querySelectorAll(".reading-size button");

  function show() {
    for (const button of buttons) button.setAttribute("aria-pressed", button.value === root.getAttribute("data-reading-size"));
  }

  for (const button of buttons) {
    button.addEventListener("click", () => {
      root.setAttribute("data-reading-size", button.value);
      __md_set("__reading_size", button.value);
      show();
    });
  }
  show();
}
