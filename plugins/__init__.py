"""What Airflow loads besides DAGs: the trigger that watches the feeds."""
