"""Build dist/zensical, for tests/successor to compare with site/.

Usage: python -m successor PROGRAM      (Zensical's own)
"""

import sys
from pathlib import Path

from .build import build
from .compare import SUCCESSOR

build(SUCCESSOR.parents[1], Path(sys.argv[1]).absolute(), SUCCESSOR)
print(f"Zensical建成的网站：{SUCCESSOR.relative_to(SUCCESSOR.parents[1])}")
