"""The daily mail."""

from __future__ import annotations

from airflow.sdk import CronTriggerTimetable, Param, dag, task

from dags.assets import COMMON
from dags.runtime import smtp_url, this_pass

EVERY_MORNING = CronTriggerTimetable("0 6 * * *", timezone="Europe/Brussels")


@dag(
    schedule=EVERY_MORNING,
    params={
        "day": Param(
            None, type=["null", "string"], format="date", description="Write this day's digest; none: today's"
        ),
    },
    doc_md="""
### The daily mail

Every morning at six, Brussels time. Mails each list once: the outbox in `data/journal.sqlite` knows what has gone
out, so **clearing the task or triggering it again mails nobody twice**.

| what fails | what to do |
|---|---|
| the server cannot be reached | nothing: what is queued goes out with the next run under the same Message-ID |
| it refuses the login | mend the connection `smtp_default` or `OUTLAY_SMTP_URL`, then clear the task |
| one recipient is refused | the others have theirs; mend `lists.toml`; the next digest's quality box names it |

Without SMTP the mail is written to `data/digests` and the log says where.
""",
    **COMMON,
)
def digest() -> None:
    """The daily mail."""

    @task
    def send() -> None:
        from pipeline import steps

        steps.send_digests(this_pass(), smtp_url=smtp_url())

    send()


digest()
