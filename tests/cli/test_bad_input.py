"""What a user can get wrong, and what a machine can lack: one clear sentence, the exit code, nothing half-written."""

import os
import resource
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import chdir, contextmanager, redirect_stderr, redirect_stdout
from io import StringIO
from pathlib import Path

import pytest
from command import ROOT, Done, audit, tuiguang
from serving import Site, free_port

from cli.main import run
from tuiguang.storage.audits import Audits


def assert_told(done: Done, code: int, *words: str) -> None:
    """The exit code, the thing by its own name, and no more than the sentence and its hint."""
    assert done.code == code, done.err
    assert done.out == ""
    assert "Traceback" not in done.err
    lines = [line for line in done.err.splitlines() if line and not line.startswith("Auditing ")]
    assert 1 < len(lines) <= 4, done.err
    for word in words:
        assert word in done.err


def in_this_process(*arguments: str) -> Done:
    """For what is refused before anything is begun: a process of its own costs half a second each time."""
    with redirect_stdout(StringIO()) as out, redirect_stderr(StringIO()) as err, chdir(ROOT):
        code = run([*arguments])
    return Done(code, out.getvalue(), err.getvalue(), Path(os.environ["TUIGUANG_HOME"]))


# --- words on the command line: nothing is begun ---

WRONG: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "an address without a scheme": (("audit", "www.example.com"), ('"www.example.com" has no scheme', "https://www.")),
    "an address that is no web address": (("audit", "ftp://example.com"), ("ftp://example.com", "https://")),
    "an address whose host cannot exist": (("audit", "http://exa mple.com/"), ("exa mple.com",)),
    "no address": (("audit",), ("no address", "tuiguang audit https://")),
    "a format that is not there": (("audit", "http://127.0.0.1/", "--format", "html,doc"), ('"doc"', "xlsx")),
    "a negative limit": (("audit", "http://127.0.0.1/", "--max-pages", "-1"), ("--max-pages", "-1")),
    "a rate that is no number": (("audit", "http://127.0.0.1/", "--rate", "nan"), ("--rate", "nan")),
    "a name that fits no header": (("audit", "http://127.0.0.1/", "--user-agent", "爬虫"), ("--user-agent", "爬虫")),
    "a broken pattern": (("audit", "http://127.0.0.1/", "--include", "("), ("--include '('", "RE2")),
    "a pattern that RE2 has not": (("audit", "http://127.0.0.1/", "--exclude", "(?<=a)b"), ("--exclude", "look-ahead")),
    "a list that is not there": (("audit", "--list", "nowhere.txt"), ("nowhere.txt",)),
    "a check that is not there": (("check", "-", "--only", "title-to-long"), ("title-to-long", "title-too-long")),
    "a check to explain that is not there": (("explain", "title-mising"), ("title-mising", "title-missing")),
    "a file that is not there": (("check", "nowhere.html"), ("nowhere.html", "https://")),
    "a folder for a file": (("check", "tests"), ("tests is a folder",)),
    "a header without a colon": (("check", "README.md", "--header", "X"), ('"X"', "Content-Type")),
    "a batch that is not there": (("check", "--batch", "nowhere.jsonl"), ("nowhere.jsonl",)),
    "an empty keyword": (("density", "-", "--keyword", " "), ("keyword",)),
    "rules that are not there": (("robots", "nowhere.txt", "--agent", "x", "--url", "/"), ("nowhere.txt",)),
    "an address of rules without a scheme": (
        ("robots", os.devnull, "--agent", "x", "--url", "example.com/a"),
        ("example.com/a", "https://"),
    ),
}


@pytest.mark.parametrize("arguments, words", WRONG.values(), ids=WRONG)  # noqa: PT006
def test_a_wrong_word_is_named_and_nothing_is_begun(arguments: tuple[str, ...], words: tuple[str, ...]) -> None:
    done = in_this_process(*arguments)
    assert_told(done, 2, *words)
    assert not done.home.exists() or not Audits(done.home).latest(1)


def test_the_sentence_is_chinese_when_the_person_is() -> None:
    done = tuiguang("audit", "www.example.com", "--lang", "zh")
    assert done.code == 2
    assert "www.example.com" in done.err and "请" in done.err and "scheme" not in done.err


# --- the settings file ---

SETTINGS = {
    "max_pages = -5": ('max_pages is "-5"', "0 or more"),
    'rate = "fast"': ('rate is "fast"', "number"),
    "max_page = 5": ('"max_page"', "max_pages"),
    "rate = ": ("not valid TOML",),
    "[limits.title]\nlongest_units = -1": ("longest_units", "-1"),
    "[limits.titel]\nlongest_units = 1": ('"titel"', "title"),
}


