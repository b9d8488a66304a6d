"""Faults in the theme's HTML that no overridden template could fix."""

# HTML has no autocomplete for checkboxes, as they have no value that a browser could fill in.
FAULTS = {
    f'{switch} autocomplete="off"': switch
    for switch in (
        'data-md-toggle="drawer" type="checkbox" id="__drawer"',
        'data-md-toggle="search" type="checkbox" id="__search"',
    )
}


def fix_theme_faults(page: str) -> str:
    """Return the page's HTML without the theme's faults."""
    for wrong, right in FAULTS.items():
        page = page.replace(wrong, right)
    return page
