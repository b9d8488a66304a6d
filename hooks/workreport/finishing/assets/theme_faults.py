"""Mends what the theme writes wrongly where none of its templates can be overridden."""

# A switch has no value that a browser could fill in: HTML has no autocomplete for checkboxes.
FAULTS = {
    'data-md-toggle="drawer" type="checkbox" id="__drawer" autocomplete="off"': 'data-md-toggle="drawer" type="checkbox" id="__drawer"',
    'data-md-toggle="search" type="checkbox" id="__search" autocomplete="off"': 'data-md-toggle="search" type="checkbox" id="__search"',
}


def mend(page: str) -> str:
    """The page as HTML without the theme's faults."""
    for wrong, right in FAULTS.items():
        page = page.replace(wrong, right)
    return page
