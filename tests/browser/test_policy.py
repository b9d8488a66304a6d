"""Promises about what a page may run, ask for and keep: nothing but the site's own, whatever gets into it."""

import re
from urllib.parse import quote

import pytest
from playwright.sync_api import expect

from tests.browser.payloads import ALONE, CLICKED, MARKUP, SINKS

HOST = "https://attacker.invalid/"
PAGE = "2018-h1/safe-china/"
POLICY = re.compile(r"<meta http-equiv=Content-Security-Policy[^>]*>")
# The reader's own choices.
KEPT = {"__palette", "__reading_size"}
TELL = (
    "addEventListener('securitypolicyviolation', event => "
    "console.error(`${event.violatedDirective}: ${event.blockedURI} ${event.sample}`))"
)
SECONDS = 10


@pytest.fixture(params=["website", "file"])
def base(request, website, offline_address) -> str:
    """Where the pages lie: on the website or in the unpacked offline edition."""
    return {"website": website, "file": offline_address}[request.param]


def test_a_walk_through_the_site_breaks_no_rule_and_leaves_only_the_reader_s_settings(base, website, new_reader):
    reader = new_reader(base, accept_downloads=False)
    page = reader.page
    page.add_init_script(TELL)
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    reader.open("index.html")
    page.locator(".palette-button:visible").click()
    page.locator(".area-card").first.click()
    page.locator(".md-footer__link--next").click()
    page.keyboard.press("/")
    reader.search("枫桥经验")
    page.locator("[data-md-component=search-share]").click()
    expect(page.locator(".md-dialog")).to_be_visible()
    page.locator("[data-md-component=search-query]").fill("<img src=x: onerror=alert()> 枫乔")
    page.locator(".md-search-result__meta").filter(has_text="找到").wait_for()
    reader.search("枫桥经验")
    page.keyboard.press("Enter")
    expect(page.locator("article mark:visible").first).to_be_visible()
    page.locator(".md-sidebar--primary a[href*='safe-china']:visible").first.click()
    page.locator("article a.term").first.hover()
    page.locator("article a.term").first.click()
    page.go_back()
    for path in (
        ["404.html", "print/", "2018-h1/figures/"] if base == website else ["print.html", "2018-h1/figures.html"]
    ):
        reader.open(path)
    reader.settle()
    assert reader.errors == [] and reader.foreign == []
    assert page.context.cookies() == []
    kept = page.evaluate("""async () => ({
      settings: Object.keys(localStorage), session: Object.keys(sessionStorage),
      databases: (await indexedDB.databases()).length,
      caches: location.protocol === "http:" ? (await caches.keys()).length : 0,
      workers: location.protocol === "http:" ? (await navigator.serviceWorker.getRegistrations()).length : 0,
    })""")
    assert {name.rpartition(".")[2] for name in kept.pop("settings")} <= KEPT
    assert not any(kept.values())


class Attack:
    """A page with an attacker's markup in it, and what of it ran or came to the attacker's host."""

    def __init__(self, reader, built, locked: bool):
        self.page, self.base, self.ran = reader.page, reader.base, set()
        self.html = (built.site / PAGE / "index.html").read_text(encoding="utf-8")
        if not locked:
            self.html, removed = POLICY.subn("", self.html)
            assert removed == 1
        self.page.on("console", lambda message: message.text.startswith("ran:") and self.ran.add(message.text[4:]))
        self.page.route(f"{HOST}**", self._answer)

    def _answer(self, route) -> None:
        self.ran.add(route.request.url.removeprefix(HOST).split("/")[0].rstrip("?"))
        route.fulfill(body="", content_type="text/javascript")

    def open(self, *payloads: str) -> None:
        """Opens the page with the payloads at the start of its text."""
        text = re.sub(r"(<article[^>]*>)", lambda found: found[1] + "".join(payloads), self.html, count=1)
        self.page.route(f"{self.base}{PAGE}", lambda route: route.fulfill(body=text, content_type="text/html"))
        self.page.goto(self.base + PAGE)

    def wait_for(self, names: set[str], locked: bool) -> None:
        """Waits until all have run, or as long as they would take at most."""
        for _ in range(5 if locked else SECONDS * 10):
            if names <= self.ran:
                break
            self.page.wait_for_timeout(100)


def filled(payloads: dict[str, str]) -> dict[str, str]:
    """The payloads with code that says their name, which holds no sign that markup or a script could misread."""
    return {
        name: text.replace("RUN", f"console.log(/ran:{name}/.source)").replace("HOST", HOST + name)
        for name, text in payloads.items()
    }


CLICK = (
    "names => names.forEach(name => document.getElementById(name)?."
    "dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true })))"
)


def attacked(make, locked: bool) -> set[str]:
    """The names of the payloads that run, with the policy or without it."""
    ran = set()
    together = make()
    together.open(*filled(MARKUP).values(), *filled(CLICKED).values())
    together.page.evaluate(CLICK, list(CLICKED))
    together.wait_for({*MARKUP, *CLICKED}, locked)
    ran |= together.ran
    careless = make()
    careless.open()
    for code in filled(SINKS).values():
        # Not at once, as what a debugger evaluates may use eval whatever the policy says.
        careless.page.evaluate(f"setTimeout(() => {{ const article = document.querySelector('article'); {code} }})")
    careless.wait_for({*SINKS}, locked)
    ran |= careless.ran
    for name, (markup, clicked) in ALONE.items():
        alone = make()
        alone.open(filled({name: markup})[name])
        alone.page.evaluate(CLICK, [clicked])
        alone.wait_for({name}, locked)
        ran |= alone.ran
    return ran


@pytest.mark.parametrize("locked", [True, False])
def test_of_all_payloads_in_a_page_none_runs_and_without_the_policy_each_does(locked, website, built, new_reader):
    ran = attacked(lambda: Attack(new_reader(website), built, locked), locked)
    assert ran == (set() if locked else {*MARKUP, *CLICKED, *SINKS, *ALONE})


@pytest.mark.parametrize("address", ["?q={}", "?h={}", "?q={0}&h={0}#{0}", "#{}"])
def test_an_address_runs_nothing(address, base, new_reader):
    reader = new_reader(base)
    ran = []
    reader.page.on("console", lambda message: ran.append(message.text))
    reader.open(
        "index.html" + address.format(quote("扫黑<img src=x: onerror=console.log(1)><script>console.log(2)</script>"))
    )
    reader.settle()
    assert ran == [] and reader.page.locator("article img, .md-search-result img").count() == 0
