"""Copy the rows of other tools' test suites whose check exists: `python scripts/copy_verdicts.py FOLDER`.

FOLDER holds <source>.jsonl files: one JSON object a line, with `id`, `expect`, the input, and in `tuiguang_check` the
check of ours that it is about. Run it again when checks were added: rows keep their ids.
"""

import json
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
TARGET = ROOT / "tests" / "verdicts"
OWN_TESTS = ("charset_html5lib", "robots_google")  # copied whole, with tests of their own


def main() -> None:
    if len(sys.argv) != 2 or not Path(sys.argv[1]).is_dir():
        sys.exit(__doc__)
    sys.path.insert(0, str(ROOT))
    from tuiguang.rules.catalogue import Catalogue

    known = set(Catalogue("seo.checks").entries)
    for path in sorted(Path(sys.argv[1]).glob("*.jsonl")):
        if path.stem not in OWN_TESTS:
            copied, left = copy(path, TARGET / path.name, known)
            print(f"{path.name}: {copied} rows copied, {left} left: no check of ours")


def copy(path: Path, target: Path, known: set[str]) -> tuple[int, int]:
    """How many rows were copied, and how many not. Lines are taken as they are."""
    lines = path.read_bytes().splitlines(keepends=True)
    chosen = [line for line in lines if json.loads(line).get("tuiguang_check") in known]
    target.write_bytes(b"".join(chosen))
    return len(chosen), len(lines) - len(chosen)


if __name__ == "__main__":
    main()
