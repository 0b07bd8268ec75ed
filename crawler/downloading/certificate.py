"""What is wrong with a certificate that did not verify, and when it ends."""

from datetime import UTC, datetime
from typing import Any

from service_identity import VerificationError
from service_identity.cryptography import verify_certificate_hostname, verify_certificate_ip_address


def fault(certificate: Any, hostname: str, now: datetime) -> str:
    """ "tls-expired", "tls-wrong-host", "tls-self-signed" or, for a chain that ends nowhere, "tls-untrusted"."""
    x509 = certificate.original.to_cryptography()
    if x509.not_valid_after_utc < now:
        return "tls-expired"
    try:
        _verify_name(x509, hostname)
    except VerificationError:
        return "tls-wrong-host"
    return "tls-self-signed" if x509.issuer == x509.subject else "tls-untrusted"


def _verify_name(x509: Any, hostname: str) -> None:
    if hostname.replace(".", "").isdigit() or ":" in hostname:
        verify_certificate_ip_address(x509, hostname.strip("[]"))
    else:
        verify_certificate_hostname(x509, hostname)


def not_after(certificate: Any) -> str:
    """ISO date of the end, "" without a certificate."""
    if certificate is None:
        return ""
    end: datetime = certificate.original.to_cryptography().not_valid_after_utc
    return end.astimezone(UTC).date().isoformat()
