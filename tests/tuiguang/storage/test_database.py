"""Opening databases: migrations, and what a user can mend."""

from pathlib import Path

import pytest
import sqlalchemy as sa

from tuiguang.errors import UserError
from tuiguang.storage.engine import open_database
from tuiguang.storage.schema import control, crawl_data

METADATA = {"control": control, "crawl": crawl_data}


@pytest.mark.parametrize("database", ["control", "crawl"])
def test_the_migrations_make_exactly_the_tables_of_the_schema(database: str, tmp_path: Path) -> None:
    engine = open_database(tmp_path / "x.db", database)  # type: ignore[arg-type]
    found = sa.inspect(engine)
    wanted = METADATA[database]
    assert set(found.get_table_names()) - {"alembic_version"} == set(wanted.tables)
    for name, table in wanted.tables.items():
        columns = {column["name"]: column for column in found.get_columns(name)}
        assert list(columns) == [column.name for column in table.columns]
        for column in table.columns:
            assert columns[column.name]["nullable"] == bool(column.nullable), f"{name}.{column.name}"
        assert {index["name"] for index in found.get_indexes(name)} == {index.name for index in table.indexes}


def test_a_database_of_a_newer_release_is_refused(tmp_path: Path) -> None:
    engine = open_database(tmp_path / "x.db", "control")
    with engine.begin() as connection:
        connection.execute(sa.text("UPDATE alembic_version SET version_num = 'control_9999'"))
    with pytest.raises(UserError, match="newer tuiguang"):
        open_database(tmp_path / "x.db", "control")


def test_a_file_that_is_no_database_is_named(tmp_path: Path) -> None:
    path = tmp_path / "x.db"
    path.write_text("not a database, but long enough to look like one " * 100)
    with pytest.raises(UserError, match=r"x\.db is not a tuiguang database"):
        open_database(path, "control")


def test_a_folder_that_cannot_be_made_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(UserError, match="file"):
        open_database(tmp_path / "file" / "x.db", "control")


@pytest.mark.parametrize(("database", "level"), [("control", 2), ("crawl", 1)])
def test_control_data_survives_a_power_cut_and_crawl_data_need_not(database: str, level: int, tmp_path: Path) -> None:
    engine = open_database(tmp_path / "x.db", database)  # type: ignore[arg-type]
    with engine.connect() as connection:
        assert connection.scalar(sa.text("PRAGMA synchronous")) == level
        assert connection.scalar(sa.text("PRAGMA journal_mode")) == "wal"
