"""The first tables of the crawl database."""

import sqlalchemy as sa
from alembic import op

revision = "crawl_0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "crawl",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("start_url", sa.String(), nullable=False),
        sa.Column("hosts", sa.Text(), nullable=False),
        sa.Column("finished", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_table(
        "finding",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("crawl_id", sa.Integer(), nullable=False),
        sa.Column("check_id", sa.String(), nullable=False),
        sa.Column("severity", sa.String(), nullable=False),
        sa.Column("priority", sa.String(), nullable=False),
        sa.Column("url", sa.String(), nullable=False),
        sa.Column("facts", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["crawl_id"], ["crawl.id"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index("finding_of_check", "finding", ["crawl_id", "check_id", "url"], unique=False)
    op.create_table(
        "frontier",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("crawl_id", sa.Integer(), nullable=False),
        sa.Column("url", sa.String(), nullable=False),
        sa.Column("host", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("rank", sa.Integer(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("depth", sa.Integer(), nullable=False),
        sa.Column("not_before", sa.Float(), nullable=False),
        sa.Column("lease_until", sa.Float(), nullable=True),
        sa.Column("owner", sa.String(), nullable=True),
        sa.Column("attempt", sa.Integer(), nullable=False),
        sa.Column("reason", sa.String(), nullable=True),
        sa.Column("in_sitemap", sa.Boolean(), server_default=sa.text("0"), nullable=False),
        sa.ForeignKeyConstraint(["crawl_id"], ["crawl.id"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("crawl_id", "url"),
    )
    op.create_index("frontier_next", "frontier", ["crawl_id", "state", "rank", "depth", "id"], unique=False)
    op.create_table(
        "host",
        sa.Column("crawl_id", sa.Integer(), nullable=False),
        sa.Column("host", sa.String(), nullable=False),
        sa.Column("next_allowed_at", sa.Float(), nullable=False),
        sa.Column("hold_until", sa.Float(), nullable=False),
        sa.Column("hold_reason", sa.String(), nullable=False),
        sa.Column("delay_s", sa.Float(), nullable=False),
        sa.Column("robots_known", sa.Boolean(), nullable=False),
        sa.Column("robots_url", sa.String(), nullable=False),
        sa.Column("robots_status", sa.Integer(), nullable=True),
        sa.Column("robots_error", sa.String(), nullable=False),
        sa.Column("robots_body", sa.LargeBinary(), nullable=False),
        sa.Column("robots_expires", sa.Float(), nullable=False),
        sa.ForeignKeyConstraint(["crawl_id"], ["crawl.id"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("crawl_id", "host"),
    )
    op.create_table(
        "page",
        sa.Column("url_id", sa.Integer(), nullable=False),
        sa.Column("crawl_id", sa.Integer(), nullable=False),
        sa.Column("fetched_at", sa.Float(), nullable=False),
        sa.Column("status", sa.Integer(), nullable=True),
        sa.Column("error", sa.String(), nullable=False),
        sa.Column("media_type", sa.String(), nullable=False),
        sa.Column("size_bytes", sa.Integer(), nullable=False),
        sa.Column("location", sa.String(), nullable=False),
        sa.Column("is_html", sa.Boolean(), nullable=False),
        sa.Column("title", sa.String(), nullable=False),
        sa.Column("description", sa.String(), nullable=False),
        sa.Column("h1", sa.String(), nullable=False),
        sa.Column("title_key", sa.String(), nullable=False),
        sa.Column("description_key", sa.String(), nullable=False),
        sa.Column("h1_key", sa.String(), nullable=False),
        sa.Column("h2_key", sa.String(), nullable=False),
        sa.Column("keywords_key", sa.String(), nullable=False),
        sa.Column("canonical", sa.String(), nullable=False),
        sa.Column("noindex", sa.Boolean(), nullable=False),
        sa.Column("nofollow", sa.Boolean(), nullable=False),
        sa.Column("indexability", sa.String(), nullable=False),
        sa.Column("lang", sa.String(), nullable=False),
        sa.Column("language", sa.String(), nullable=False),
        sa.Column("text_hash", sa.String(), nullable=False),
        sa.Column("ttfb_ms", sa.Float(), nullable=True),
        sa.Column("depth", sa.Integer(), nullable=True),
        sa.Column("inlinks", sa.Integer(), server_default="0", nullable=False),
        sa.Column("targets", sa.LargeBinary(), nullable=False),
        sa.Column("facts", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(["crawl_id"], ["crawl.id"], ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["url_id"], ["frontier.id"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("url_id"),
    )
    op.create_index("page_of_crawl", "page", ["crawl_id", "url_id"], unique=False)
    op.create_table(
        "sitemap",
        sa.Column("url_id", sa.Integer(), nullable=False),
        sa.Column("crawl_id", sa.Integer(), nullable=False),
        sa.Column("facts", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(["crawl_id"], ["crawl.id"], ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["url_id"], ["frontier.id"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("url_id"),
    )
    op.create_index(op.f("ix_sitemap_crawl_id"), "sitemap", ["crawl_id"], unique=False)
