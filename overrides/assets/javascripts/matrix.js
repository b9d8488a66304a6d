// Says how many areas a filter leaves; the filtering itself is the style sheet's.
for (const matrix of document.querySelectorAll(".matrix")) {
  matrix.addEventListener("change", () => {
    const rows = [...matrix.querySelectorAll("tbody tr")];
    say(`显示${rows.filter((row) => row.checkVisibility()).length}个领域，共${rows.length}个`, matrix);
  });
}
