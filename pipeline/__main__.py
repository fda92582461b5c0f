"""The command line: ``outlay --help`` lists the commands, each with an example."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import datetime
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Any, NoReturn

import typer
from rich.console import Console
from rich.markup import escape

from pipeline.errors import OutlayError
from pipeline.settings import Settings, read_settings, read_time

app = typer.Typer(
    help="Figures of defence spending and aid, read from the news as it is published.",
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode="rich",
    pretty_exceptions_enable=False,
)
screen = Console(stderr=True, highlight=False)

DataOption = Annotated[Path | None, typer.Option("--data", metavar="DIR", help="Where everything is kept.")]
FeedsOption = Annotated[Path | None, typer.Option("--feeds", metavar="FILE", help="The feeds, as in feeds.toml.")]
TimeOption = Annotated[
    str | None, typer.Option(metavar="TIME", help="Take this for the present, such as 2025-02-14T12:00.")
]


class Format(StrEnum):
    """How the answer of ``outlay sql`` is written."""

    TABLE = "table"
    CSV = "csv"
    JSON = "json"
    PARQUET = "parquet"


def _settings(data: Path | None = None, feeds: Path | None = None, only_host: str | None = None) -> Settings:
    settings = read_settings()
    if data:
        settings = settings.with_data(data.absolute())
    if feeds:
        settings = replace(settings, feeds_file=feeds)
    return replace(settings, only_host=only_host) if only_host else settings


def _clock(now: str | None) -> Callable[[], datetime] | None:
    if now is None:
        return None
    fixed = read_time(now)
    return lambda: fixed


@app.command(epilog="Example: outlay run --feeds feeds.toml --data data")
def run(
    feeds: FeedsOption = None,
    data: DataOption = None,
    now: TimeOption = None,
    since: Annotated[str | None, typer.Option(metavar="TIME", help="Of new feeds, take entries from then on.")] = None,
    only_host: Annotated[str | None, typer.Option(metavar="HOST", help="Ask no other host.")] = None,
) -> None:
    """One pass in one process, without Airflow: from the feeds to the digest."""
    from pipeline import terminal

    terminal.run(_settings(data, feeds, only_host), _clock(now), read_time(since) if since else None, screen)


@app.command(epilog="Example: outlay up")
def up() -> None:
    """Airflow on this machine, a pass at once, then by schedule and by event until Ctrl-C."""
    from pipeline import terminal

    terminal.up(read_settings(), screen)


@app.command(epilog="Example: outlay demo")
def demo() -> None:
    """The whole flow under Airflow on a day that ships with the project; needs no network."""
    from pipeline import terminal

    terminal.demo(screen)


@app.command(epilog="Example: outlay figures < passages.jsonl > predictions.jsonl")
def figures() -> None:
    """Read figures: passages as JSON lines in, their figures out, line by line."""
    from pipeline.figures.jsonl import figures_line

    _translate(figures_line)


@app.command(epilog="Example: outlay amounts < passages.jsonl")
def amounts() -> None:
    """Read every amount of money and every percentage, whatever its subject."""
    from pipeline.figures.jsonl import amounts_line

    _translate(amounts_line)


def _translate(line_of: Callable[[dict[str, Any]], dict[str, Any]]) -> None:
    for number, line in enumerate(sys.stdin.buffer, start=1):
        if line.strip():
            sys.stdout.write(json.dumps(line_of(_passage(number, line)), ensure_ascii=False) + "\n")


def _passage(number: int, line: bytes) -> dict[str, Any]:
    try:
        row = json.loads(line)
    except ValueError as error:
        raise OutlayError(f"line {number} of the input is no JSON: {error}") from None
    if not isinstance(row, dict) or "id" not in row or not isinstance(row.get("text"), str):
        raise OutlayError(f'line {number} of the input: expected an object with "id" and "text"')
    return row


@app.command(epilog='Example: outlay explain "Britain pledged £3bn a year to Ukraine."')
def explain(
    text: Annotated[str, typer.Argument(help="The text to read.")],
    html: Annotated[Path | None, typer.Option(metavar="FILE", help="Write the page here instead.")] = None,
) -> None:
    """Show a text with what was read in it, and the rule that read each figure or set it aside."""
    from pipeline.figures.explain import explain as explained
    from pipeline.figures.explain import explain_page
    from pipeline.model import Passage

    if html:
        html.write_text(explain_page(Passage(text)), encoding="utf-8")
    else:
        Console(highlight=False).print(explained(Passage(text)))


@app.command(epilog='Example: outlay sql "SELECT * FROM out.figures LIMIT 10" --format csv')
def sql(
    statement: Annotated[str, typer.Argument(help="One SELECT over the schema out.")],
    data: DataOption = None,
    output: Annotated[Format, typer.Option("--format", help="A table cuts long cells.")] = Format.TABLE,
) -> None:
    """Ask the published copy, on a connection that can only read it."""
    from pipeline import warehouse

    warehouse.write_answer(_settings(data).published, statement, output.value, sys.stdout.buffer)


@app.command(epilog="Example: outlay feeds")
def feeds(feeds: FeedsOption = None, data: DataOption = None) -> None:
    """Every feed with its health: when it was last asked, and what came of it."""
    from pipeline import terminal

    terminal.feeds(_settings(data, feeds), screen)


@app.command(epilog="Example: outlay digest --day 2025-02-14")
def digest(
    day: Annotated[
        str | None, typer.Option(metavar="DAY", help="Such as 2025-02-14; none: all since the last.")
    ] = None,
    data: DataOption = None,
    now: TimeOption = None,
) -> None:
    """Mail the digest of a day to those who do not have it yet."""
    from pipeline import terminal

    terminal.digest(_settings(data), _clock(now), read_time(day).date() if day else None, screen)


@app.command(epilog="Example: outlay rebuild")
def rebuild(data: DataOption = None) -> None:
    """Derive the warehouse anew from archive and journal; mails nothing."""
    from pipeline import terminal

    terminal.rebuild(_settings(data), screen)


@app.command(epilog="Example: outlay dictionary > docs/data-dictionary.md")
def dictionary() -> None:
    """Print the data dictionary of the schema out, from the comments in sql/views."""
    from pipeline import warehouse

    sys.stdout.write(warehouse.dictionary())


@contextmanager
def _one_line_errors() -> Iterator[None]:
    """Expected trouble ends in one line that names the subject, never in a traceback."""
    try:
        yield
    except OutlayError as error:
        _say_in_one_line(str(error))
    except KeyboardInterrupt:
        sys.exit(130)
    except BrokenPipeError:
        sys.exit(0)
    except OSError as error:
        where = error.filename or "the disk"
        _say_in_one_line(f"{where}: {error.strerror or error}; make room or see who owns it, then run this again")


def _say_in_one_line(message: str) -> NoReturn:
    screen.print(f"[bold red]outlay:[/] {escape(' '.join(message.split()))}", soft_wrap=True)
    sys.exit(1)


def main() -> None:
    """Run the command line; the help of the whole shows the example of every command."""
    examples = [str(command.epilog).removeprefix("Example: ") for command in app.registered_commands]
    app.info.epilog = "Examples:\n\n" + "\n\n".join(examples)
    with _one_line_errors():
        app()


if __name__ == "__main__":
    main()
