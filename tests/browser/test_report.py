"""Promises about reporting a problem: readers choose the section, and each host's form names page and section."""

from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import expect

from workreport.addresses.repository import repository

PATH = "2018-h1/safe-china/"
HOSTS = {
    "github": ("https://github.com/me/fork", "title", "body"),
    "gitlab": ("https://gitlab.example.org/me/fork", "issue[title]", "issue[description]"),
    "gitee": ("https://gitee.com/me/fork", "title", "description"),
}


@pytest.fixture
def known(website, new_reader):
    """Makes readers of a page whose host is known."""

    def make(address: str, **options):
        link = (
            repository({"REPO_URL": address})
            .issue("平安中国", "位置：https://reader.invalid/a/\n\n哪一句：\n")
            .replace("&", "&amp;")
        )
        reader = new_reader(website, **options)

        def answer(route) -> None:
            page = route.fetch()
            line = f'<p class="report-problem"><a href="{link}">报告问题</a></p>'
            route.fulfill(response=page, body=page.text().replace("</article>", f"{line}</article>"))

        reader.page.route(website + PATH, answer)
        return reader

    return make


@pytest.mark.parametrize("host", HOSTS)
def test_the_form_names_the_page_and_the_chosen_section(host, known):
    address, title, text = HOSTS[host]
    reader = known(address)
    page = reader.open(PATH)
    page.get_by_text("报告问题", exact=True).focus()
    page.keyboard.press("Enter")
    links = page.locator("details.report-problem a")
    expect(links.first).to_be_visible()
    forms = {link.text_content(): parse_qs(urlsplit(link.get_attribute("href")).query) for link in links.all()}
    assert len(forms) == 1 + page.locator("article :is(h2, h3, h4)").count()
    assert forms["整页"] == {title: ["平安中国"], text: ["位置：https://reader.invalid/a/\n\n哪一句：\n"]}
    name = "下半年部署：社会治安"
    assert forms[name] == {
        title: [f"平安中国：{name}"],
        text: [f"位置：https://reader.invalid/a/#plans-order（{name}）\n\n哪一句：\n"],
    }
    assert reader.errors == []


def test_without_scripts_the_form_names_the_page(known):
    page = known(HOSTS["github"][0], java_script_enabled=False).open(PATH)
    link = page.get_by_role("link", name="报告问题")
    assert parse_qs(urlsplit(link.get_attribute("href")).query)["title"] == ["平安中国"]


def test_a_finger_hits_each_section(known):
    page = known(HOSTS["github"][0], width=360, has_touch=True).open(PATH)
    page.get_by_text("报告问题", exact=True).tap()
    for place in page.locator("details.report-problem :is(summary, li)").all():
        assert place.bounding_box()["height"] >= 24


def test_on_a_phone_what_a_reader_can_do_stands_in_one_row_with_the_day_above_or_without(website, new_reader):
    page = new_reader(website, 360, 740).open(PATH)
    tops = """(day) => {
      const end = document.createElement("footer");
      end.className = "page-end";
      for (const name of [...day, "", "report-problem"]) {
        const line = document.createElement("p");
        line.className = name;
        line.textContent = "修改本页";
        end.append(line);
      }
      document.querySelector("article").append(end);
      return [...end.children].map(line => line.getBoundingClientRect().top);
    }"""
    assert len(set(page.evaluate(tops, []))) == 1
    day, *others = page.evaluate(tops, ["edited"])
    assert len(set(others)) == 1 and others[0] > day
