"""Opening databases: SQLite with settings that lose nothing, migrated to the newest schema."""

import errno
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Literal

import sqlalchemy as sa
from sqlalchemy import event

from tuiguang.errors import UserError
from tuiguang.i18n import N_

BUSY_TIMEOUT_S = 120  # another process may hold the file: wait, do not lose
Database = Literal["control", "crawl"]
# Control data must survive a power cut; a lost tail of a crawl is leased and fetched again (docs/decisions/0004).
SYNCHRONOUS: dict[Database, str] = {"control": "FULL", "crawl": "NORMAL"}


def open_database(path: Path, database: Database) -> sa.Engine:
    """An engine on the file, made and migrated when need be. Raises UserError when it cannot be read or written."""
    from tuiguang.storage.migrate import upgrade

    with user_errors(path):
        path.parent.mkdir(parents=True, exist_ok=True)
        engine = connect(path, database)
        upgrade(engine, database)
    return engine


def connect(path: Path | None, database: Database) -> sa.Engine:
    """An engine with our pragmas; None is a database in memory, for examples and single pages."""
    if path is None:
        engine = sa.create_engine("sqlite://", poolclass=sa.StaticPool)
    else:
        engine = sa.create_engine(f"sqlite:///{path}", connect_args={"timeout": BUSY_TIMEOUT_S})
    event.listen(engine, "connect", _pragmas(SYNCHRONOUS[database]))
    event.listen(engine, "begin", _begin_immediate)
    return engine


def _pragmas(synchronous: str) -> Any:
    def set_pragmas(connection: sqlite3.Connection, _record: object) -> None:
        connection.isolation_level = None  # SQLAlchemy begins, not the driver
        connection.execute("PRAGMA journal_mode=WAL")
        connection.execute(f"PRAGMA synchronous={synchronous}")
        connection.execute("PRAGMA foreign_keys=ON")

    return set_pragmas


def _begin_immediate(connection: sa.Connection) -> None:
    """A transaction that reads before it writes must not find the lock taken in the middle. Reads take no lock."""
    if connection.get_execution_options().get("isolation_level") != "AUTOCOMMIT":
        connection.exec_driver_sql("BEGIN IMMEDIATE")


@contextmanager
def reading(engine: sa.Engine) -> Iterator[sa.Connection]:
    """A connection without a transaction of its own: reads never wait for a writer."""
    with engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
        yield connection


CAUSES = {
    "full": (
        N_("The disk is full: {path} could not be written."),
        N_("Free some space, then go on with --resume."),
    ),
    "readonly": (
        N_("There is no permission to write in {path}."),
        N_("Let this user write there, or set TUIGUANG_HOME to another folder."),
    ),
    "unable to open": (
        N_("The database {path} cannot be opened."),
        N_("Check that the folder exists and this user may write in it, or set TUIGUANG_HOME to another folder."),
    ),
    "I/O error": (
        N_("The disk refused to write or read {path}."),
        N_("Check the disk, its quota and its free space, then go on with --resume."),
    ),
    "malformed": (
        N_("The database {path} is damaged."),
        N_("Keep a copy of it, then remove the file or bring back a backup."),
    ),
    "not a database": (
        N_("The file {path} is not a tuiguang database."),
        N_("Move it away, or set TUIGUANG_HOME to another folder."),
    ),
    "locked": (
        N_("The database {path} has been locked by another program for too long."),
        N_("End the other program, then go on with --resume."),
    ),
}


UNUSABLE = (
    N_("{path} cannot be used: {reason}."),
    N_("Check that this path is right and that this user may read and write there."),
)


@contextmanager
def user_errors(path: Path) -> Iterator[None]:
    """Turn what a user can mend about files and disks into UserError."""
    try:
        yield
    except PermissionError as error:
        raise UserError(*CAUSES["readonly"], path=error.filename or path) from error
    except ConnectionError:  # the reader of a pipe has gone: no fault of this path
        raise
    except OSError as error:
        words = CAUSES["full"] if error.errno == errno.ENOSPC else UNUSABLE
        raise UserError(*words, path=error.filename or path, reason=error.strerror) from error
    except sa.exc.DatabaseError as error:
        cause = next((words for words in CAUSES if words in str(error.orig)), "")
        if not cause:
            raise
        raise UserError(*CAUSES[cause], path=path) from error
