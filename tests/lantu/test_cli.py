import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from lantu.cli import main

TEXT = "一、目标\n到2025年，财政收入达到80亿元。\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text(TEXT, encoding="utf-8")
    return tmp_path


Run = Callable[..., Result]


@pytest.fixture
def run() -> Run:
    def call(*words: object, **more: object) -> Result:
        return CliRunner().invoke(main, [str(word) for word in words], **more)  # type: ignore[arg-type]

    return call


def test_reading_a_folder_names_its_files(run: Run, folder: Path) -> None:
    result = run("read", folder, "--what", "outline", "--format", "csv", "--jobs", 1)
    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout.startswith("\ufeffdocument,sha256,start,end,kind,level,label,title,statements,page\n")


def test_a_bad_file_costs_one_line_and_the_others_are_read(run: Run, folder: Path) -> None:
    gone = folder / "gone.txt"
    result = run("read", folder / "a.txt", gone, folder / "b.txt", "--what", "outline")
    assert result.exit_code == 1
    assert (
        result.stderr
        == f"lantu: {gone}: cannot be opened (No such file or directory). Check its name and your rights.\n"
    )
    assert [line for line in result.stdout.splitlines() if line.endswith(".txt")] == ["a.txt", "b.txt"]


def test_files_of_other_kinds_in_a_folder_are_told(run: Run, folder: Path) -> None:
    (folder / "x.md").touch()
    result = run("read", folder)
    assert result.stderr == "lantu: 1 file in folders left out, of kinds that Lantu does not read: .md.\n"
    assert result.exit_code == 0


