"""What a task takes from Airflow: its pass, and the mail server."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import quote

from airflow.sdk import Connection, get_current_context
from airflow.sdk.exceptions import AirflowNotFoundException

if TYPE_CHECKING:
    from pipeline.passes import Pass


def this_pass() -> Pass:
    """The pass of the running task: settings from the environment, run and parameters from the run."""
    from pipeline.passes import Pass
    from pipeline.settings import read_settings, read_time

    context = get_current_context()
    feed, since = context["params"].get("feed"), context["params"].get("since")
    return Pass(
        read_settings(),
        run_id=str(context["run_id"]),
        feed_ids=(feed,) if feed else (),
        due_only=not feed,
        since=read_time(since) if since else None,
    )


def smtp_url() -> str | None:
    """The connection ``smtp_default`` as the URL that mail takes, or None where there is none. Never log it.

    Its extras mean what Airflow's own SMTP hook takes them for: TLS unless ``disable_ssl``, then STARTTLS unless
    ``disable_tls``.
    """
    try:
        found = Connection.get("smtp_default")
    except AirflowNotFoundException:
        return None
    login = f"{quote(found.login, safe='')}:{quote(found.password or '', safe='')}@" if found.login else ""
    if not found.extra_dejson.get("disable_ssl"):
        return f"smtps://{login}{found.host}:{found.port or 465}"
    starttls = "" if found.extra_dejson.get("disable_tls") else "?starttls=1"
    return f"smtp://{login}{found.host}:{found.port or 587}{starttls}"
