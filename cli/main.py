"""The command line: one command per file in this package, read when it is asked for."""

import errno
import importlib
import os
import sys
from collections.abc import Sequence
from pathlib import Path

import click

from tuiguang import __version__
from tuiguang.errors import UserError
from tuiguang.i18n import Lang, _, choose_language, set_language
from tuiguang.settings import load

COMMANDS = ("audit", "check", "checks", "compare", "demo", "density", "doctor", "explain", "init", "robots")


class Commands(click.Group):
    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in COMMANDS:
            return None
        command: click.Command = importlib.import_module(f"cli.{cmd_name}").command
        return command


def program() -> click.Group:
    """Made after the language is known, because help texts are translated when they are declared."""
    return Commands(
        "tuiguang",
        help=_("Site audits, paid-search plans and drafts for cross-border shops."),
        epilog=_("Start with: tuiguang audit https://www.example.com --open"),
        params=[
            click.Option(
                ["--lang"], type=click.Choice(["zh", "en"]), expose_value=False, help=_("Language of the output.")
            ),
            click.Option(["--version"], is_flag=True, is_eager=True, expose_value=False, callback=_version),
        ],
        context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
        options_metavar=_("[OPTIONS]"),
        subcommand_metavar=_("COMMAND [ARGS]..."),
    )


def _version(ctx: click.Context, _param: click.Parameter, wanted: bool) -> None:
    if wanted:
        click.echo(f"tuiguang {__version__}")
        ctx.exit()


def main(arguments: Sequence[str] | None = None) -> None:
    """Run one command and leave with the exit code of the contract (docs/architecture.md)."""
    sys.exit(run(sys.argv[1:] if arguments is None else list(arguments)))


def run(arguments: list[str]) -> int:
    try:
        set_language(_language(arguments))
        code = program().main(arguments, "tuiguang", standalone_mode=False) or 0
        sys.stdout.flush()  # here, where a full disk or a reader that has gone can still be told
        return code
    except UserError as error:
        _complain(error)
        return error.exit_code
    except click.ClickException as error:
        error.show()
        return error.exit_code
    except click.exceptions.Exit as end:
        return end.exit_code
    except (KeyboardInterrupt, click.Abort):
        click.echo(_("Interrupted."), err=True)
        return 130
    except OSError as error:
        return _unwritten(error)


def _unwritten(error: OSError) -> int:
    """The answer found no reader or no room on stdout. Any other error is a bug and stays one."""
    gone = isinstance(error, BrokenPipeError)  # the reader of our output, as in `tuiguang checks | head`
    if not gone and (error.errno != errno.ENOSPC or error.filename is not None):
        raise error
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # what is still in the buffer has nowhere to go
    if gone:
        return 0
    _complain(UserError("The disk is full: the answer could not be written.", "Free some space, then try again."))
    return 2


def _language(arguments: list[str]) -> Lang:
    """A settings file that cannot be read is complained of by the command that needs it, not by --help."""
    try:
        configured = load(cwd=Path.cwd(), environ=os.environ).lang
    except UserError:
        configured = None
    return choose_language(_lang_of(arguments), os.environ, configured)


def _lang_of(arguments: list[str]) -> str | None:
    """The value of --lang wherever it stands: help texts need it before Click reads the arguments."""
    for place, word in enumerate(arguments):
        if word == "--lang" and place + 1 < len(arguments):
            return arguments[place + 1]
        if word.startswith("--lang="):
            return word.partition("=")[2]
    return None


def _complain(error: UserError) -> None:
    facts = {key: _(value) if isinstance(value, str) else value for key, value in error.facts.items()}
    click.secho(_(error.what).format(**facts), fg="red", err=True)
    if error.hint:
        click.echo(_(error.hint).format(**facts), err=True)
