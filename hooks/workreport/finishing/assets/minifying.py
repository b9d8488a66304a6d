"""The minifier for pages, styles and scripts."""

try:
    import minify
except ImportError:  # on Macs with Apple silicon, for which it has no wheel
    minify = None

TYPES = {".css": "text/css", ".js": "application/javascript", ".html": "text/html"}


def minified(text: str, suffix: str) -> str:
    """Return a file's text minified, by its suffix, one of TYPES; unchanged where the minifier is not installed."""
    return minify.string(TYPES[suffix], text) if minify else text
