"""What an error of reading a document says, in Chinese: `data/messages.tsv`."""

import re
from functools import cache

from lantu.lexicon import read_table

_PLACE = re.compile(r"\{\d\}")


def message_in_chinese(message: str) -> str | None:
    """The words of a `DocumentError` in Chinese; None where the table does not hold its trouble or its cure."""
    told = _shape().fullmatch(message)
    return f"{told['file']}：{_chinese(told['trouble'])}。{_chinese(told['cure'])}。" if told else None


@cache
def _rows() -> tuple[tuple[re.Pattern[str], str], ...]:
    return tuple((re.compile(_pattern(row["english"]), re.DOTALL), row["chinese"]) for row in read_table("messages"))


@cache
def _shape() -> re.Pattern[str]:
    """FILE: TROUBLE. CURE. with any rows of the table; a file's name may hold colons and full stops."""
    any_row = "|".join(f"(?:{_pattern(row['english'], '(?:.+?)')})" for row in read_table("messages"))
    return re.compile(rf"(?P<file>.*?): (?P<trouble>{any_row})\. (?P<cure>{any_row})\.", re.DOTALL)


def _pattern(english: str, place: str = "(.+?)") -> str:
    return place.join(re.escape(part) for part in _PLACE.split(english))


def _chinese(said: str) -> str:
    told, chinese = next((told, chinese) for pattern, chinese in _rows() if (told := pattern.fullmatch(said)))
    return _PLACE.sub(lambda place: told[int(place[0][1])], chinese)
