"""Why a number became no statement has words on pages."""

from lantu import read_document
from lantu.intake import document_from_text
from lantu_platform.web.reasons import REASONS
from lantu_platform.web.templatetags.lantu import remark_reason

TEXT = "2023年12月，我们千方百计完成第3期工程。\n\n注：面积按500平方米以上统计。"


def test_what_the_reader_says_is_told_in_words() -> None:
    reasons = {remark.reason for remark in read_document(document_from_text(TEXT)).remarks}
    assert reasons
    assert reasons - REASONS.keys() == set()


def test_an_unknown_reason_stays_as_it_is() -> None:
    assert remark_reason("something new") == "something new"
