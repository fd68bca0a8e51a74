"""The program ``coach``: its commands, and the one place that catches our errors."""

from __future__ import annotations

import sys

import typer

from coach import __version__
from coach.cli import app_command, due, evaluate, label, practise, review, safekeeping, train
from coach.cli.output import drop_output, say_error, use_utf8
from coach.errors import CoachError

_EPILOG = """\b
Examples:
  coach app
  coach review meeting.vtt
  coach review --help
  echo "What have you tried so far?" | coach label
"""

app = typer.Typer(
    name="coach",
    help="Question Coach: what the questioning and the listening in a meeting were like.\n\n"
    "Everything stays on this computer.",
    epilog=_EPILOG,
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    context_settings={"help_option_names": ["-h", "--help"]},
)
app.command("app", epilog=app_command.EPILOG)(app_command.app_command)
app.command("review", epilog=review.EPILOG, short_help="Review meetings.")(review.review_command)
app.command("label", epilog=label.EPILOG)(label.label_command)
app.command("practise", epilog=practise.EPILOG, short_help="Practise making questions.")(
    practise.practise_command
)
app.command("evaluate", epilog=evaluate.EPILOG)(evaluate.evaluate_command)
app.command("train", epilog=train.EPILOG, short_help="Train the classifier.")(train.train_command)
app.command("backup", epilog=safekeeping.BACKUP_EPILOG)(safekeeping.backup_command)
app.command("restore", epilog=safekeeping.RESTORE_EPILOG, short_help="Put a copy back.")(
    safekeeping.restore_command
)
app.command("verify", epilog=safekeeping.VERIFY_EPILOG)(safekeeping.verify_command)
app.command("doctor", epilog=safekeeping.DOCTOR_EPILOG)(safekeeping.doctor_command)
app.command("names", epilog=due.NAMES_EPILOG, short_help="Say who is Member 1.")(due.names_command)
app.command("migrate", epilog=safekeeping.MIGRATE_EPILOG)(safekeeping.migrate_command)
app.command("erase", epilog=safekeeping.ERASE_EPILOG, short_help="Erase for good.")(
    safekeeping.erase_command
)


def _show_version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"Question Coach {__version__}")
        raise typer.Exit


@app.callback()
def _main(
    version: bool = typer.Option(
        False,
        "--version",
        callback=_show_version,
        is_eager=True,
        help="Say which version this is.",
    ),
) -> None:
    """Hold the options of the program itself."""


def run() -> None:
    """Run the program; an error of ours becomes one line and exit code 1."""
    use_utf8()
    try:
        try:
            app()
        finally:
            sys.stdout.flush()
    except CoachError as error:
        say_error(error)
        sys.exit(1)
    except BrokenPipeError:
        drop_output()
        sys.exit(1)
