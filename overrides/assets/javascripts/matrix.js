// Says how many areas a filter leaves, and filters for browsers in which the style sheet cannot, which does it without scripts.
for (const matrix of document.querySelectorAll(".matrix")) {
  // The boxes part-1, part-2, … are those of the columns after the first.
  const lacks = (name, row) => name === "figures"
    ? !row.querySelector(".figure-count")
    : row.children[Number(name.slice("part-".length))].querySelector(".one-sided");
  matrix.addEventListener("change", () => {
    const rows = [...matrix.querySelectorAll("tbody tr")];
    const chosen = [...matrix.querySelectorAll("input:checked")];
    for (const row of rows) row.style.display = chosen.some(({ name }) => lacks(name, row)) ? "none" : "";
    const left = rows.filter((row) => row.getClientRects().length);
    say(`显示${left.length}个领域，共${rows.length}个`, matrix);
  });
}
