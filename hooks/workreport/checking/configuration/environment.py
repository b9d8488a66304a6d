"""The environment variables that name the site's own address and its repository."""

import re
from collections.abc import Iterator, Mapping

from workreport.addresses.repository import repository
from workreport.problems.problem import Problem

SITE_URL = re.compile(r"https?://[\w.-]+(:[0-9]{1,5})?(/[\w.~%-]+)*/?")
SITE_REMEDY = "写完整的网址，例如https://example.org/report/；或者不设这个变量"
REPOSITORY_REMEDY = "写仓库的网址，例如https://gitee.com/me/report；认得GitHub、Gitee、GitLab、Gitea和Codeberg，仓库在别处就不设这个变量"


def check_environment(environ: Mapping[str, str]) -> Iterator[Problem]:
    """Yield a problem for each of the variables SITE_URL and REPO_URL that is set and names no such address."""
    if (site := environ.get("SITE_URL")) and not SITE_URL.fullmatch(site):
        yield Problem("make", 1, f"环境变量SITE_URL不能写“{site}”", SITE_REMEDY)
    own = environ.get("REPO_URL")
    if own and not repository({"REPO_URL": own}):
        yield Problem("make", 1, f"环境变量REPO_URL不能写“{own}”", REPOSITORY_REMEDY)