@pytest.mark.parametrize("text", SETTINGS)
def test_a_bad_line_of_the_settings_file_is_named(text: str, own_home: Path) -> None:
    own_home.mkdir()
    (own_home / "tuiguang.toml").write_text(text, "utf-8")
    done = in_this_process("check", "README.md", "--only", "title-missing")
    assert_told(done, 2, *SETTINGS[text])
    if not text.startswith("[limits"):
        assert str(own_home / "tuiguang.toml") in done.err


def test_a_bad_value_in_the_environment_is_named() -> None:
    assert_told(tuiguang("doctor", environ={"TUIGUANG_MAX_PAGES": "many"}), 2, 'TUIGUANG_MAX_PAGES is "many"')


# --- nothing could be checked ---


def test_a_file_that_is_no_html_is_named_with_its_kind(tmp_path: Path) -> None:
    path = tmp_path / "catalogue.pdf"
    path.write_bytes(b"%PDF-1.7\n\x00\x01\x02")
    for command in ("check", "density"):
        assert_told(tuiguang(command, str(path)), 3, f"{path} is no HTML page (application/pdf)")


@pytest.mark.slow  # refused connections are tried three times
@pytest.mark.parametrize("command", ["audit", "check"])
def test_a_host_that_does_not_answer_is_named_with_the_reason(command: str) -> None:
    url = f"http://127.0.0.1:{free_port()}/"
    assert_told(tuiguang(command, url), 3, f"{url} could not be reached: connection refused", "server answers")


def test_a_host_that_robots_txt_closes_is_named_with_the_line() -> None:
    with Site({"/": "<title>Closed</title>"}, robots="User-agent: *\nDisallow: /\n") as site:
        audited, checked = tuiguang("audit", site.url("/"), "--rate", "0"), tuiguang("check", site.url("/"))
        assert set(site.paths()) == {"/robots.txt"}
    assert_told(audited, 3, f"robots.txt forbids {site.url('/')}: robots.txt line 2: Disallow: /", "--ignore-robots")
    assert_told(checked, 3, f"robots.txt forbids {site.url('/')}: robots.txt line 2: Disallow: /", "save the page")


# --- folders ---


@pytest.fixture(scope="module")
def site() -> Iterator[Site]:
    pages: dict[str, str] = {f"/{n}": f"<title>Page {n}</title><p>{f'Lamps of kind {n}. ' * 40}</p>" for n in range(60)}
    pages["/"] = "<title>Shop</title>" + "".join(f'<a href="/{n}">{n}</a>' for n in range(60))
    with Site(pages) as running:
        yield running


def unwritable(tmp_path: Path) -> Iterator[Path]:
    """Folders that cannot be made, for root as well."""
    (tmp_path / "file").write_text("", "utf-8")
    yield tmp_path / "file" / "folder"
    yield Path("/proc/tuiguang")
    if os.geteuid():
        (tmp_path / "locked").mkdir(mode=0o500)
        yield tmp_path / "locked" / "folder"


@pytest.mark.skipif(not Path("/proc/self").exists(), reason="needs Linux")
def test_a_data_folder_that_cannot_be_written_is_named(site: Site, tmp_path: Path) -> None:
    for folder in unwritable(tmp_path):
        done = audit(site.url("/"), environ={"TUIGUANG_HOME": str(folder)})
        assert_told(done, 2, str(folder))
    assert not site.requests


@pytest.mark.skipif(not Path("/proc/self").exists(), reason="needs Linux")
def test_a_folder_for_the_report_that_cannot_be_written_is_named_before_the_crawl(site: Site, tmp_path: Path) -> None:
    for folder in unwritable(tmp_path):
        assert_told(audit(site.url("/"), "--output", str(folder)), 2, str(folder))
    assert not site.requests


def test_a_database_that_is_none_is_named_and_left_as_it_is(site: Site, own_home: Path) -> None:
    own_home.mkdir()
    (own_home / "control.db").write_text("my shopping list " * 100, "utf-8")
    assert_told(audit(site.url("/")), 2, str(own_home / "control.db"))
    assert (own_home / "control.db").read_text("utf-8") == "my shopping list " * 100


# --- disks ---


@contextmanager
def small_disk(folder: Path) -> Iterator[Path]:
    """A disk of its own in memory; its size is set by `resize`."""
    folder.mkdir()
    subprocess.run(["mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", str(folder)], check=True, capture_output=True)
    try:
        yield folder
    finally:
        subprocess.run(["umount", "--lazy", str(folder)], check=True)


