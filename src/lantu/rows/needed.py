"""Packages that are not installed with every Lantu."""

from importlib import import_module

from lantu.errors import MissingPackage


def require_arrow() -> None:
    """Make sure that Arrow is there. Raises MissingPackage with the cure."""
    try:
        import_module("pyarrow")
    except ImportError as error:
        cure = "Install it with `pip install pyarrow`, or Lantu with its extra: `pip install 'lantu[parquet]'`"
        message = f"Arrow tables and Parquet need the package pyarrow, which is not installed. {cure}."
        raise MissingPackage(message) from error
