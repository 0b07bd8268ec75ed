"""Makes report_sample importable under every import mode of pytest: tests/ holds no packages."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
