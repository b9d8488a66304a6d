// Opens the theme's search box from a button in the page.
for (const button of document.querySelectorAll(".open-search")) {
  button.addEventListener("click", () => {
    const toggle = document.getElementById("__search");
    if (!toggle.checked) toggle.click();
    document.querySelector("[data-md-component=search-query]").focus();
  });
}
