"""The browser that the user has installed: it prints the PDF report and runs the scripts of pages."""

import os
import shutil
import sys
from collections.abc import Iterable

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
# It does one thing and is gone: nothing is asked of the user, and nothing of its maker's servers.
QUIET = (
    "--headless",
    "--disable-gpu",
    "--no-first-run",
    "--no-default-browser-check",
    "--disable-extensions",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


def find_browser(names: Iterable[str] = NAMES, places: Iterable[str] = PLACES) -> str | None:
    """The first browser of the Chromium family: on PATH by name, else where installers put it."""
    on_path = (shutil.which(name) for name in names)
    installed = (os.path.expandvars(place) for place in places)
    return next(filter(None, on_path), None) or next(filter(os.path.isfile, installed), None)


def has_sandbox() -> bool:
    """Chromium's sandbox refuses to run as root, as in containers: then it needs --no-sandbox."""
    return sys.platform == "win32" or os.geteuid() != 0
