"""Printing: data on stdout, everything said to a person beside it on stderr."""

import json
import sys
from typing import Any

import click

SEVERITY_MARKS = {"error": "✖", "warning": "▲", "notice": "●"}


def print_json(value: Any) -> None:
    """One JSON value and nothing else."""
    sys.stdout.write(json.dumps(value, ensure_ascii=False, indent=2, default=str) + "\n")


def say(text: str = "") -> None:
    """A remark for the person at the screen."""
    click.echo(text, err=True)
