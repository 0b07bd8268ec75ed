"""tuiguang checks and tuiguang explain: the catalogue as a list and one page of it."""

import pytest
from command import Done, tuiguang


@pytest.fixture(scope="module")
def catalogue(tmp_path_factory: pytest.TempPathFactory) -> Done:
    return tuiguang("checks", "--json", environ={"TUIGUANG_HOME": str(tmp_path_factory.mktemp("home") / "none")})


def test_the_list_has_the_shape_of_the_contract(catalogue: Done) -> None:
    assert (catalogue.code, catalogue.err) == (0, "")
    assert len(catalogue.json) > 200
    for row in catalogue.json:
        assert {"check", "family", "severity", "profile", "title", "engines"} <= set(row)
        assert row["check"].startswith(row["family"].replace("_", "-") + "-")
        assert row["severity"] in ("error", "warning", "notice")
        assert row["profile"] in ("all", "cn")
        assert set(row["title"]) == {"en", "zh"} and all(row["title"].values())


def test_every_check_stands_in_the_list_once_and_in_order(catalogue: Done) -> None:
    ids = [row["check"] for row in catalogue.json]
    assert ids == sorted(set(ids))


def test_one_family_is_listed_in_chinese() -> None:
    done = tuiguang("checks", "--family", "title", "--lang", "zh")
    assert "title-missing" in done.out and "description-missing" not in done.out
    assert "标题" in done.out


def test_a_check_is_explained_with_its_limits_and_examples() -> None:
    answer = tuiguang("explain", "title-too-long", "--json").json
    assert answer["check"] == "title-too-long"
    assert {"what", "why", "fix", "verify"} <= set(answer["words"]["en"]) & set(answer["words"]["zh"])
    assert answer["bad"] and answer["good"]
    assert all({"name", "default", "unit", "source"} <= set(limit) for limit in answer["limits"])


def test_a_check_is_explained_to_a_person() -> None:
    done = tuiguang("explain", "title-missing", "--lang", "zh")
    assert done.code == 0
    assert "(title-missing)" in done.out and "修复" in done.out and "How to fix" not in done.out
