import os
from pathlib import Path

import pytest

from lantu.batch import Source, find_sources, read_all, read_many
from lantu.reading import Reading


def _name(reading: Reading) -> str:
    """Work that kills its process on one file and fails on another."""
    if reading.document.name.startswith("kill"):
        os._exit(9)
    if reading.document.name.startswith("raise"):
        raise ValueError(reading.document.name)
    return reading.document.name


def _sources(folder: Path, *names: str) -> list[Source]:
    for name in names:
        (folder / name).write_text("第一章 总则\n", encoding="utf-8")
    return [Source(name, folder / name) for name in names]


def test_outcomes_come_in_the_order_of_the_files(tmp_path: Path) -> None:
    names = [f"{number}.txt" for number in range(12, 0, -1)]
    outcomes = list(read_all(_name, _sources(tmp_path, *names), jobs=2))
    assert [outcome.result for outcome in outcomes] == names


def test_a_killed_worker_costs_its_own_file_only(tmp_path: Path) -> None:
    sources = _sources(tmp_path, "a.txt", "kill.txt", "b.txt", "kill2.txt", "c.txt")
    outcomes = list(read_all(_name, sources, jobs=2))
    assert [outcome.result for outcome in outcomes] == ["a.txt", None, "b.txt", None, "c.txt"]
    assert outcomes[1].trouble == (
        "kill.txt: the process that read it was killed. "
        "Read it alone, or split it; if that fails too, please report this file."
    )


def test_a_fault_in_lantu_costs_one_file_and_asks_for_a_report(tmp_path: Path) -> None:
    outcomes = list(read_all(_name, _sources(tmp_path, "raise.txt", "b.txt"), jobs=1))
    assert outcomes[0].trouble == ("raise.txt: Lantu failed on it (ValueError: raise.txt). Please report this file.")
    assert outcomes[1].result == "b.txt"


def test_a_missing_file_is_named_with_the_cure(tmp_path: Path) -> None:
    gone = tmp_path / "gone.txt"
    (outcome,) = read_all(_name, [Source("gone.txt", gone)])
    assert outcome.trouble == f"{gone}: cannot be opened (No such file or directory). Check its name and your rights."


def test_bytes_in_memory_are_read_under_their_name() -> None:
    (outcome,) = read_all(_name, [Source("stdin", Path("-"), "第一章 总则\n".encode())])
    assert outcome.result == "stdin"


def test_no_sources_give_no_outcomes() -> None:
    assert list(read_all(_name, [])) == []


def test_folders_are_walked_and_other_kinds_set_aside(tmp_path: Path) -> None:
    for name in ("b/z.txt", "b/a.DOCX", "a.html", "note.md", ".hidden/x.txt", "b/.x.txt"):
        file = tmp_path / name
        file.parent.mkdir(exist_ok=True)
        file.touch()
    sources, skipped = find_sources([tmp_path, tmp_path / "note.md"])
    assert [source.name for source in sources] == ["a.html", "b/a.DOCX", "b/z.txt", "note.md"]
    assert skipped == [tmp_path / "note.md"]


def test_files_of_one_name_below_two_folders_are_told_apart(tmp_path: Path) -> None:
    for name in ("2021/in/z.txt", "2022/in/z.txt", "2022/in/a.txt"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).touch()
    sources, _ = find_sources([tmp_path / "2021", tmp_path / "2022"])
    assert [source.name for source in sources] == ["2021/in/z.txt", "in/a.txt", "2022/in/z.txt"]


@pytest.mark.parametrize("jobs", [1, 2])
def test_stopping_early_leaves_no_worker_behind(tmp_path: Path, jobs: int) -> None:
    outcomes = read_all(_name, _sources(tmp_path, *(f"{number}.txt" for number in range(9))), jobs)
    first = next(outcomes)
    outcomes.close()  # type: ignore[attr-defined]
    assert first.result == "0.txt"


@pytest.mark.parametrize("jobs", [1, 2])
def test_many_files_give_their_readings_and_their_troubles(tmp_path: Path, jobs: int) -> None:
    _sources(tmp_path, "a.txt", "b.txt")
    gone, told = tmp_path / "gone.txt", []
    outcomes = list(read_many([tmp_path, str(gone)], jobs, lambda done, total: told.append((done, total))))
    assert [one.source.name for one in outcomes] == ["a.txt", "b.txt", "gone.txt"]
    assert [one.result and one.result.document.title for one in outcomes] == ["", "", None]
    assert [one.trouble for one in outcomes] == [
        None,
        None,
        f"{gone}: cannot be opened (No such file or directory). Check its name and your rights.",
    ]
    assert told == [(1, 3), (2, 3), (3, 3)]


def test_one_path_will_do(tmp_path: Path) -> None:
    _sources(tmp_path, "a.txt")
    (outcome,) = read_many(str(tmp_path / "a.txt"))
    assert outcome.result is not None
