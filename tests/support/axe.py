"""What axe-core says of a page; tools/install-checkers.sh fetches it."""

from playwright.sync_api import Page

from tests.support.project import ROOT

AXE = ROOT / "tools" / "checkers" / "node_modules" / "axe-core" / "axe.min.js"
TAGS = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice")
EVERYTHING = {"runOnly": {"type": "tag", "values": TAGS}}
# On which no finger has to hit a link.
PAPER = {**EVERYTHING, "rules": {"target-size": {"enabled": False}}}
# What a change of colours alone can change.
COLOURS = {"runOnly": {"type": "rule", "values": ("color-contrast", "link-in-text-block")}}
# What readers who want strong contrast are promised, beyond level AA.
STRONG = {"runOnly": {"type": "rule", "values": ("color-contrast-enhanced", "link-in-text-block")}}
SETTLED = 700  # milliseconds
RUN = """options => axe.run(document, {
  preload: false, resultTypes: ["violations", "incomplete"], ...options
}).then(found =>
  [...found.violations, ...found.incomplete].flatMap(rule => rule.nodes.map(node =>
    `${rule.id}: ${node.target.join(" ")}: ` +
    [...node.any, ...node.all, ...node.none].map(check => check.message).join("; "))))"""


def add_axe(page: Page) -> Page:
    """Lets axe-core stand in every page that is opened from now on."""
    page.add_init_script(path=AXE)
    return page


def faults(page: Page, options: dict = EVERYTHING) -> list[str]:
    """What is wrong and what axe-core cannot decide, each with its rule and place."""
    found = page.evaluate(RUN, options)
    if found:
        # After a page or a screen has changed, the theme sets its columns' heights a moment later.
        page.wait_for_timeout(SETTLED)
        found = page.evaluate(RUN, options)
    return found
