"""The one summary of a pull request's run, in Chinese: what passed, what to mend, where to look.

Usage: tools/summary.py LOG < changed paths, with the outcomes of the steps in CHECK, BUILD and TEST.
"""

import os
import re
import sys
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from label import beyond_content

STEPS = {"CHECK": "检查数据和页面", "BUILD": "建网站和离线包", "TEST": "测试"}
# A problem as the check prints it; `make` prints more.
FOUND = re.compile(r"[\w./-]+:\d+: .* → .*")
OUTCOMES = {"success": "通过", "failure": "**没有通过**"}


def summary(outcomes: Mapping[str, str], log: str, changed: Sequence[str]) -> str:
    """Return the summary as Markdown; `log` is what the check printed."""
    parts = ["## 检查结果", "", "| 项目 | 结果 |", "| --- | --- |"]
    parts += [f"| {name} | {OUTCOMES.get(outcomes.get(step, ''), '没有做')} |" for step, name in STEPS.items()]
    if outcomes.get("CHECK") == "failure":
        parts += [
            "",
            "请照下面每一行的说明改，改好提交以后会自动再检查一次：",
            "",
            _verbatim(filter(FOUND.fullmatch, log.splitlines())),
        ]
    elif outcomes.get("TEST") == "failure":
        parts += ["", "测试没有通过，多半不是您写的内容的问题，请等维护者来看。"]
    if outcomes.get("BUILD") == "success":
        parts += ["", "这一页下方的“预览”里，有改好以后的网站和离线包，下载解压就能看。"]
    if needed := beyond_content(changed):
        parts += ["", "这个合并请求改了内容以外的文件，需要维护者看过：", "", _verbatim(needed)]
    return "\n".join(parts) + "\n"


def _verbatim(lines: Iterable[str]) -> str:
    """Lines that are shown as they are: nothing in them ends an indented block."""
    return "\n".join(f"    {line}" for line in lines)


if __name__ == "__main__":
    path = Path(sys.argv[1])
    text = path.read_text(encoding="utf-8") if path.exists() else ""
    sys.stdout.write(summary(os.environ, text, sys.stdin.read().splitlines()))
