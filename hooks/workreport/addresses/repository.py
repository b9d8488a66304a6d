"""The repository that a build comes from, so that a fork's pages lead to the fork's files."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from urllib.parse import quote, urlencode, urlsplit

ADDRESS = re.compile(r"https?://[\w.:-]+(/[\w.~-]+)+")


@dataclass(frozen=True)
class Host:
    """How a kind of host writes addresses after that of a repository: GitLab's have one folder more, and each names the
    title and the text of a new issue otherwise."""

    folder: str
    title: str
    text: str


# Gitee's names are not documented; its own sites use them.
HOSTS = {
    "github": Host("", "title", "body"),
    "gitee": Host("", "title", "description"),
    "gitlab": Host("/-", "issue[title]", "issue[description]"),
}


@dataclass(frozen=True)
class Repository:
    """One branch of a repository on a host that has an editor of its own."""

    address: str
    host: Host
    branch: str

    def editor(self, path: str) -> str:
        """The address at which the host's editor opens a file; `path` may hold {fields} to be filled in later."""
        return f"{self.address}{self.host.folder}/edit/{quote(self.branch)}/{path}"

    def line(self, path: str, line: int) -> str:
        """The address of one line of a file."""
        return f"{self.address}{self.host.folder}/blob/{quote(self.branch)}/{quote(path)}#L{line}"

    def issue(self, title: str, text: str) -> str:
        """The address of the host's form for a new issue, filled in."""
        return f"{self.address}{self.host.folder}/issues/new?{urlencode({self.host.title: title, self.host.text: text}, quote_via=quote)}"


def repository(environ: Mapping[str, str]) -> Repository | None:
    """The repository that these variables name, REPO_URL and REPO_BRANCH before those of a host; None when unknown.

    Of a pull request it is the branch that it is meant for: the branch it comes from may be in another repository.
    """
    for host, address, branch in _named(environ):
        branch = environ.get("REPO_BRANCH") or branch
        address = address.removesuffix("/").removesuffix(".git")
        if host in HOSTS and branch and ADDRESS.fullmatch(address):
            return Repository(address, HOSTS[host], branch)
    return None


def _named(environ: Mapping[str, str]) -> Iterator[tuple[str | None, str, str | None]]:
    """The host's kind, the repository's address and the branch, in each of the forms in which variables name them."""
    own = environ.get("REPO_URL", "")
    yield next((host for host in HOSTS if host in urlsplit(own).netloc), None), own, "main"
    if name := environ.get("GITHUB_REPOSITORY"):
        pushed = environ.get("GITHUB_REF_NAME") if environ.get("GITHUB_REF_TYPE", "branch") == "branch" else None
        yield (
            "github",
            f"{environ.get('GITHUB_SERVER_URL', 'https://github.com')}/{name}",
            environ.get("GITHUB_BASE_REF") or pushed,
        )
    yield (
        "gitlab",
        environ.get("CI_PROJECT_URL", ""),
        environ.get("CI_COMMIT_BRANCH") or environ.get("CI_DEFAULT_BRANCH"),
    )
    if name := environ.get("GITEE_REPO"):
        yield "gitee", f"https://gitee.com/{name}", environ.get("GITEE_BRANCH")
