"""Promises about what runs on the host: valid, pinned, and with nothing to take where a stranger's change runs."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from tests.support.project import ROOT
from workreport.checking.configuration.workflows import check_workflows

WORKFLOWS = sorted((ROOT / ".github" / "workflows").glob("*.yml"))
DEPENDABOT = ROOT / ".github" / "dependabot.yml"
PUBLISH = ROOT / ".github" / "workflows" / "publish.yml"
# Files that a change may touch, and whether they are program.
CHANGES = {
    "docs/关于.md": False,
    "data/2018-h1.yml": False,
    "hooks/events.py": True,
    "overrides/main.html": True,
    "Makefile": True,
    "docs.py": True,
    "hooks/events.py to docs/events.md": True,
    "docs/a.md to docs/b.md": False,
}


def read(path: Path) -> dict:
    values = yaml.safe_load(path.read_text(encoding="utf-8"))
    on = values.pop(True)  # YAML 1.1 takes `on` for a truth value
    return {**values, "on": {on} if isinstance(on, str) else set(on)}


def run(*command: str | Path) -> str:
    result = subprocess.run([sys.executable, "-m", *command], capture_output=True, text=True, check=False)
    return "" if result.returncode == 0 else result.stdout + result.stderr


def audit(*paths: Path) -> str:
    program = Path(sys.executable).with_name("zizmor")
    result = subprocess.run(
        [program, "--offline", "--no-config", "--quiet", "--persona=pedantic", *paths],
        capture_output=True,
        text=True,
        check=False,
    )
    return "" if result.returncode == 0 else result.stdout + result.stderr


def test_nothing_on_the_host_has_what_zizmor_knows_to_be_dangerous_or_doubtful():
    assert audit(*WORKFLOWS, DEPENDABOT) == ""


def test_every_workflow_is_as_the_hosts_schema_says():
    assert run("check_jsonschema", "--builtin-schema", "vendor.github-workflows", *WORKFLOWS) == ""


def test_new_versions_of_all_that_is_pinned_are_asked_for_weekly_together_and_not_on_their_first_day():
    assert run("check_jsonschema", "--builtin-schema", "vendor.dependabot", DEPENDABOT) == ""
    updates = yaml.safe_load(DEPENDABOT.read_text(encoding="utf-8"))["updates"]
    assert {each["package-ecosystem"] for each in updates} == {"pip", "npm", "github-actions"}
    for each in updates:
        assert each["schedule"] == {"interval": "weekly"} and each["cooldown"]["default-days"] >= 7
        assert [group["patterns"] for group in each["groups"].values()] == [["*"]]


def test_nothing_on_the_host_is_refused_by_the_check():
    assert check_workflows(ROOT) == []


def test_a_pull_request_is_checked_tested_and_shown():
    workflow = read(ROOT / ".github/workflows/pull-request.yml")
    job = workflow["jobs"]["check"]
    commands = "\n".join(step.get("run", "") for step in job["steps"])
    assert all(command in commands for command in ("make check", "make build", 'make "$TESTS"', "GITHUB_STEP_SUMMARY"))
    (shown,) = [step["with"] for step in job["steps"] if "upload-artifact" in step.get("uses", "")]
    assert shown["path"].split() == ["site", "dist/*.zip"]


def test_what_is_published_was_built_twice_tested_and_comes_with_checksums_and_provenance():
    jobs = read(PUBLISH)["jobs"]
    commands = [step["run"] for step in jobs["build"]["steps"] if "run" in step]
    assert [command for command in commands if command.startswith("make")] == [
        "make same",
        "make pdf",
        "make sbom",
        'make "$TESTS"',
    ]
    assert [uploaded(step) for step in jobs["build"]["steps"] if uploaded(step)] == ["site", "dist"]
    assert jobs["deploy"]["needs"] == jobs["release"]["needs"] == "build"
    used = [step.get("uses", "").partition("@")[0] for step in jobs["release"]["steps"]]
    assert used == ["actions/download-artifact", "actions/attest-build-provenance", ""]


def uploaded(step: dict) -> str | None:
    return step["with"]["path"] if "upload-" in step.get("uses", "") else None


def test_what_may_write_runs_nothing_of_ours_and_what_runs_ours_may_not_write():
    jobs = read(PUBLISH)["jobs"]
    writing = {name for name, job in jobs.items() if "write" in job["permissions"].values()}
    assert writing == {"deploy", "release"}
    for name in writing:
        assert not any(
            "checkout" in step.get("uses", "") or "make " in step.get("run", "") for step in jobs[name]["steps"]
        )


def test_what_is_published_has_its_own_address_its_date_and_nothing_out_of_a_cache():
    steps = read(PUBLISH)["jobs"]["build"]["steps"]
    assert {step["env"]["SITE_URL"] for step in steps if step.get("run") in ("make same", "make pdf")} == {
        "${{ steps.pages.outputs.base_url }}"
    }
    assert steps[0]["with"]["fetch-depth"] == 0
    assert not any("cache" in step.get("uses", "") or "cache" in step.get("with", {}) for step in steps)


@pytest.mark.parametrize(("ref", "job"), [("refs/heads/main", "deploy"), ("refs/tags/", "release")])
def test_main_is_deployed_and_a_tag_is_released(ref, job):
    workflow = yaml.safe_load(PUBLISH.read_text(encoding="utf-8"))
    assert workflow[True] == {"push": {"branches": ["main"], "tags": ["v*"]}}
    assert ref in workflow["jobs"][job]["if"]


def test_the_comparison_with_the_successor_informs_and_blocks_nothing():
    assert read(ROOT / ".github/workflows/zensical.yml")["on"] == {"schedule", "workflow_dispatch"}
    rules = dict(
        re.findall(r"^([a-z]+): [^\n]*\n((?:\t.*\n)+)", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE)
    )
    assert "successor" in rules["zensical"] and "successor" not in rules["test"]


def test_a_pull_request_is_asked_at_most_five_questions():
    text = (ROOT / ".github/PULL_REQUEST_TEMPLATE.md").read_text(encoding="utf-8")
    assert 1 <= len(re.findall(r"^\d\. .*？$", text, re.MULTILINE)) <= 5


def test_committing_runs_the_check():
    config = yaml.safe_load((ROOT / ".pre-commit-config.yaml").read_text(encoding="utf-8"))
    ((check, lint),) = [repo["hooks"] for repo in config["repos"] if repo["repo"] == "local"]
    assert check == {
        "id": "check",
        "name": "检查数据和页面",
        "entry": "make check",
        "language": "system",
        "pass_filenames": False,
        "always_run": True,
    }
    assert lint["entry"] == "make lint" and "always_run" not in lint
    assert [path for path in CHANGES if not re.search(lint["exclude"], path)] == [
        path for path, program in CHANGES.items() if program
    ]


@pytest.mark.parametrize(
    ("job", "of_program", "of_content"),
    [("lint", "program=true\n", ""), ("check", "tests=test\n", "tests=test-content\n")],
)
@pytest.mark.parametrize("path", CHANGES)
def test_a_pull_request_that_touches_only_content_meets_only_what_an_editor_can_act_on(
    path, job, of_program, of_content, tmp_path
):
    def git(*arguments: str) -> None:
        subprocess.run(
            ["git", "-C", tmp_path, "-c", "user.name=a", "-c", "user.email=a@b", *arguments],
            check=True,
            capture_output=True,
        )

    git("init")
    before, _, after = path.rpartition(" to ")
    (tmp_path / before).parent.mkdir(parents=True, exist_ok=True)
    (tmp_path / (before or "begun")).write_text("甲\n" * 9)
    git("add", ".")
    git("commit", "-m", "Begin")
    (tmp_path / after).parent.mkdir(parents=True, exist_ok=True)
    if before:
        git("mv", before, after)
    (tmp_path / after).touch()
    git("add", ".")
    git("commit", "-m", "Change")
    steps = read(ROOT / ".github/workflows/pull-request.yml")["jobs"][job]["steps"]
    (changed,) = [step for step in steps if step.get("id") == "changed"]
    output = tmp_path / "output"
    output.touch()
    subprocess.run(
        ["bash", "-e", "-c", changed["run"]], cwd=tmp_path, env={**os.environ, "GITHUB_OUTPUT": str(output)}, check=True
    )
    assert output.read_text() == (of_program if CHANGES[path] else of_content)


def test_everything_is_tested_before_a_release_and_every_week():
    assert "'refs/tags/') && 'test-all'" in PUBLISH.read_text(encoding="utf-8")
    weekly = read(ROOT / ".github/workflows/weekly.yml")
    assert weekly["on"] == {"schedule", "workflow_dispatch"}
    assert [step["run"] for step in weekly["jobs"]["test"]["steps"] if "make" in step.get("run", "")] == [
        "make test-all"
    ]


def test_the_program_is_linted_only_where_it_has_changed():
    _, _, *steps = read(ROOT / ".github/workflows/pull-request.yml")["jobs"]["lint"]["steps"]
    assert {step["if"] for step in steps} == {"steps.changed.outputs.program"} and steps[-1]["run"] == "make lint"
