"""Promises about links to other sites: readers see who is behind them."""

import pytest

from workreport.checking import check_project
from workreport.problems.problem import ProblemsFound

REFUSED = {
    "[www.gov.cn](https://example.org/)": "文字写的是“www.gov.cn”，地址却在另一个网站“example.org”",
    "[https://www.gov.cn/a](https://www.gov.cn.example.org/a)": "地址却在另一个网站“www.gov.cn.example.org”",
    "[见court.gov.cn](https://example.org/court.gov.cn)": "文字写的是“court.gov.cn”",
    "[甲](https://xn--fiqs8s.example/)": "域名是编码过的",
    "https://www.xn--fiqs8s/": "域名是编码过的",
    "[甲](https://192.0.2.1/)": "用的是IP地址",
    "https://192.0.2.1/a": "用的是IP地址",
    "[甲](https://3221225985/)": "用的是IP地址",
    "[甲](https://0xC0.0.2.1/)": "用的是IP地址",
    "[甲](https://example.org:99999/)": "端口不对",
    "[甲](https://example.org:0/)": "端口不对",
}
ACCEPTED = [
    "[www.gov.cn](https://www.gov.cn/zhengce/)",
    "[gov.cn](https://www.gov.cn/)",
    "[https://example.org](https://example.org/a)",
    "[Python 3.11的说明](https://docs.python.org/3.11/)",
    "[data.yml](https://example.org/data.yml)",
    "[甲](https://example.org:8443/a?b=1)",
    "https://www.gov.cn/zhengce/",
    "[甲](mailto:a@example.org)",
]


def problems(project, text: str) -> list[str]:
    project.append("docs/about.md", text)
    try:
        check_project(project.root)
    except ProblemsFound as error:
        return [str(problem) for problem in error.problems]
    return []


@pytest.mark.parametrize("text", REFUSED)
def test_an_address_that_hides_its_host_is_refused(text, project):
    (found,) = problems(project, text)
    assert REFUSED[text] in found


@pytest.mark.parametrize("text", ACCEPTED)
def test_an_address_that_shows_it_passes(text, project):
    assert problems(project, text) == []
