"""The servers that other tests rest on: they must count and fail exactly as they say."""

from __future__ import annotations

import http.client
from concurrent.futures import ThreadPoolExecutor
from urllib.error import HTTPError
from urllib.request import Request as Ask
from urllib.request import urlopen

import pytest
from serving import Request, Site, fault_server, free_port


def body(url: str) -> str:
    with urlopen(url, timeout=5) as response:
        return str(response.read().decode())


def test_a_text_is_a_page_and_a_tuple_says_its_status_and_headers() -> None:
    with Site({"/": "中文", "/old": (301, {"Location": "/"}, "")}) as site:
        assert body(site.url("/old")) == "中文"
        assert site.paths() == ["/old", "/"]


def test_an_unknown_path_is_404_and_is_counted() -> None:
    with Site({}) as site, pytest.raises(HTTPError, match="404"):
        body(site.url("/nowhere"))
    assert site.count("/nowhere") == 1


def test_a_function_sees_the_query_and_the_headers() -> None:
    def echo(request: Request) -> str:
        return f"{request.query} {request.headers['User-Agent']}"

    with Site({"/echo": echo}) as site, urlopen(Ask(site.url("/echo?a=1"), headers={"User-Agent": "me"})) as response:
        assert response.read() == b"a=1 me"


def test_a_page_for_one_query_goes_before_the_page_of_the_path() -> None:
    with Site({"/list": "all", "/list?page=2": "two"}) as site:
        assert [body(site.url("/list?page=2")), body(site.url("/list?page=3"))] == ["two", "all"]


def test_robots_txt_is_missing_unless_it_is_given() -> None:
    with Site({}) as site, pytest.raises(HTTPError, match="404"):
        body(site.url("/robots.txt"))
    with Site({}, robots="User-agent: *\n") as site:
        assert body(site.url("/robots.txt")) == "User-agent: *\n"


def test_the_most_open_at_once_is_seen() -> None:
    with Site({"/": "x"}, latency_s=0.2) as site, ThreadPoolExecutor(3) as pool:
        list(pool.map(body, [site.url()] * 3))
    assert (site.most_open, site.open_now, site.count("/")) == (3, 0, 3)


def test_one_connection_serves_many_requests_and_head_has_no_body() -> None:
    with Site({"/": "x"}) as site:
        client = http.client.HTTPConnection("127.0.0.1", site.port, timeout=5)
        for method, expected in (("HEAD", b""), ("GET", b"x"), ("GET", b"x")):
            client.request(method, "/")
            assert client.getresponse().read() == expected
        client.close()
    assert [request.method for request in site.requests] == ["HEAD", "GET", "GET"]


def test_a_site_can_be_put_on_a_given_port() -> None:
    port = free_port()
    with Site({"/": "x"}, port=port) as site:
        assert site.base == f"http://127.0.0.1:{port}"


def test_the_fault_server_counts_forgets_and_ends() -> None:
    with fault_server("--robots", "disallow") as faults:
        assert "Disallow: /" in body(faults.url("/robots.txt"))
        assert faults.stats().requests == {"/robots.txt": 1}
        faults.reset()
        assert faults.stats().requests == {}
    with pytest.raises(OSError, match="refused"):
        body(faults.url("/ok"))
