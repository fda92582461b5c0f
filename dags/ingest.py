"""From the due feeds to the published warehouse."""

from __future__ import annotations

from airflow.sdk import AssetOrTimeSchedule, CronTriggerTimetable, Param, dag, task

from dags.assets import COMMON, FEED_CHANGED, PUBLISHED, WAREHOUSE_POOL
from dags.runtime import this_pass

EVERY_QUARTER = CronTriggerTimetable("*/15 * * * *", timezone="UTC")


@dag(
    schedule=AssetOrTimeSchedule(timetable=EVERY_QUARTER, assets=[FEED_CHANGED]),
    params={
        "feed": Param(None, type=["null", "string"], description="Ask this feed only, whether or not it is due"),
        "since": Param(None, type=["null", "string"], description="Of new feeds, take entries from this time on"),
    },
    doc_md="""
### From the due feeds to the published warehouse

Woken by a changed feed, and every quarter of an hour. Each task does whatever is left to do, so **clearing any
task, or triggering a new run, is always safe**. Nothing is lost while a run waits: what came is in the archive.

| task that fails | what to do |
|---|---|
| poll, fetch | one feed's trouble never fails a task; look at the log for a full disk or a wrong line in feeds.toml |
| read | the log names the poll; clear the task, or report the archived body: it is in `data/archive` |
| check | Great Expectations itself failed; clear it. Rows that break a rule do not fail it: see `out.quarantine` |
| load | another program holds `warehouse.duckdb`, or the disk is full; clear the task afterwards |
| publish | the log names the warehouse rule; the last good copy stays; `outlay rebuild` derives everything anew |
""",
    **COMMON,
)
def ingest() -> None:
    """From the due feeds to the published warehouse."""

    @task
    def poll() -> list[list[str]]:
        from pipeline import steps  # not at the top: this file is parsed again and again

        return steps.poll(this_pass())

    @task
    def fetch(polls: list[str]) -> list[str]:
        from pipeline import steps

        return steps.fetch_pages(this_pass(), polls)

    @task
    def read(polls: list[str]) -> None:
        from pipeline import steps

        steps.read(this_pass(), polls)

    @task
    def check() -> None:
        from pipeline import steps

        steps.check(this_pass())

    @task(pool=WAREHOUSE_POOL)
    def load() -> None:
        from pipeline import steps

        steps.load(this_pass())

    @task(pool=WAREHOUSE_POOL, outlets=[PUBLISHED])
    def publish() -> None:
        from pipeline import steps

        steps.publish(this_pass())

    read.expand(polls=fetch.expand(polls=poll())) >> check() >> load() >> publish()


ingest()
