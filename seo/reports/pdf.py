"""The HTML report as PDF, printed by a browser that the user has installed."""

import shutil
import subprocess
import tempfile
from pathlib import Path

from tuiguang.browser import QUIET, find_browser, has_sandbox
from tuiguang.errors import UserError

TIMEOUT_S = 180


def write_pdf(html: str, out: Path, browser: str | None = None) -> None:
    """Print a report of `report_html` on A4. Raises UserError when there is no browser, or when it does not print."""
    browser = browser or find_browser()
    if not browser:
        raise UserError(
            "No browser was found to make the PDF with.",
            "Install Google Chrome, Chromium or Microsoft Edge (Debian, Ubuntu: apt install chromium), "
            "or open the HTML report in any browser and print it to PDF.",
        )
    with tempfile.TemporaryDirectory(prefix="tuiguang-pdf-", ignore_cleanup_errors=True) as folder:
        page, printed = Path(folder, "report.html"), Path(folder, "report.pdf")
        page.write_text(html, "utf-8")
        said = _print(browser, page, printed, Path(folder, "profile"))
        if not printed.is_file() or not printed.read_bytes().startswith(b"%PDF"):
            raise _not_printed(browser, said)
        shutil.copyfile(printed, out)


def _print(browser: str, page: Path, printed: Path, profile: Path) -> str:
    """What the browser said on its way; a profile of its own, so that a running browser is left alone."""
    command = [browser, *_switches(), f"--user-data-dir={profile}", f"--print-to-pdf={printed}"]
    try:
        done = subprocess.run([*command, page.as_uri()], capture_output=True, timeout=TIMEOUT_S, check=False)
    except subprocess.TimeoutExpired:
        return f"no PDF after {TIMEOUT_S} s"
    except OSError as error:
        return str(error)
    return done.stderr.decode("utf-8", "replace")


def _switches() -> list[str]:
    """The page is our own and holds no script, so that it needs no sandbox where there can be none."""
    return [*QUIET, "--no-pdf-header-footer", *([] if has_sandbox() else ["--no-sandbox"])]


def _not_printed(browser: str, said: str) -> UserError:
    return UserError(
        "{browser} did not make the PDF: {said}",
        "Open the HTML report in a browser and print it to PDF, or name another browser.",
        browser=browser,
        said=said.strip()[-300:] or "it said nothing",
    )
