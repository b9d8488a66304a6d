// The mark beside a heading leads to it; here it also shares that address where the device can, and copies it elsewhere.
function titleOf(heading) {
  return heading.textContent.replace("¶", "").trim();
}

for (const link of document.querySelectorAll("a.headerlink")) {
  const title = titleOf(link.parentElement);
  // The style sheet draws the sign: as text it would be a part of the name that is never said.
  link.textContent = "";
  link.title = "分享或复制本节的链接";
  link.setAttribute("aria-label", `本节的固定链接：${title}`);
  link.addEventListener("click", async (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    try {
      await navigator.share({ title: `${title} - ${document.title}`, url: link.href });
    } catch (error) {
      // Readers who close the list of ways to share want none.
      if (error.name !== "AbortError") copy(link.href, link, "已复制本节的链接");
    }
  });
}
