"""Alembic's entry: the connection, with its open transaction, comes from tuiguang.storage.migrate."""

from alembic import context

context.configure(connection=context.config.attributes["connection"], render_as_batch=True)
context.run_migrations()
