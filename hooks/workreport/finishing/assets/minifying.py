"""Pages, styles and scripts without what browsers do not need."""

try:
    import minify
except ImportError:  # on Apple's own processors, for which it has no wheel
    minify = None

TYPES = {".css": "text/css", ".js": "application/javascript", ".html": "text/html"}


def minified(text: str, suffix: str) -> str:
    """The text of a file that ends in `suffix`, one of TYPES, as short as it can be; as it is where there is no minifier."""
    return minify.string(TYPES[suffix], text) if minify else text
