"""What must never be in the repository."""

import re

from tests.house.repository import ROOT, short, text_of, tracked

# Written in two parts, so that this file does not hold what it looks for.
HOSTS = (
    "pypi" + r"\.org",
    "python" + r"hosted\.org",
    "npm" + r"js\.(?:org|com)",
    "npm" + r"mirror\.com",
    "deb" + r"ian\.org",
)
FORBIDDEN = {
    "address of a package registry": re.compile("|".join(HOSTS)),
    "path of one machine": re.compile(r"(?<![\w./])/(work|home|root|Users)/\w"),
    "secret": re.compile(r"-----BEGIN [A-Z ]*PRIVATE KEY|\bAKIA[0-9A-Z]{16}\b|\bgh[pousr]_\w{36}\b"),
}


def test_no_registry_machine_path_or_secret() -> None:
    found = [
        f"{short(path)}:{number}: {what}"
        for path in tracked()
        for number, line in enumerate((text_of(path) or "").splitlines(), 1)
        for what, pattern in FORBIDDEN.items()
        if pattern.search(line)
    ]
    assert found == []


def test_no_big_files() -> None:
    assert [short(path) for path in tracked() if path.stat().st_size > 1_000_000] == []


def test_the_changelog_has_a_place_for_the_next_change() -> None:
    heads = re.findall(r"^## (.+)$", (ROOT / "CHANGELOG.md").read_text("utf-8"), re.MULTILINE)
    assert heads[0] == "Unreleased"
