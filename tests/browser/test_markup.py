"""Promises about the HTML of every page, as the Nu HTML checker reads it from a server."""

from tests.support.nu import messages


def addresses(base: str, site) -> list[str]:
    return [base + path.relative_to(site).as_posix() for path in site.rglob("*.html")]


def test_the_nu_checker_finds_no_error_and_no_warning(website, built, served, offline):
    found = messages([*addresses(website, built.site), *addresses(served(offline), offline)])
    assert found == []
