"""Bringing a database to the newest schema with Alembic. A database of a newer release is refused."""

from pathlib import Path
from typing import TYPE_CHECKING

import sqlalchemy as sa

from tuiguang.errors import UserError

if TYPE_CHECKING:
    from alembic.config import Config

FOLDER = Path(__file__).parent / "migrations"


def upgrade(engine: sa.Engine, database: str) -> None:
    """Run what is missing, all in one transaction: it comes whole or not at all.

    Alembic is a tenth of a second to load: a database that is up to date does without.
    """
    if _stamp(engine) == _newest(database):
        return
    from alembic import command
    from alembic.migration import MigrationContext
    from alembic.script import ScriptDirectory

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


def _stamp(engine: sa.Engine) -> str | None:
    """The revision that the database says it has; None for a new one."""
    with engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
        if not sa.inspect(connection).has_table("alembic_version"):
            return None
        found = connection.scalar(sa.text("SELECT version_num FROM alembic_version"))
    return None if found is None else str(found)


def _newest(database: str) -> str:
    """Migrations are files NNNN_what.py whose revision is DATABASE_NNNN."""
    last = max(path.name for path in (FOLDER / database).glob("[0-9]*.py"))
    return f"{database}_{last[:4]}"


def _config(database: str) -> "Config":
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(FOLDER))
    config.set_main_option("path_separator", "newline")
    config.set_main_option("version_locations", str(FOLDER / database))
    return config