def resize(disk: Path, size: str) -> None:
    subprocess.run(["mount", "-o", f"remount,size={size}", str(disk)], check=True)


def may_mount(folder: Path) -> bool:
    try:
        with small_disk(folder):
            return True
    except (OSError, subprocess.CalledProcessError):
        return False


def assert_whole(home: Path) -> None:
    """Every file of a report that is there is whole; none lies about half-written."""
    files = [path for path in (home / "reports").rglob("*") if path.is_file()]
    assert not [path for path in files if path.name.startswith(".") or path.suffix == ".part"]
    for path in files:
        if path.suffix == ".html":
            assert path.read_text("utf-8").rstrip().endswith("</html>")


def assert_goes_on(site: Site, environ: dict[str, str]) -> None:
    resumed = audit(site.url("/"), "--resume", environ=environ)
    assert resumed.code == 0, resumed.err
    assert len(set(resumed.json["urls"])) == len(resumed.json["urls"]) == 61


def full_disk(site: Site, disk: Path, size: str) -> None:
    resize(disk, size)
    environ = {"TUIGUANG_HOME": str(disk / "home")}
    done = audit(site.url("/"), "--format", "html,csv,xlsx,json", environ=environ)
    assert_told(done, 2, "disk", str(disk / "home"), "space")
    assert_whole(disk / "home")
    resize(disk, "50m")
    assert_goes_on(site, environ)
    shutil.rmtree(disk / "home")


def largest_file(site: Site, folder: Path, size: int) -> None:
    """Where no disk may be mounted: files that may not grow beyond a size, which SQLite calls an I/O error."""
    environ = os.environ | {"TUIGUANG_HOME": str(folder)}
    command = [sys.executable, "-m", "tuiguang", "audit", site.url("/"), "--rate", "0", "--json"]
    ended = subprocess.run(
        command,
        cwd=ROOT,
        env=environ,
        capture_output=True,
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (size, size)),
        check=False,
    )
    assert_told(Done(ended.returncode, ended.stdout.decode(), ended.stderr.decode(), folder), 2, str(folder))
    assert_whole(folder)
    assert_goes_on(site, {"TUIGUANG_HOME": str(folder)})


@pytest.mark.slow
def test_an_audit_on_a_full_disk_says_so_and_goes_on_when_there_is_room_again(site: Site, tmp_path: Path) -> None:
    if may_mount(tmp_path / "try"):
        with small_disk(tmp_path / "disk") as disk:
            for size in ("300k", "600k", "800k", "900k", "1000k"):  # in the crawl, in the verdict, in the report
                full_disk(site, disk, size)
    for most_bytes in (300_000, 500_000):
        largest_file(site, tmp_path / f"home{most_bytes}", most_bytes)


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs Linux")
@pytest.mark.parametrize("arguments", [("checks", "--json"), ("robots", os.devnull, "--agent", "x", "--url", "/")])
def test_an_answer_that_finds_no_room_is_told(arguments: tuple[str, ...]) -> None:
    command = [sys.executable, "-m", "tuiguang", *arguments]
    with open("/dev/full", "w", encoding="utf-8") as full:
        done = subprocess.run(command, cwd=ROOT, stdout=full, stderr=subprocess.PIPE, text=True, check=False)
    assert done.returncode == 2
    assert done.stderr.startswith("The disk is full") and "Traceback" not in done.stderr


def test_a_reader_that_leaves_is_no_fault() -> None:
    command = [sys.executable, "-m", "tuiguang", "checks", "--json"]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout is not None and process.stderr is not None
        process.stdout.read(10)
        process.stdout.close()
        said = process.stderr.read()
    assert (process.returncode, said) == (0, b"")


# --- two at once ---


def test_two_audits_of_one_site_at_once_both_end_with_all_pages(site: Site, own_home: Path) -> None:
    command = [sys.executable, "-m", "tuiguang", "audit", site.url("/"), "--rate", "0", "--json"]
    pipes = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE}
    both = [subprocess.Popen(command, cwd=ROOT, env=os.environ, **pipes) for _ in range(2)]  # type: ignore[call-overload]
    ends = [(*process.communicate(timeout=60), process.returncode) for process in both]
    answers = [Done(code, out.decode(), err.decode(), own_home) for out, err, code in ends]
    assert [done.code for done in answers] == [0, 0], answers[0].err + answers[1].err
    assert {done.json["audit"] for done in answers} == {1, 2}
    assert [len(set(done.json["urls"])) for done in answers] == [61, 61]
