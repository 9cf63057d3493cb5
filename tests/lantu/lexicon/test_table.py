"""Word tables are opened and checked."""

from pathlib import Path

import pytest

from lantu.errors import LexiconError
from lantu.lexicon import read_table, words
from lantu.lexicon import table as opened


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of tables in place of the package's own."""
    monkeypatch.setattr(opened.resources, "files", lambda _: tmp_path)
    caches = (read_table, words)
    for cached in caches:
        cached.cache_clear()
    yield tmp_path
    for cached in caches:
        cached.cache_clear()


def test_comments_and_empty_lines_are_no_rows(folder: Path) -> None:
    (folder / "a.tsv").write_text("# What it is.\nword\tkind\n\n城\tplace\n# rest\n乡\tplace\n", "utf-8")
    assert read_table("a") == ({"word": "城", "kind": "place"}, {"word": "乡", "kind": "place"})


def test_an_empty_cell_is_an_empty_text(folder: Path) -> None:
    (folder / "a.tsv").write_text("word\tkind\n城\t\n", "utf-8")
    assert read_table("a") == ({"word": "城", "kind": ""},)


def test_a_row_with_a_wrong_number_of_cells_is_named(folder: Path) -> None:
    (folder / "a.tsv").write_text("# What it is.\nword\tkind\n城\tplace\n乡 place\n", "utf-8")
    with pytest.raises(LexiconError) as caught:
        read_table("a")
    assert str(caught.value) == ("a.tsv, line 4: 1 cells where 2 columns are named. Separate the cells by single tabs.")


def test_a_table_without_rows_is_named(folder: Path) -> None:
    (folder / "a.tsv").write_text("# What it is.\n", "utf-8")
    with pytest.raises(LexiconError) as caught:
        read_table("a")
    assert str(caught.value) == "a.tsv holds no row. Restore the file from the distribution."


def test_words_are_chosen_by_other_columns(folder: Path) -> None:
    (folder / "a.tsv").write_text("word\tkind\n城\tplace\n增\tverb\n乡\tplace\n", "utf-8")
    assert words("a", kind="place") == ("城", "乡")
