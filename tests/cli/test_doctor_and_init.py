"""tuiguang doctor and tuiguang init: this machine, and a settings file to start from."""

import tomllib
from pathlib import Path

from command import tuiguang

from tuiguang.settings import SETTINGS, load


def test_doctor_tells_what_is_there_and_makes_nothing() -> None:
    done = tuiguang("doctor", "--json")
    rows = {row["check"]: row for row in done.json}
    assert all({"check", "ok", "found"} == set(row) for row in done.json)
    assert done.code == (0 if all(row["ok"] for row in done.json) else 2)
    assert rows["Python"]["ok"] and rows["Chinese segmentation"]["ok"]
    assert str(done.home) in rows["Data folder"]["found"]
    assert not done.home.exists()


def test_doctor_complains_of_a_data_folder_that_cannot_be_made(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", "utf-8")
    done = tuiguang("doctor", "--lang", "zh", environ={"TUIGUANG_HOME": str(tmp_path / "file" / "home")})
    assert done.code == 2
    assert "✖ 数据文件夹" in done.out and "TUIGUANG_HOME" in done.out


def test_init_writes_a_file_that_changes_nothing_and_leaves_one_that_is_there(tmp_path: Path) -> None:
    folder = tmp_path / "shop"
    first = tuiguang("init", "--folder", str(folder), "--json")
    text = (folder / "tuiguang.toml").read_text("utf-8")
    (folder / "tuiguang.toml").write_text(text + "# mine\n", "utf-8")
    second = tuiguang("init", "--folder", str(folder), "--json")
    assert first.json == {"path": str(folder / "tuiguang.toml"), "written": True}
    assert second.json == {"path": str(folder / "tuiguang.toml"), "written": False}
    assert (first.code, second.code) == (0, 0)
    assert (folder / "tuiguang.toml").read_text("utf-8").endswith("# mine\n")
    assert tomllib.loads(text) == {}
    assert all(f"# {setting.name} = " in text for setting in SETTINGS)


def test_every_line_of_the_file_of_init_can_be_taken_into_use(tmp_path: Path) -> None:
    tuiguang("init", "--folder", str(tmp_path), "--lang", "zh")
    path = tmp_path / "tuiguang.toml"
    lines = path.read_text("utf-8").splitlines()
    names = {setting.name for setting in SETTINGS}
    used = {name: line[2:] for line in reversed(lines) if (name := line[2:].partition(" = ")[0]) in names}
    assert len(used) == len(SETTINGS)
    path.write_text("\n".join(used.values()), "utf-8")
    assert load(cwd=tmp_path, environ={}).lang == "zh"
