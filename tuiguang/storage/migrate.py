"""Bringing a database to the newest schema with Alembic. A database of a newer release is refused."""

from pathlib import Path

import sqlalchemy as sa
from alembic import command
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory

from tuiguang.errors import UserError

FOLDER = Path(__file__).parent / "migrations"


def upgrade(engine: sa.Engine, database: str) -> None:
    """Run what is missing, all in one transaction: it comes whole or not at all."""
    config = _config(database)
    scripts = ScriptDirectory.from_config(config)
    with engine.begin() as connection:
        current = MigrationContext.configure(connection).get_current_revision()
        if current == scripts.get_current_head():
            return
        if current is not None and current not in {script.revision for script in scripts.walk_revisions()}:
            raise UserError(
                "The database {path} was written by a newer tuiguang (schema {revision}).",
                "Upgrade tuiguang, or set TUIGUANG_HOME to another folder.",
                path=engine.url.database,
                revision=current,
            )
        config.attributes["connection"] = connection
        command.upgrade(config, "head")


def _config(database: str) -> Config:
    config = Config()
    config.set_main_option("script_location", str(FOLDER))
    config.set_main_option("path_separator", "newline")
    config.set_main_option("version_locations", str(FOLDER / database))
    return config
