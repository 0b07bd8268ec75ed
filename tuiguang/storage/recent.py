"""The answers that were read last, as many as fit."""

from collections import OrderedDict

from tuiguang.model.page import Page


class Recent:
    """Drops what was asked for longest ago. `most_bytes` counts packed facts; unpacked they take some 20 times that."""

    PLACE = 500  # bytes that an entry counts for at least: what was not found is remembered too

    def __init__(self, most_bytes: int) -> None:
        self.most_bytes = most_bytes
        self._pages: OrderedDict[str, tuple[Page | None, int]] = OrderedDict()
        self._bytes = 0

    def __contains__(self, url: str) -> bool:
        return url in self._pages

    def get(self, url: str) -> Page | None:
        self._pages.move_to_end(url)
        return self._pages[url][0]

    def put(self, url: str, page: Page | None, packed_bytes: int) -> None:
        size = packed_bytes + self.PLACE
        self._pages[url] = (page, size)
        self._bytes += size
        while self._bytes > self.most_bytes and len(self._pages) > 1:
            _, (_, dropped) = self._pages.popitem(last=False)
            self._bytes -= dropped
