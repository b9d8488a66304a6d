"""What the Nu HTML checker says of pages; tools/install-checkers.sh fetches it and the Java that runs it."""

import json
import subprocess
from collections.abc import Iterable

from tests.support.project import ROOT

JAR = ROOT / "tools" / "checkers" / "node_modules" / "vnu-jar" / "build" / "dist" / "vnu.jar"
# Its schemas need a deeper stack than Java's; by itself it refuses to read from this machine.
JAVA = ("java", "-Xss2m", "-Dnu.validator.servlet.allow-forbidden-hosts=true", "-jar", str(JAR))
# It takes data for scripts: HTML's "prepare the script element" leaves a data block before it asks the content policy.
MISTAKEN = ("Inline script violates Content Security Policy", "type=application/ld+json")


def messages(addresses: Iterable[str]) -> list[str]:
    """Every error and warning about the pages at these addresses, with the place; one Java reads them all."""
    result = subprocess.run(
        [*JAVA, "--format", "json", *addresses],
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=120,
        check=False,
    )
    found = json.loads(result.stderr)["messages"]
    return [f"{each.get('url')}: {each['message']}: {each.get('extract')}" for each in found if not _is_mistaken(each)]


def _is_mistaken(message: dict) -> bool:
    said, kind = MISTAKEN
    return message["message"].startswith(said) and kind in message.get("extract", "")
