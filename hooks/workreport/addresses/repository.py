"""The repository that is being built, so that the pages of a fork link to the files of the fork."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from urllib.parse import quote, urlencode, urlsplit

ADDRESS = re.compile(r"https?://[\w.:-]+(/[\w.~-]+)+")


@dataclass(frozen=True)
class Host:
    """The forms of address of a kind of host.

    `editor`, `line` and `issue` follow the address of a repository, the first two before a branch and a path; `title`
    and `text` are the query parameters that fill in the form for a new issue.
    """

    editor: str
    line: str
    issue: str
    title: str
    text: str


# Gitee does not document its parameters; its own sites use these.
HOSTS = {
    "github": Host("edit", "blob", "issues/new", "title", "body"),
    "gitee": Host("edit", "blob", "issues/new", "title", "description"),
    "gitlab": Host("-/edit", "-/blob", "-/issues/new", "issue[title]", "issue[description]"),
    "gitea": Host("_edit", "src/branch", "issues/new", "title", "body"),
    "codeberg": Host("_edit", "src/branch", "issues/new", "title", "body"),
}
# How git writes an address for ssh; the pages are on the same host.
SSH = re.compile(r"(?:ssh://)?git@(?P<host>[\w.-]+)(?::\d+/|[:/])(?P<path>.+)")


@dataclass(frozen=True)
class Repository:
    """A branch of a repository on a host with a web editor."""

    address: str
    host: Host
    branch: str

    def editor(self, path: str) -> str:
        """Return the address that opens a file in the web editor; `path` is not quoted, so it may hold {fields}."""
        return f"{self.address}/{self.host.editor}/{quote(self.branch)}/{path}"

    def line(self, path: str, line: int) -> str:
        """Return the address of a line of a file."""
        return f"{self.address}/{self.host.line}/{quote(self.branch)}/{quote(path)}#L{line}"

    def issue(self, title: str, text: str) -> str:
        """Return the address of the form for a new issue, filled in with title and text."""
        query = urlencode({self.host.title: title, self.host.text: text}, quote_via=quote)
        return f"{self.address}/{self.host.issue}?{query}"


def repository(environ: Mapping[str, str]) -> Repository | None:
    """Find the repository and branch that the environment variables name; None if there are none.

    REPO_URL and REPO_BRANCH take precedence over the variables of GitHub Actions, GitLab CI and Gitee. For a pull
    request it is the target branch, since the source branch may be in another repository.
    """
    for host, url, detected_branch in _candidates(environ):
        branch = environ.get("REPO_BRANCH") or detected_branch
        address = url.removesuffix("/").removesuffix(".git")
        if host in HOSTS and branch and ADDRESS.fullmatch(address):
            return Repository(address, HOSTS[host], branch)
    return None


def _candidates(environ: Mapping[str, str]) -> Iterator[tuple[str | None, str, str | None]]:
    """Yield the kind of host, the address and the branch from each group of variables, in order of precedence."""
    own = SSH.sub(r"https://\g<host>/\g<path>", environ.get("REPO_URL", ""))
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
