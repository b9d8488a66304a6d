"""What very many readers take, for those who run a server."""

from workreport.addresses.pages import OPERATE
from workreport.rendering.context import MacroError, PageContext, block


def capacity_table(context: PageContext) -> str:
    """The place of the table, which only the built website can fill (see serving/capacity.py); raises MacroError elsewhere."""
    if context.uri != f"{OPERATE}.md":
        raise MacroError("这个宏只能写在怎样部署的页面上", "删去它，或者移到docs/operate.md")
    return block("capacity")
