"""tuiguang (推广): site audits, paid-search plans and drafts for Chinese cross-border shops."""

import sys
from pathlib import Path

__version__ = "0.1.0"

_departments = Path(__file__).parent / "_app"  # only in an installed wheel, see docs/decisions/0001
if _departments.is_dir() and str(_departments) not in sys.path:
    sys.path.insert(0, str(_departments))
