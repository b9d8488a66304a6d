"""The repository that a build comes from, so that a fork's pages lead to the fork's files."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from urllib.parse import quote, urlsplit

# How the hosts write the address of a file, after that of its repository; GitLab's own differ by one folder.
FOLDERS = {"github": "", "gitee": "", "gitlab": "/-"}
ADDRESS = re.compile(r"https?://[\w.:-]+(/[\w.~-]+)+")


@dataclass(frozen=True)
class Repository:
    """One branch of a repository on a host that has an editor of its own."""

    address: str
    folder: str
    branch: str

    def editor(self, path: str) -> str:
        """The address at which the host's editor opens a file; `path` may hold {fields} to be filled in later."""
        return f"{self.address}{self.folder}/edit/{quote(self.branch)}/{path}"

    def line(self, path: str, line: int) -> str:
        """The address of one line of a file."""
        return f"{self.address}{self.folder}/blob/{quote(self.branch)}/{quote(path)}#L{line}"


def repository(environ: Mapping[str, str]) -> Repository | None:
    """The repository that these variables name, REPO_URL and REPO_BRANCH before those of a host; None when unknown.

    Of a pull request it is the branch that it is meant for: the branch it comes from may be in another repository.
    """
    for host, address, branch in _named(environ):
        branch = environ.get("REPO_BRANCH") or branch
        address = address.removesuffix("/").removesuffix(".git")
        if host in FOLDERS and branch and ADDRESS.fullmatch(address):
            return Repository(address, FOLDERS[host], branch)
    return None


def _named(environ: Mapping[str, str]) -> Iterator[tuple[str | None, str, str | None]]:
    """The host's kind, the repository's address and the branch, in each of the forms in which variables name them."""
    own = environ.get("REPO_URL", "")
    yield next((host for host in FOLDERS if host in urlsplit(own).netloc), None), own, "main"
    if name := environ.get("GITHUB_REPOSITORY"):
        pushed = environ.get("GITHUB_REF_NAME") if environ.get("GITHUB_REF_TYPE", "branch") == "branch" else None
        yield "github", f"{environ.get('GITHUB_SERVER_URL', 'https://github.com')}/{name}", environ.get("GITHUB_BASE_REF") or pushed
    yield "gitlab", environ.get("CI_PROJECT_URL", ""), environ.get("CI_COMMIT_BRANCH") or environ.get("CI_DEFAULT_BRANCH")
    if name := environ.get("GITEE_REPO"):
        yield "gitee", f"https://gitee.com/{name}", environ.get("GITEE_BRANCH")
