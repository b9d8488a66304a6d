"""Promises about the address of the repository: each host's own form, a fork's own files, and nothing when unknown."""

import pytest

from workreport.addresses.repository import repository

GITHUB = {
    "GITHUB_SERVER_URL": "https://github.com",
    "GITHUB_REPOSITORY": "fork/report",
    "GITHUB_REF_NAME": "main",
    "GITHUB_REF_TYPE": "branch",
}
GITLAB = {
    "CI_PROJECT_URL": "https://git.example.org/group/sub/report",
    "CI_COMMIT_BRANCH": "main",
    "CI_DEFAULT_BRANCH": "trunk",
}
GITEE = {"GITEE_REPO": "fork/report", "GITEE_BRANCH": "master"}

# what the variables say, the editor of docs/about.md, line 12 of data/2018-h1.yml
KNOWN = {
    "github": (
        GITHUB,
        "https://github.com/fork/report/edit/main/docs/about.md",
        "https://github.com/fork/report/blob/main/data/2018-h1.yml#L12",
    ),
    "github of an enterprise": (
        {**GITHUB, "GITHUB_SERVER_URL": "https://code.example.org:8443"},
        "https://code.example.org:8443/fork/report/edit/main/docs/about.md",
        "https://code.example.org:8443/fork/report/blob/main/data/2018-h1.yml#L12",
    ),
    "github, pull request": (
        {**GITHUB, "GITHUB_REF_NAME": "12/merge", "GITHUB_HEAD_REF": "patch-1", "GITHUB_BASE_REF": "main"},
        "https://github.com/fork/report/edit/main/docs/about.md",
        "https://github.com/fork/report/blob/main/data/2018-h1.yml#L12",
    ),
    "github, branch with a sign": (
        {**GITHUB, "GITHUB_REF_NAME": "fix/改#1"},
        "https://github.com/fork/report/edit/fix/%E6%94%B9%231/docs/about.md",
        "https://github.com/fork/report/blob/fix/%E6%94%B9%231/data/2018-h1.yml#L12",
    ),
    "gitlab": (
        GITLAB,
        "https://git.example.org/group/sub/report/-/edit/main/docs/about.md",
        "https://git.example.org/group/sub/report/-/blob/main/data/2018-h1.yml#L12",
    ),
    "gitlab, merge request": (
        {name: value for name, value in GITLAB.items() if name != "CI_COMMIT_BRANCH"},
        "https://git.example.org/group/sub/report/-/edit/trunk/docs/about.md",
        "https://git.example.org/group/sub/report/-/blob/trunk/data/2018-h1.yml#L12",
    ),
    "gitee": (
        GITEE,
        "https://gitee.com/fork/report/edit/master/docs/about.md",
        "https://gitee.com/fork/report/blob/master/data/2018-h1.yml#L12",
    ),
    "named by hand": (
        {**GITHUB, "REPO_URL": "https://gitee.com/me/report.git/", "REPO_BRANCH": "dev"},
        "https://gitee.com/me/report/edit/dev/docs/about.md",
        "https://gitee.com/me/report/blob/dev/data/2018-h1.yml#L12",
    ),
    "named by hand without a branch": (
        {"REPO_URL": "https://gitlab.com/me/report"},
        "https://gitlab.com/me/report/-/edit/main/docs/about.md",
        "https://gitlab.com/me/report/-/blob/main/data/2018-h1.yml#L12",
    ),
    "named by hand for ssh": (
        {"REPO_URL": "git@gitee.com:me/report.git", "REPO_BRANCH": "dev"},
        "https://gitee.com/me/report/edit/dev/docs/about.md",
        "https://gitee.com/me/report/blob/dev/data/2018-h1.yml#L12",
    ),
    "named by hand for ssh, with a port": (
        {"REPO_URL": "ssh://git@gitlab.example.org:2222/group/report.git"},
        "https://gitlab.example.org/group/report/-/edit/main/docs/about.md",
        "https://gitlab.example.org/group/report/-/blob/main/data/2018-h1.yml#L12",
    ),
    "gitea": (
        {"REPO_URL": "https://gitea.example.org:3000/me/report"},
        "https://gitea.example.org:3000/me/report/_edit/main/docs/about.md",
        "https://gitea.example.org:3000/me/report/src/branch/main/data/2018-h1.yml#L12",
    ),
    "branch by hand where a tag is built": (
        {**GITHUB, "GITHUB_REF_NAME": "v1", "GITHUB_REF_TYPE": "tag", "REPO_BRANCH": "main"},
        "https://github.com/fork/report/edit/main/docs/about.md",
        "https://github.com/fork/report/blob/main/data/2018-h1.yml#L12",
    ),
}


@pytest.mark.parametrize("host", KNOWN)
def test_each_host_is_addressed_in_its_own_form(host):
    environ, editor, line = KNOWN[host]
    found = repository(environ)
    assert found.editor("docs/{path}").format(path="about.md") == editor
    assert found.line("data/2018-h1.yml", 12) == line


@pytest.mark.parametrize(
    ("host", "form"),
    [
        ("github", "https://github.com/fork/report/issues/new?title=%E7%94%B2&body=1%20%26%202%0A"),
        (
            "gitlab",
            "https://git.example.org/group/sub/report/-/issues/new?issue%5Btitle%5D=%E7%94%B2&issue%5Bdescription%5D=1%20%26%202%0A",
        ),
        ("gitee", "https://gitee.com/fork/report/issues/new?title=%E7%94%B2&description=1%20%26%202%0A"),
    ],
)
def test_each_hosts_form_for_an_issue_is_filled_in_by_its_own_names(host, form):
    assert repository(KNOWN[host][0]).issue("甲", "1 & 2\n") == form


@pytest.mark.parametrize(
    "environ",
    [
        {},
        {"GITHUB_REPOSITORY": "fork/report"},
        {**GITHUB, "GITHUB_REF_NAME": "v1", "GITHUB_REF_TYPE": "tag"},
        {**GITHUB, "GITHUB_SERVER_URL": "javascript:alert(1)//"},
        {"CI_PROJECT_URL": "https://git.example.org/group/report"},
        {"CI_PROJECT_URL": "git@git.example.org:group/report", "CI_DEFAULT_BRANCH": "main"},
        {"GITEE_REPO": "fork/report"},
        {"REPO_URL": "https://git.example.org/me/report"},
        {"REPO_URL": "https://example.org/github/report"},
        {"REPO_URL": 'https://github.com/me/report" onclick="'},
        {"REPO_BRANCH": "main"},
    ],
)
def test_what_names_no_repository_and_branch_is_unknown(environ):
    assert repository(environ) is None
