"""The tables. The control database knows sites and audits; each site has a crawl database of its own."""

import sqlalchemy as sa
from sqlalchemy import Boolean, Column, Float, ForeignKey, Index, Integer, LargeBinary, String, Table, Text

control = sa.MetaData()
crawl_data = sa.MetaData()

audit = Table(
    "audit",
    control,
    Column("id", Integer, primary_key=True),
    Column("host", String, nullable=False, index=True),
    Column("start_url", String, nullable=False),
    Column("state", String, nullable=False),  # running, interrupted, finished, failed
    Column("started", String, nullable=False),  # ISO 8601, UTC
    Column("finished", String),
    Column("options", Text, nullable=False),  # JSON, as the audit was started
    Column("pages", Integer),
    Column("score", Float),
    Column("counts", Text),  # JSON: findings by severity
    Column("previous", Integer),  # the audit that this one was compared with
    sqlite_autoincrement=True,
)

crawl = Table(
    "crawl",
    crawl_data,
    Column("id", Integer, primary_key=True),  # the audit's id
    Column("start_url", String, nullable=False),
    Column("hosts", Text, nullable=False),  # JSON list: hosts that are internal
    Column("finished", Boolean, nullable=False),  # nothing left to fetch, analysed
)

frontier = Table(
    "frontier",
    crawl_data,
    Column("id", Integer, primary_key=True),
    Column("crawl_id", Integer, ForeignKey("crawl.id", ondelete="CASCADE"), nullable=False),
    Column("url", String, nullable=False),
    Column("host", String, nullable=False),
    Column("kind", String, nullable=False),  # page, resource, external, sitemap, robots
    Column("rank", Integer, nullable=False),  # what is fetched first: robots, sitemaps, pages, the rest
    Column("state", String, nullable=False),  # new, leased, done, failed, blocked, skipped
    Column("depth", Integer, nullable=False),
    Column("not_before", Float, nullable=False),  # Unix time
    Column("lease_until", Float),
    Column("owner", String),
    Column("attempt", Integer, nullable=False),
    Column("reason", String),  # why it failed, was blocked or skipped
    Column("in_sitemap", Boolean, nullable=False, server_default=sa.false()),
    sa.UniqueConstraint("crawl_id", "url"),
    Index("frontier_next", "crawl_id", "state", "rank", "depth", "id"),
)

page = Table(
    "page",
    crawl_data,
    Column("url_id", Integer, ForeignKey("frontier.id", ondelete="CASCADE"), primary_key=True),
    Column("crawl_id", Integer, ForeignKey("crawl.id", ondelete="CASCADE"), nullable=False),
    Column("fetched_at", Float, nullable=False),
    Column("status", Integer),
    Column("error", String, nullable=False),
    Column("media_type", String, nullable=False),
    Column("size_bytes", Integer, nullable=False),
    Column("location", String, nullable=False),
    Column("is_html", Boolean, nullable=False),
    Column("title", String, nullable=False),
    Column("description", String, nullable=False),
    Column("h1", String, nullable=False),
    Column("title_key", String, nullable=False),  # folded, for duplicates
    Column("description_key", String, nullable=False),
    Column("h1_key", String, nullable=False),
    Column("h2_key", String, nullable=False),  # of the first h2
    Column("keywords_key", String, nullable=False),
    Column("canonical", String, nullable=False),
    Column("noindex", Boolean, nullable=False),
    Column("nofollow", Boolean, nullable=False),
    Column("indexability", String, nullable=False),
    Column("lang", String, nullable=False),
    Column("language", String, nullable=False),
    Column("text_hash", String, nullable=False),
    Column("ttfb_ms", Float),
    Column("depth", Integer),  # clicks from the start page, when the crawl has ended
    Column("inlinks", Integer, nullable=False, server_default="0"),
    Column("targets", LargeBinary, nullable=False),  # frontier ids of the links, uint32, in the order of the page
    Column("facts", LargeBinary, nullable=False),  # model.Page as msgpack, compressed
    Index("page_of_crawl", "crawl_id", "url_id"),
)

host = Table(
    "host",
    crawl_data,
    Column("crawl_id", Integer, ForeignKey("crawl.id", ondelete="CASCADE"), primary_key=True),
    Column("host", String, primary_key=True),
    Column("next_allowed_at", Float, nullable=False),
    Column("hold_until", Float, nullable=False),  # Retry-After and back-off hold the whole host
    Column("hold_reason", String, nullable=False),
    Column("delay_s", Float, nullable=False),  # between two requests: the rate, or Crawl-delay when longer
    Column("robots_known", Boolean, nullable=False),
    Column("robots_url", String, nullable=False),
    Column("robots_status", Integer),
    Column("robots_error", String, nullable=False),
    Column("robots_body", LargeBinary, nullable=False),
    Column("robots_expires", Float, nullable=False),
)

sitemap = Table(
    "sitemap",
    crawl_data,
    Column("url_id", Integer, ForeignKey("frontier.id", ondelete="CASCADE"), primary_key=True),
    Column("crawl_id", Integer, ForeignKey("crawl.id", ondelete="CASCADE"), nullable=False, index=True),
    Column("facts", LargeBinary, nullable=False),  # model.Sitemap as msgpack, compressed
)

finding = Table(
    "finding",
    crawl_data,
    Column("id", Integer, primary_key=True),
    Column("crawl_id", Integer, ForeignKey("crawl.id", ondelete="CASCADE"), nullable=False),
    Column("check_id", String, nullable=False),
    Column("severity", String, nullable=False),
    Column("priority", String, nullable=False),
    Column("url", String, nullable=False),
    Column("facts", Text, nullable=False),  # JSON
    Index("finding_of_check", "crawl_id", "check_id", "url"),
)
