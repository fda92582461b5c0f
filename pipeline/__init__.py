"""Outlay: figures of defence spending and aid, read from the news as it is published."""

__version__ = "0.1.0"
