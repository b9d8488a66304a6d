// Says how many areas a filter leaves, and filters for browsers in which the style sheet cannot, which does it without scripts.
for (const matrix of document.querySelectorAll(".matrix")) {
  const lacks = {
    results: (row) => row.querySelector("td:nth-child(2) .one-sided"),
    plans: (row) => row.querySelector("td:nth-child(3) .one-sided"),
    figures: (row) => !row.querySelector(".figure-count"),
  };
  matrix.addEventListener("change", () => {
    const rows = [...matrix.querySelectorAll("tbody tr")];
    const chosen = [...matrix.querySelectorAll("input:checked")];
    for (const row of rows) row.style.display = chosen.some(({ name }) => lacks[name](row)) ? "none" : "";
    const left = rows.filter((row) => row.getClientRects().length);
    say(`显示${left.length}个领域，共${rows.length}个`, matrix);
  });
}
