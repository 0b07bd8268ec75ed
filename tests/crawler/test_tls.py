"""Certificates that browsers refuse: the page is read all the same, and what is wrong is told."""

import ssl
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from ipaddress import ip_address
from pathlib import Path
from typing import Any

import pytest
from command import Done, audit, tuiguang
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID
from serving import Site

pytestmark = pytest.mark.slow

NOW = datetime.now(UTC)
PAGE = "<title>Read all the same</title><h1>Lamps</h1><p>Lamps of all kinds.</p>"


@dataclass(frozen=True)
class Signer:
    """Who signs: a name with its key."""

    name: x509.Name
    key: ec.EllipticCurvePrivateKey


def signer(name: str) -> Signer:
    return Signer(x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, name)]), ec.generate_private_key(ec.SECP256R1()))


def certificate(folder: Path, host: str = "127.0.0.1", days: int = 30, issuer: Signer | None = None) -> Path:
    """A PEM file with key and certificate for a host; without an issuer it signs itself."""
    own = signer(host)
    by = issuer or own
    address: x509.GeneralName = x509.DNSName(host) if host[0].isalpha() else x509.IPAddress(ip_address(host))
    made = (
        x509.CertificateBuilder()
        .subject_name(own.name)
        .issuer_name(by.name)
        .public_key(own.key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(NOW - timedelta(days=60))
        .not_valid_after(NOW + timedelta(days=days))
        .add_extension(x509.SubjectAlternativeName([address]), critical=False)
        .sign(by.key, hashes.SHA256())
    )
    pem = own.key.private_bytes(
        serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )
    path = folder / "server.pem"
    path.write_bytes(pem + made.public_bytes(serialization.Encoding.PEM))
    return path


@contextmanager
def over_tls(pem: Path, newest: ssl.TLSVersion = ssl.TLSVersion.MAXIMUM_SUPPORTED) -> Iterator[str]:
    """A site of two pages; its address."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(pem)
    if newest is not ssl.TLSVersion.MAXIMUM_SUPPORTED:
        context.set_ciphers("DEFAULT:@SECLEVEL=0")
        with warnings.catch_warnings(category=DeprecationWarning, action="ignore"):
            context.minimum_version = context.maximum_version = newest
    with Site({"/": PAGE + '<a href="/b">b</a>', "/b": PAGE}) as site:
        # The handshake belongs to the connection's own thread: one that is refused must not hold up the others.
        site.server.socket = context.wrap_socket(site.server.socket, server_side=True, do_handshake_on_connect=False)
        site.server.handle_error = lambda *_: None  # type: ignore[method-assign]  # refused handshakes are the point
        yield site.url("/").replace("http://", "https://")


def assert_read_and_flagged(done: Done, url: str, cause: str) -> None:
    assert done.code == 0, done.err
    assert [done.page(address).title for address in (url, url + "b")] == ["Read all the same"] * 2
    for address in (url, url + "b"):
        assert {"tls-unverified", cause} <= set(done.page(address).fetch.flags)
    assert "Traceback" not in done.err


CASES: dict[str, dict[str, Any]] = {
    "tls-self-signed": {},
    "tls-expired": {"days": -10},
    "tls-wrong-host": {"host": "shop.example"},
    "tls-untrusted": {"issuer": signer("An authority that nobody knows")},
}


@pytest.mark.parametrize("cause", CASES)
def test_a_page_behind_a_bad_certificate_is_read_and_the_fault_is_named(cause: str, tmp_path: Path) -> None:
    pem = certificate(tmp_path, **CASES[cause])
    with over_tls(pem) as url:
        done = audit(url)
    assert_read_and_flagged(done, url, cause)
    assert "security-tls-certificate-invalid" in done.checks()
    ends = NOW + timedelta(days=CASES[cause].get("days", 30))
    assert done.page(url).fetch.tls_not_after == ends.date().isoformat()


def test_one_page_behind_a_bad_certificate_can_be_checked(tmp_path: Path) -> None:
    with over_tls(certificate(tmp_path)) as url:
        done = tuiguang("check", url, "--json")
    assert done.code == 0
    assert done.json["facts"]["title"] == "Read all the same"
    assert {"tls-unverified", "tls-self-signed"} <= set(done.json["facts"]["fetch"]["flags"])


def test_a_server_that_speaks_only_tls_1_0_is_named_as_old(tmp_path: Path) -> None:
    with over_tls(certificate(tmp_path), ssl.TLSVersion.TLSv1) as url:
        done = audit(url)
    assert done.code == 3
    assert f"{url} could not be reached: outdated TLS version" in done.err
    assert "Traceback" not in done.err


def test_https_where_only_http_is_spoken_is_said_in_one_sentence(tmp_path: Path) -> None:
    with Site({"/": PAGE}) as site:
        done = audit(site.url("/").replace("http://", "https://"))
    assert done.code == 3
    assert site.url("/").replace("http://", "https://") in done.err
    assert "Traceback" not in done.err
