"""Promises about what set-up installs: wheels alone, and only those whose sums the list holds."""

import subprocess
import sys
import tarfile
import zipfile
from hashlib import sha256
from pathlib import Path

import pytest

from tests.support.project import ROOT

WHEEL = "probe-1.0-py3-none-any.whl"
SOURCE = "probe-1.0.tar.gz"
PARTS = {
    "probe.py": "",
    "probe-1.0.dist-info/METADATA": "Metadata-Version: 2.1\nName: probe\nVersion: 1.0\n",
    "probe-1.0.dist-info/WHEEL": "Wheel-Version: 1.0\nGenerator: tests\nRoot-Is-Purelib: true\nTag: py3-none-any\n",
    "probe-1.0.dist-info/RECORD": (
        "probe.py,,\nprobe-1.0.dist-info/METADATA,,\nprobe-1.0.dist-info/WHEEL,,\nprobe-1.0.dist-info/RECORD,,\n"
    ),
}
# the file that there is, what the list says of its sum, whether it is installed
OFFERS = {
    "a wheel with its sum": (WHEEL, " --hash=sha256:{sum}", True),
    "a wheel with another sum": (WHEEL, f" --hash=sha256:{'0' * 64}", False),
    "a wheel without a sum": (WHEEL, "", False),
    "a source, which could run anything": (SOURCE, " --hash=sha256:{sum}", False),
}


def offer(name: str, folder: Path) -> str:
    """Puts the file into the folder and returns its sum."""
    folder.mkdir()
    if name == WHEEL:
        with zipfile.ZipFile(folder / name, "w") as archive:
            for part, text in PARTS.items():
                archive.writestr(part, text)
    else:
        (folder / "setup.py").write_text(
            "from setuptools import setup\nsetup(name='probe', version='1.0', py_modules=[])\n"
        )
        with tarfile.open(folder / name, "w:gz") as archive:
            archive.add(folder / "setup.py", "probe-1.0/setup.py")
    return sha256((folder / name).read_bytes()).hexdigest()


def test_an_environment_whose_making_was_interrupted_is_made_anew(tmp_path):
    venv = tmp_path / "venv"
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", venv], check=True)
    (tmp_path / "list.txt").write_text("")
    result = subprocess.run(
        ["sh", ROOT / "tools" / "setup.sh", sys.executable, venv, tmp_path / "list.txt"],
        env={"PATH": "/usr/bin:/bin"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert result.returncode == 0, result.stderr
    assert subprocess.run([venv / "bin" / "python", "-m", "pip", "--version"], check=False).returncode == 0


@pytest.mark.parametrize("folder", ["checkers", "bench"])
def test_no_package_of_npm_runs_a_script_of_its_own(folder):
    assert "ignore-scripts=true" in (ROOT / "tools" / folder / ".npmrc").read_text(encoding="utf-8").splitlines()


@pytest.mark.parametrize("case", OFFERS)
def test_only_a_wheel_with_the_sum_of_the_list_is_installed(case, tmp_path):
    name, said, installed = OFFERS[case]
    (tmp_path / "list.txt").write_text("probe==1.0" + said.format(sum=offer(name, tmp_path / "offered")) + "\n")
    python = tmp_path / "venv" / "bin" / "python"
    python.parent.mkdir(parents=True)
    # This environment's own, which installs elsewhere.
    python.write_text(f'#!/bin/sh\nexec {sys.executable} "$@"\n')
    python.chmod(0o755)
    environment = {
        "PATH": "/usr/bin:/bin",
        "PIP_CONFIG_FILE": "/dev/null",
        "PIP_NO_INDEX": "1",
        "PIP_FIND_LINKS": str(tmp_path / "offered"),
        "PIP_TARGET": str(tmp_path / "target"),
    }
    result = subprocess.run(
        ["sh", ROOT / "tools" / "setup.sh", sys.executable, tmp_path / "venv", tmp_path / "list.txt"],
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    assert (result.returncode == 0, (tmp_path / "target" / "probe.py").exists()) == (installed, installed), (
        result.stderr
    )
    assert installed or "程序库没有装全" in result.stderr
