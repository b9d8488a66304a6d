"""Where the browser broke the lines of the page that is open, and how far it set characters apart.

The marks are those that W3C's "Requirements for Chinese Text Layout" (clreq) forbids at the start and at the end of
a line.
"""

from playwright.sync_api import Page

NOT_AT_START = "。，、；：？！）》〉」』】〕”’…—·%％"
NOT_AT_END = "（《〈「『【〔“‘"
# Characters of one block in reading order; one that stands lower than the last, and not to its right, begins a line.
LINES = """() => {
  const lines = new Map(), range = document.createRange();
  const walker = document.createTreeWalker(document.querySelector("article"), NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = walker.currentNode;
    let block = node.parentElement;
    if (!block.checkVisibility({visibilityProperty: true})) continue;
    while (getComputedStyle(block).display === "inline") block = block.parentElement;
    const found = lines.get(block) ?? lines.set(block, []).get(block);
    for (let i = 0; i < node.length; i++) {
      if (!node.data[i].trim()) continue;
      range.setStart(node, i);
      range.setEnd(node, i + 1);
      const box = range.getBoundingClientRect();
      const last = found.at(-1);
      if (!box.width) continue;
      const text = node.data[i], right = box.right, bottom = box.bottom;
      if (last && (box.top < last.bottom - 2 || box.left >= last.right))
        Object.assign(last, {text: last.text + text, right, bottom: Math.max(last.bottom, bottom)});
      else found.push({text, right, bottom});
    }
  }
  return [...lines.values()].map(found => found.map(line => line.text));
}"""
# How much wider the text is than without the space that the browser adds between Han and figures.
ADDED = """() => {
  const walker = document.createTreeWalker(document.querySelector("article"), NodeFilter.SHOW_TEXT);
  const range = document.createRange(), added = [];
  while (walker.nextNode()) {
    const node = walker.currentNode, at = node.data.search(/\\p{Script=Han}\\d+\\p{Script=Han}/u);
    if (at < 0 || !node.parentElement.checkVisibility()) continue;
    range.setStart(node, at);
    range.setEnd(node, at + 2);
    const style = node.parentElement.style, wide = range.getBoundingClientRect();
    style.textAutospace = "no-autospace";
    const narrow = range.getBoundingClientRect();
    style.textAutospace = "";
    const size = parseFloat(getComputedStyle(node.parentElement).fontSize);
    if (wide.height === narrow.height) added.push((wide.width - narrow.width) / size);
  }
  return added;
}"""


def lines(page: Page) -> list[list[str]]:
    """The lines of every block of the article."""
    return page.evaluate(LINES)


def wrong_breaks(page: Page) -> list[str]:
    """The lines that begin with a mark that closes, or end with one that opens."""
    blocks = lines(page)
    return [
        line
        for block in blocks
        for number, line in enumerate(block)
        if (number and line[0] in NOT_AT_START) or (number < len(block) - 1 and line[-1] in NOT_AT_END)
    ]


def added_space(page: Page) -> list[float]:
    """The space before each first figure of a text that follows a Han character, in ems."""
    return page.evaluate(ADDED)
