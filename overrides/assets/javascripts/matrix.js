// Says how many areas a filter leaves; the filtering itself is the style sheet's.
for (const matrix of document.querySelectorAll(".matrix")) {
  matrix.addEventListener("change", () => {
    const rows = [...matrix.querySelectorAll("tbody tr")];
    const left = rows.filter((row) => row.getClientRects().length);
    say(`显示${left.length}个领域，共${rows.length}个`, matrix);
  });
}
