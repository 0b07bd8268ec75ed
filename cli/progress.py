"""The line that tells how a crawl goes, on stderr: rewritten in place on a terminal, now and then elsewhere."""

import sys
import time
from collections.abc import Callable

import click

from crawler.work import Progress
from tuiguang.i18n import _

ETA_AFTER_PAGES = 20  # fewer tell nothing about the rate
EVERY_S = {True: 0.5, False: 10.0}  # on a terminal, elsewhere


class ProgressLine:
    """Call it with the crawl's progress; `known` tells how many pages are known so far."""

    def __init__(self, known: Callable[[], int], before: int = 0) -> None:
        self.known, self.before = known, before
        self.started = self.shown = time.monotonic()
        self.live = sys.stderr.isatty()

    def __call__(self, progress: Progress) -> None:
        now = time.monotonic()
        if now - self.shown >= EVERY_S[self.live]:
            self.shown = now
            self._show(self.line(progress, now - self.started))

    def line(self, progress: Progress, seconds: float) -> str:
        done, known = self.before + progress.pages, max(self.known(), self.before + progress.pages)
        rate = progress.pages / seconds if seconds else 0.0
        parts = [
            _("Crawled {done} of {known} known pages").format(done=done, known=known),
            _("{rate:.1f} pages/s").format(rate=rate),
        ]
        if progress.pages >= ETA_AFTER_PAGES and rate:
            parts.append(_("about {left} left").format(left=duration((known - done) / rate)))
        parts.append(_("{errors} errors").format(errors=progress.errors))
        return " · ".join(parts)

    def _show(self, line: str) -> None:
        if self.live:
            click.echo("\r\033[K" + line, nl=False, err=True)
        else:
            click.echo(line, err=True)

    def end(self) -> None:
        if self.live:
            click.echo("\r\033[K", nl=False, err=True)


def duration(seconds: float) -> str:
    minutes, seconds = divmod(round(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    if hours:
        return _("{hours} h {minutes:02d} min").format(hours=hours, minutes=minutes)
    if minutes:
        return _("{minutes} min {seconds:02d} s").format(minutes=minutes, seconds=seconds)
    return _("{seconds} s").format(seconds=seconds)
