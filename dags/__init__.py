"""Wiring for Airflow: a file a DAG, each on one screen."""
