"""What every command shares: --json, --lang, and the settings."""

import os
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

import click

from tuiguang.i18n import _
from tuiguang.settings import Settings, load

F = TypeVar("F", bound=Callable[..., Any])


def shared(function: F) -> F:
    """--json and --lang, on every command. --lang was read by main before anything else."""
    function = click.option(
        "--lang", type=click.Choice(["zh", "en"]), expose_value=False, help=_("Language of the output.")
    )(function)
    return click.option("--json", "as_json", is_flag=True, help=_("Answer with one JSON value on stdout."))(function)


def settings() -> Settings:
    return load(cwd=Path.cwd(), environ=os.environ)
