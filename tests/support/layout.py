"""What stands in the way of reading the page that is open: each check lists what it finds."""

from playwright.sync_api import Page

# A table may be wider than the screen in a frame of its own that scrolls.
SIDEWAYS = """() => {
  const width = document.documentElement.clientWidth;
  const scrolls = node => ["auto", "scroll"].includes(getComputedStyle(node).overflowX);
  const framed = node => {
    for (let up = node.parentElement; up && up !== document.body; up = up.parentElement) if (scrolls(up)) return true;
  };
  if (document.documentElement.scrollWidth <= width) return [];
  return [...document.querySelectorAll("body *")]
    .filter(node => node.getBoundingClientRect().right > width + 1 && !framed(node))
    .map(node => `${node.tagName}.${node.className}`);
}"""
CUT_OFF = """() => [...document.querySelectorAll("body *")].filter(node => {
  const style = getComputedStyle(node);
  const hidden = [style.overflowX, style.overflowY].some(value => ["hidden", "clip"].includes(value));
  return hidden && node.checkVisibility({visibilityProperty: true, opacityProperty: true})
    && node.clientWidth > 1 && node.innerText?.trim()
    && (node.scrollWidth > node.clientWidth + 1 || node.scrollHeight > node.clientHeight + 1);
}).map(node => `${node.tagName}.${node.className}: ${node.innerText.trim().slice(0, 30)}`)"""
# A link in a sentence may be as high as its line; what looks like a control must be as large as a finger needs it.
SMALL = """least => [
  ...document.querySelectorAll("a[href], button, summary, label, input, [tabindex='0']")
].filter(node => {
  const {width, height} = node.getBoundingClientRect(), style = getComputedStyle(node);
  const inSentence = style.display === "inline"
    && [...node.parentElement.childNodes].some(other => other !== node && other.textContent.trim());
  return node.checkVisibility({visibilityProperty: true, opacityProperty: true})
    && !(node.matches("input") && node.closest("label")) && style.pointerEvents !== "none"
    && width > 1 && height > 1 && !inSentence
    && Math.min(width, height) < least - .01;
}).map(node => `${node.tagName}.${node.className}: ${node.innerText?.trim().slice(0, 20)} ` +
  JSON.stringify(node.getBoundingClientRect()))"""
# More than any page of the tests has.
MOST_STOPS = 1000
FOCUSED = """() => {
  const node = document.activeElement, style = getComputedStyle(node);
  return {name: `${node.tagName}.${node.className} ${node.innerText?.trim().slice(0, 20)} ${node.href ?? ""}`,
    seen: style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2, end: node === document.body};
}"""


def sideways(page: Page) -> list[str]:
    """What sticks out of the screen, so that a reader must scroll sideways."""
    return page.evaluate(SIDEWAYS)


def cut_off(page: Page) -> list[str]:
    """What hides a part of its own text."""
    return page.evaluate(CUT_OFF)


def small_targets(page: Page, least: float) -> list[str]:
    """What can be clicked and is less than `least` CSS pixels wide or high."""
    return page.evaluate(SMALL, least)


def unseen_focus(page: Page) -> list[str]:
    """Walks through the page by Tab, and lists where the focus cannot be seen."""
    unseen = []
    for visited in range(MOST_STOPS):
        page.keyboard.press("Tab")
        focused = page.evaluate(FOCUSED)
        if focused["end"]:
            assert visited > 10, "the walk ended before it began"
            return unseen
        if not focused["seen"]:
            unseen.append(focused["name"])
    raise AssertionError("the walk does not end")
