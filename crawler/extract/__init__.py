"""A response becomes a Page: facts, never judgements."""

from crawler.extract.page import extract

__all__ = ["extract"]