def test_equal_names_in_different_folders_stay_apart(run: Run, tmp_path: Path) -> None:
    for year in ("2021", "2022"):
        (tmp_path / year).mkdir()
        (tmp_path / year / "report.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "2022" / "empty.txt").touch()
    result = run("read", tmp_path, "--what", "outline")
    assert [line for line in result.stdout.splitlines() if line.endswith(".txt")] == [
        "2021/report.txt",
        "2022/report.txt",
    ]
    assert result.stderr.startswith("lantu: 2022/empty.txt: ")


def test_standard_input_is_read_as_stdin(run: Run) -> None:
    result = run("read", "-", "--what", "outline", input=TEXT.encode())
    assert result.stdout.splitlines()[0] == "stdin"


def test_output_goes_to_a_file_that_is_complete(run: Run, folder: Path, tmp_path: Path) -> None:
    target = tmp_path / "out.jsonl"
    result = run("read", folder / "a.txt", "--format", "jsonl", "--output", target)
    assert (result.exit_code, result.stdout) == (0, "")
    assert [path.name for path in tmp_path.iterdir() if path.name.startswith(".")] == []
    assert all(json.loads(line)["document"] == "a.txt" for line in target.read_text("utf-8").splitlines())


def test_parquet_needs_a_file(run: Run, folder: Path) -> None:
    result = run("read", folder, "--format", "parquet")
    assert result.exit_code == 2
    assert result.stderr.splitlines()[-1] == "Error: Parquet is no text for a screen. Add --output FILE.parquet."


def test_a_missing_output_folder_is_named(run: Run, folder: Path) -> None:
    result = run("read", folder, "--output", folder / "none" / "out.csv")
    assert result.exit_code == 2
    assert f"the folder {folder / 'none'} does not exist" in result.stderr


def test_a_folder_without_documents_says_so(run: Run, tmp_path: Path) -> None:
    result = run("read", tmp_path)
    assert result.exit_code == 1
    assert (
        result.stderr
        == "lantu: there is no document to read here. Name a .txt, .docx, .xlsx, .html, .pdf or .ofd file.\n"
    )


def test_explain_tells_where_a_place_stands(run: Run, folder: Path) -> None:
    told = [run("explain", folder / "a.txt", 0, *language) for language in ((), ("--language", "en"))]
    assert [(one.exit_code, one.stdout.splitlines()[0]) for one in told] == [
        (0, "a.txt，第0字"),
        (0, "a.txt, offset 0"),
    ]


def test_explain_refuses_a_place_outside_the_text(run: Run, folder: Path) -> None:
    result = run("explain", folder / "a.txt", 5000)
    assert result.exit_code == 2
    assert result.stderr.splitlines()[-1] == (
        f"Error: Invalid value for OFFSET: a.txt has {len(TEXT)} characters. Give an offset from 0 to {len(TEXT) - 1}."
    )


def test_explain_needs_a_file_not_a_folder(run: Run, folder: Path) -> None:
    result = run("explain", folder, 3)
    assert result.exit_code == 2
    assert "is a directory" in result.stderr


def test_it_runs_as_a_module() -> None:
    done = subprocess.run([sys.executable, "-m", "lantu", "--version"], capture_output=True, text=True, check=True)
    assert done.stdout == "lantu 0.1.0\n"


def test_compare_of_a_text_without_promises_says_so(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("今天是个好日子。\n", encoding="utf-8")
    result = run("compare", tmp_path / "a.txt")
    assert (result.exit_code, result.stdout) == (
        0,
        "所读文件中没有带数字的目标。 The documents hold no promise in figures.\n",
    )


RULES = """
[own]
name_zh = "本区规则"
name_en = "our rule"
source = "our office"
early = "soft"
conditions = [{ fact = "completion", below = "60", colour = "red" }]
"""


@pytest.mark.parametrize(("named", "light"), [("shuangguoban", "shuangguoban: green"), ("own.toml", "own: red")])
def test_compare_takes_rules_of_lights_by_name_or_file(run: Run, tmp_path: Path, named: str, light: str) -> None:
    text = "2021年上半年，财政收入完成29.29亿元。\n到2021年底，力争财政收入达到55.37亿元。\n"
    (tmp_path / "2021年工作报告.txt").write_text(text, encoding="utf-8")
    (tmp_path / "own.toml").write_text(RULES, encoding="utf-8")
    rule = tmp_path / named if named.endswith(".toml") else named
    result = run("compare", tmp_path / "2021年工作报告.txt", "--lights", rule, "--format", "jsonl")
    assert [json.loads(line)["lights"] for line in result.stdout.splitlines()] == [[light]]


@pytest.mark.parametrize(
    ("named", "words"), [("gone.toml", "neither a rule nor a file"), ("bad.toml", "no light rules")]
)
def test_compare_refuses_rules_that_it_cannot_read(run: Run, tmp_path: Path, named: str, words: str) -> None:
    (tmp_path / "bad.toml").write_text('[own]\nname_zh = "x"\n', encoding="utf-8")
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    result = run("compare", tmp_path / "a.txt", "--lights", tmp_path / named)
    assert (result.exit_code, words in " ".join(result.stderr.split())) == (2, True)


def test_compare_goes_on_after_a_bad_file(run: Run, folder: Path) -> None:
    gone = folder / "gone.txt"
    result = run("compare", gone, folder / "a.txt")
    assert (result.exit_code, result.stderr) == (
        1,
        f"lantu: {gone}: cannot be opened (No such file or directory). Check its name and your rights.\n",
    )
    assert result.stdout != ""


def test_check_of_a_text_without_figures_says_so(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("今天是个好日子。\n", encoding="utf-8")
    result = run("check", tmp_path / "a.txt")
    assert (result.exit_code, result.stdout) == (
        0,
        "没有可以相互核对的数字。 There are no figures that can be checked against each other.\n",
    )


def test_check_finds_two_values_of_one_figure(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(
        "柳东新区2023年工作报告\n2023年，柳东新区财政收入52.22亿元。\n各镇协力，2023年柳东新区财政收入25.22亿元。\n",
        encoding="utf-8",
    )
    result = run("check", tmp_path / "a.txt", "--format", "jsonl")
    assert [json.loads(line)["rule"] for line in result.stdout.splitlines()] == ["same_figure"]


def test_parquet_without_arrow_tells_the_cure_and_leaves_no_file(
    run: Run, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    before = sorted(folder.iterdir())
    result = run("read", folder / "a.txt", "--format", "parquet", "--output", folder / "a.parquet")
    assert (result.exit_code, result.stderr.splitlines()[0].partition(". ")[0]) == (
        1,
        "Error: Arrow tables and Parquet need the package pyarrow, which is not installed",
    )
    assert sorted(folder.iterdir()) == before
