"""The HTML report as PDF, printed by a browser that the user has installed."""

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterable
from pathlib import Path

from tuiguang.errors import UserError

NAMES = (
    "google-chrome-stable",
    "google-chrome",
    "chromium",
    "chromium-browser",
    "chrome",
    "microsoft-edge-stable",
    "microsoft-edge",
    "msedge",
)
# Where installers of macOS and Windows put them; neither puts them on PATH.
PLACES = (
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
    r"%ProgramFiles%\Google\Chrome\Application\chrome.exe",
    r"%ProgramFiles(x86)%\Google\Chrome\Application\chrome.exe",
    r"%LocalAppData%\Google\Chrome\Application\chrome.exe",
    r"%ProgramFiles(x86)%\Microsoft\Edge\Application\msedge.exe",
    r"%ProgramFiles%\Microsoft\Edge\Application\msedge.exe",
)
TIMEOUT_S = 180
_SWITCHES = (
    "--headless",
    "--disable-gpu",
    "--no-first-run",
    "--no-default-browser-check",
    "--disable-extensions",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-pdf-header-footer",
)


def find_browser(names: Iterable[str] = NAMES, places: Iterable[str] = PLACES) -> str | None:
    """The first browser of the Chromium family: on PATH by name, else where installers put it."""
    on_path = (shutil.which(name) for name in names)
    installed = (os.path.expandvars(place) for place in places)
    return next(filter(None, on_path), None) or next(filter(os.path.isfile, installed), None)


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
    command = [browser, *_SWITCHES, *_as_root(), f"--user-data-dir={profile}", f"--print-to-pdf={printed}"]
    try:
        done = subprocess.run([*command, page.as_uri()], capture_output=True, timeout=TIMEOUT_S, check=False)
    except subprocess.TimeoutExpired:
        return f"no PDF after {TIMEOUT_S} s"
    except OSError as error:
        return str(error)
    return done.stderr.decode("utf-8", "replace")


def _as_root() -> list[str]:
    """Chromium's sandbox refuses to run as root (containers). The page is our own and holds no script."""
    root = sys.platform != "win32" and os.geteuid() == 0
    return ["--no-sandbox"] if root else []


def _not_printed(browser: str, said: str) -> UserError:
    return UserError(
        "{browser} did not make the PDF: {said}",
        "Open the HTML report in a browser and print it to PDF, or name another browser.",
        browser=browser,
        said=said.strip()[-300:] or "it said nothing",
    )
