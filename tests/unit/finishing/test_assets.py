"""Promises about the stylesheet and the script that a page loads."""

from pathlib import Path

import material
import pytest

from workreport.finishing.assets import install_assets
from workreport.finishing.assets.install import ALONE, OWN_STYLES, PRUNED_STYLES, SCRIPT_PARTS
from workreport.finishing.assets.pruning import names_added, names_in, prune
from workreport.finishing.assets.theme_faults import FAULTS

STYLE_PARTS = (*PRUNED_STYLES, *OWN_STYLES)
WORDS = frozenset({"card", "open", "data-scheme", "paper", "--read"})

KEPT = [
    "p{color:red}",
    ".card{color:red}",
    "a:hover>.card::before{color:red}",
    '[data-scheme="paper"]{color:red}',
    "[data-scheme=paper] .open{color:red}",
    "p:not(.absent){color:red}",
    ":is(.absent,.card){color:red}",
    "@media print{.card{color:red}}",
    "@keyframes turn{to{color:red}}",
    ":root{--size:1rem}p{width:var(--size)}",
    ":root{--read:1rem}",
]
DROPPED = [
    ".absent{color:red}",
    ".card .absent{color:red}",
    ".card.absent{color:red}",
    "#absent{color:red}",
    "[data-absent]{color:red}",
    '[data-scheme="slate"]{color:red}',
    "@media print{.absent{color:red}}",
    "@media screen{@supports (gap:0){.absent{color:red}}}",
]


@pytest.mark.parametrize("css", KEPT)
def test_a_rule_that_a_page_can_use_is_kept(css):
    assert prune(css, WORDS) == css


@pytest.mark.parametrize("css", DROPPED)
def test_a_rule_that_no_page_can_use_is_dropped(css):
    assert prune(css, WORDS) == ""


def test_of_several_selectors_those_that_can_match_stay():
    assert prune(".absent,.card,.absent p{color:red}", WORDS) == ".card{color:red}"


def test_a_property_that_nothing_reads_is_dropped_and_its_neighbours_stay():
    assert prune(".card{color:red;--unread:1px;margin:0}", WORDS).replace(" ", "") in (
        ".card{color:red;margin:0}",
        ".card{color:red;margin:0;}",
    )


def test_the_names_are_all_words_of_the_pages_and_those_in_the_texts_of_scripts():
    scripts = ["""let hll=1;add("card open",'shut');add(`wide`)""", 'add("md-tooltip__inner");add("md-top")']
    names = names_in([b"<p class='lead md-tag'>"])
    assert {*names, *names_added(scripts, names)} == {
        "p",
        "class",
        "lead",
        "md-tag",
        "card",
        "open",
        "shut",
        "wide",
        "md-top",
    }


@pytest.mark.parametrize(
    ("page", "added"), [(b"<div class=tabbed-set>", {"tabbed-control", "md-top"}), (b"<div>", {"md-top"})]
)
def test_what_a_script_adds_to_tabs_counts_where_a_page_has_any(page, added):
    assert {*names_added(['add("tabbed-control md-top")'], names_in([page]))} == added


@pytest.fixture
def site(tmp_path):
    parts = [f"assets/stylesheets/{part}" for part in STYLE_PARTS] + [
        f"assets/javascripts/{part}" for part in SCRIPT_PARTS
    ]
    for name in [part.replace("*", "0123abcd") for part in parts] + [*ALONE, "assets/javascripts/workers/search.js"]:
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f".card{{content:'{path.name}'}}" if path.suffix == ".css" else f'tell("{path.name}")')
    (tmp_path / "index.html").write_text(
        '<link rel="stylesheet" href="assets/stylesheets/page.css">'
        '<script src="assets/javascripts/page.js" defer></script>\n\n<p class="card">  字  </p>',
    )
    return tmp_path


def test_a_page_loads_one_stylesheet_and_one_script_with_all_parts_in_order(site):
    install_assets(site)
    (style,), (script,) = site.glob("assets/stylesheets/page.*"), site.glob("assets/javascripts/page.*")
    for parts, joined in ((STYLE_PARTS, style.read_text()), (SCRIPT_PARTS, script.read_text())):
        places = [joined.index(part.replace("*", "0123abcd")) for part in parts]
        assert places == sorted(places)
    page = (site / "index.html").read_text()
    assert f"assets/stylesheets/{style.name}" in page and f"assets/javascripts/{script.name}" in page


def test_a_file_s_name_changes_with_its_content_and_only_then(site, tmp_path_factory):
    names = []
    for added in ("", "", ";tell(1)"):
        copy = tmp_path_factory.mktemp("site")
        for path in site.rglob("*"):
            if path.is_file():
                (copy / path.relative_to(site)).parent.mkdir(parents=True, exist_ok=True)
                (copy / path.relative_to(site)).write_text(
                    path.read_text() + (added if path.name == "start.js" else "")
                )
        install_assets(copy)
        names.append({path.name.split(".")[0]: path.name for path in copy.rglob("*.*.*")})
    assert names[0] == names[1]
    assert [key for key in names[0] if names[0][key] != names[2][key]] == ["start"]


def test_pages_lose_only_the_white_space_that_nobody_sees(site):
    install_assets(site)
    assert "<p class=card>字" in (site / "index.html").read_text()


@pytest.mark.parametrize("part", ["main.*.min.css", "bundle.*.min.js"])
@pytest.mark.parametrize("count", [0, 2])
def test_a_theme_with_other_files_stops_the_build_with_a_clear_message(count, part, site):
    (path,) = site.rglob(part)
    if count:
        path.with_name(part.replace("*", "ffffffff")).write_text("")
    else:
        path.unlink()
    with pytest.raises(FileNotFoundError, match=f"现在有{count}个"):
        install_assets(site)


@pytest.mark.parametrize("wrong", FAULTS)
def test_a_fault_that_is_mended_is_still_one_of_the_theme(wrong):
    assert wrong in (Path(material.__file__).parent / "templates" / "base.html").read_text(encoding="utf-8")


def test_what_styles_the_content_of_pages_is_kept_where_a_page_has_it(site):
    (site / "assets/stylesheets/content.css").write_text(".card{color:red}.absent-today{color:red}")
    install_assets(site)
    (style,) = site.glob("assets/stylesheets/page.*")
    assert ".card{color:red}" in style.read_text() and ".absent-today" not in style.read_text()


def test_only_the_theme_s_rules_are_dropped_so_that_no_page_changes_another_page_s_styles(site):
    (site / "assets/stylesheets" / OWN_STYLES[0]).write_text(".absent-today{color:red}")
    install_assets(site)
    (style,) = site.glob("assets/stylesheets/page.*")
    assert ".absent-today" in style.read_text()
