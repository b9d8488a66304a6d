"""Promises about the environment variables that name addresses: understood, or refused in Chinese."""

import pytest

from workreport.checking.configuration.environment import check_environment


@pytest.mark.parametrize(
    "environ",
    [
        {},
        {"SITE_URL": "", "REPO_URL": ""},
        {"SITE_URL": "https://example.org/report/"},
        {"SITE_URL": "https://example.org"},
        {"SITE_URL": "http://10.0.0.1:8080/年报/%E5%B9%B4"},
        {"SITE_URL": "https://报告.example.org/"},
        {"REPO_URL": "git@github.com:me/report.git"},
        {"REPO_URL": "https://codeberg.org/me/report"},
    ],
)
def test_an_address_that_is_one_passes(environ):
    assert list(check_environment(environ)) == []


@pytest.mark.parametrize(
    ("variable", "value"),
    [
        ("SITE_URL", "example.org/report/"),
        ("SITE_URL", "ftp://example.org/"),
        ("SITE_URL", "javascript:alert(1)"),
        ("SITE_URL", "https://example.org/my report/"),
        ("SITE_URL", ' https://example.org/"><script>alert(1)</script>'),
        ("SITE_URL", "https://example.org/'/"),
        ("SITE_URL", "https://user@example.org/"),
        ("SITE_URL", "https://example.org/?a=1"),
        ("SITE_URL", "https://"),
        ("REPO_URL", "https://gitcode.com/me/report"),
        ("REPO_URL", "https://git.example.org/me/report"),
        ("REPO_URL", "github.com/me/report"),
        ("REPO_URL", "git@example.org:me/report.git"),
        ("REPO_URL", 'https://github.com/me/report" onclick="'),
    ],
)
def test_one_that_is_none_is_refused_by_name(variable, value):
    (problem,) = check_environment({variable: value})
    assert str(problem).startswith(f"make:1: 环境变量{variable}不能写“{value}”")
