"""The log's actions have words."""

import re
from pathlib import Path

import lantu_platform
from lantu_platform.web.deeds import DEEDS

RECORDED = re.compile(r'action="([a-z_]+\.[a-z_-]+)"|announce\(\s*[\w.]+,\s*"([a-z_]+\.[a-z_-]+)"')


def test_every_recorded_action_is_called_something() -> None:
    sources = Path(lantu_platform.__file__).parent.rglob("*.py")
    recorded = {name for source in sources for pair in RECORDED.findall(source.read_text("utf-8")) for name in pair}
    assert len(recorded) > 20
    assert sorted(recorded - {""} - DEEDS.keys()) == []
