// A table that is wider than the screen scrolls in a frame, which a key can reach only while there is more to see. The theme
// puts the frame around the table some time after the page has loaded.
if ("ResizeObserver" in window) {
  const sizes = new ResizeObserver((entries) => {
    for (const { target: frame } of entries) {
      const scrolls = frame.scrollWidth > frame.clientWidth;
      for (const [name, value] of Object.entries({ tabindex: "0", role: "region", "aria-label": "表格，可以左右移动" })) {
        if (scrolls) frame.setAttribute(name, value);
        else frame.removeAttribute(name);
      }
    }
  });
  const frames = new MutationObserver(() => {
    for (const frame of document.querySelectorAll(".md-typeset__scrollwrap")) sizes.observe(frame);
  });
  for (const article of document.querySelectorAll("article")) frames.observe(article, { childList: true, subtree: true });
}
