"""English is complete."""

from tests.lantu_platform.messages import english, texts_in_source


def test_every_text_has_its_english() -> None:
    catalog = english()
    missing = [
        message.id
        for message in texts_in_source()
        if message.id
        and not ((known := catalog.get(message.id, message.context)) and known.string and all(known.string))
    ]
    assert missing == []


def test_english_holds_no_text_that_is_gone() -> None:
    source = texts_in_source()
    gone = [message.id for message in english() if message.id and not source.get(message.id, message.context)]
    assert gone == []


def test_placeholders_are_kept() -> None:
    broken = [message.id for message in english() if message.id and list(message.check())]
    assert broken == []
