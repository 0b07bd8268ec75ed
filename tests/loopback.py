"""The one network that tests may use."""

import ipaddress
import socket
from collections.abc import Callable
from typing import Any


class NetworkInTestError(AssertionError):
    """A test tried to leave this machine. No OSError, which the code under test would take for a dead server."""


def is_loopback(address: Any) -> bool:
    """Of a socket's address: a Unix path, localhost, or an address of the loopback network."""
    if not isinstance(address, tuple):
        return True
    host = str(address[0]).partition("%")[0]
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


def guarded(method: Callable[..., Any]) -> Callable[..., Any]:
    def connect(self: socket.socket, address: Any) -> Any:
        if not is_loopback(address):
            raise NetworkInTestError(f"a test wants to connect to {address}; only loopback is open")
        return method(self, address)

    return connect
