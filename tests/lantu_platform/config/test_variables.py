"""What settings are made of."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from lantu_platform.config.variables import SettingWrong, database, time_zone, whole_number


def test_without_a_word_the_usual_is_taken(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    for name in ("A_NUMBER", "A_ZONE", "A_DATABASE"):
        monkeypatch.delenv(name, raising=False)
    assert whole_number("A_NUMBER", 30) == 30
    assert time_zone("A_ZONE", "Asia/Shanghai") == "Asia/Shanghai"
    assert database("A_DATABASE", tmp_path)["NAME"] == str(tmp_path / "lantu.sqlite3")


@pytest.mark.parametrize("told", ["abc", "-1", "1.5", "", "三"])
def test_what_is_no_number_is_told(told: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("A_NUMBER", told)
    with pytest.raises(SettingWrong) as error:
        whole_number("A_NUMBER", 30)
    assert str(error.value) == (f'A_NUMBER is "{told}", which is no whole number. Write digits alone, such as 30.')


def test_a_time_zone_that_nobody_knows_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("A_ZONE", "Asia/Nowhere")
    with pytest.raises(SettingWrong, match=r'^A_ZONE is "Asia/Nowhere", which is no time zone known here'):
        time_zone("A_ZONE", "Asia/Shanghai")


@pytest.mark.parametrize("told", ["postgres//secret@host/name", "oracle://secret@host/name", "postgres://[secret/name"])
def test_an_address_that_is_none_is_told_without_its_password(
    told: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("A_DATABASE", told)
    with pytest.raises(SettingWrong, match=r"^A_DATABASE is ") as error:
        database("A_DATABASE", tmp_path)
    assert "secret" not in str(error.value)


def test_a_wrong_setting_ends_a_command_with_its_cure(tmp_path: Path) -> None:
    environment = os.environ | {
        "LANTU_HOME": str(tmp_path),
        "LANTU_IDLE_MINUTES": "half an hour",
        "DJANGO_SETTINGS_MODULE": "lantu_platform.config.settings",
    }
    command = [sys.executable, "-m", "lantu", "doctor"]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    told = 'LANTU_IDLE_MINUTES is "half an hour", which is no whole number. Write digits alone, such as 30.'
    assert (done.returncode, done.stderr) == (1, f" ✗  settings: {told}\n")
