"""Labels the open pull requests that touch more than content as ones that need a maintainer; runs GitHub's `gh`."""

import json
import re
import subprocess
from collections.abc import Iterable, Mapping
from typing import Any

LABEL = "需要维护者"
# What editors change; all else is program or configuration, or is written by a program.
CONTENT = re.compile(r"docs/.+|data/(?!published\.yml$)[a-z0-9-]+\.yml")
# GitHub lists no more files of a pull request.
LISTED = 100


def beyond_content(paths: Iterable[str]) -> list[str]:
    """Return those of the paths that are not content."""
    return [path for path in paths if not CONTENT.fullmatch(path)]


def needs_maintainer(pull_request: Mapping[str, Any]) -> bool:
    """Return whether a pull request, as `gh` describes it, touches more than content or more than can be seen."""
    paths = [file["path"] for file in pull_request["files"]]
    return bool(beyond_content(paths)) or pull_request["changedFiles"] > min(len(paths), LISTED)


def main() -> None:
    """Add the label where it is due and take none away."""
    subprocess.run(
        ["gh", "label", "create", LABEL, "--force", "--color", "8a1f17", "--description", "改了程序或配置"], check=True
    )
    command = ["gh", "pr", "list", "--state", "open", "--limit", "500", "--json", "number,labels,files,changedFiles"]
    for found in json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout):
        if needs_maintainer(found) and LABEL not in [label["name"] for label in found["labels"]]:
            # Not `gh pr edit`, which reads what a workflow's token may not.
            subprocess.run(
                ["gh", "api", f"repos/{{owner}}/{{repo}}/issues/{found['number']}/labels", "-f", f"labels[]={LABEL}"],
                check=True,
            )


if __name__ == "__main__":
    main()
