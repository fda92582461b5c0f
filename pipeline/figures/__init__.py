"""The reader: from a text to its figures of defence spending and aid."""

from pipeline.figures.amounts import read_amounts
from pipeline.figures.reading import READER_VERSION, read_figures, subject_words_in

__all__ = ["READER_VERSION", "read_amounts", "read_figures", "subject_words_in"]
