"""tuiguang density: the answer of the command; how occurrences are counted is tested in tests/seo."""

from pathlib import Path

import pytest
from command import tuiguang
from serving import Site

TEXT = "降噪耳机适合通勤，" * 20
PAGE = f"<title>降噪耳机</title><h1>降噪耳机</h1><main><p>{TEXT}</p><p>好耳机。</p></main>"


@pytest.fixture
def page(tmp_path: Path) -> str:
    path = tmp_path / "earphones.html"
    path.write_text(PAGE, "utf-8")
    return str(path)


def test_the_answer_has_counts_densities_places_and_terms(page: str) -> None:
    url = "https://www.example.com/earphones"
    done = tuiguang("density", page, "--keyword", "降噪耳机", "--keyword", "台灯", "--top", "3", "--url", url, "--json")
    answer = done.json
    assert (done.code, done.err) == (0, "")
    assert [*answer] == ["url", "characters", "words", "basis", "keywords", "terms"]
    assert (answer["url"], answer["basis"]) == (url, "characters")
    first, second = answer["keywords"]
    assert (first["keyword"], first["verdict"], second["count"]) == ("降噪耳机", "stuffed", 0)
    assert first["count"] >= 20 and first["places"]["title"] == first["places"]["h1"] == 1
    assert first["per_100_characters"] == pytest.approx(100 * first["count"] / answer["characters"], abs=0.001)
    assert len(answer["terms"]) == 3
    assert [term["count"] for term in answer["terms"]] == sorted((t["count"] for t in answer["terms"]), reverse=True)


def test_a_person_reads_the_verdict(page: str) -> None:
    done = tuiguang("density", page, "--keyword", "降噪耳机", "--lang", "zh")
    assert done.code == 0
    assert "堆砌" in done.out and "降噪耳机" in done.out


def test_an_address_is_fetched() -> None:
    with Site({"/": PAGE}) as site:
        done = tuiguang("density", site.url("/"), "--keyword", "耳机", "--json")
    assert done.json["url"] == site.url("/")
    assert done.json["keywords"][0]["count"] > 20
