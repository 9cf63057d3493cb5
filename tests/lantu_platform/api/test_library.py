"""The library by program: handed in, looked at, deleted, restored, read again."""

import hashlib
from typing import Any

from django.core.files.uploadedfile import SimpleUploadedFile
from django.core.management import call_command
from django.test import Client
from tests.lantu_platform.api.conftest import Program
from tests.lantu_platform.ledger import enter

from lantu_platform.library.models import Document
from lantu_platform.people.models import User
from lantu_platform.readings.models import Reading

DOCUMENTS = "/api/v1/documents"
TEXT = "青山区2023年工作报告\n\n一、经济\n\n2023年，青山区地区生产总值完成120.5亿元，增长6.2%。\n"


def hand_in(client: Client, content: str = TEXT, name: str = "report.txt") -> Any:
    return client.post(DOCUMENTS, {"file": SimpleUploadedFile(name, content.encode())})


def test_a_file_is_handed_in_once_and_read(analyst: User, program: Program) -> None:
    adds = program(analyst)
    first, again = hand_in(adds), hand_in(adds, name="copy.txt")
    assert [(each.status_code, each.json()["outcome"]) for each in (first, again)] == [(201, "new"), (200, "duplicate")]
    told = first.json()["document"]
    assert (told["name"], told["sha256"], told["added_by"], told["state"]) == (
        "report.txt", hashlib.sha256(TEXT.encode()).hexdigest(), "李分析", "waiting",
    )  # fmt: skip
    call_command("work", once=True)
    read = adds.get(f"{DOCUMENTS}/{told['id']}").json()
    assert (read["state"], read["figures"], read["region"]) == ("done", 2, "青山区")
    content = adds.get(f"{DOCUMENTS}/{told['id']}/content").json()
    assert (content["text"], content["title"]) == (TEXT, "青山区2023年工作报告")
    assert adds.get(f"{DOCUMENTS}/{told['id']}/original").getvalue() == TEXT.encode()


def test_an_empty_file_is_refused_and_nothing_kept(analyst: User, program: Program) -> None:
    refused = hand_in(program(analyst), "")
    assert (refused.status_code, refused.json()["title"], Document.objects.exists()) == (422, "空文件", False)


def test_who_reads_does_not_hand_in(reader: User, program: Program) -> None:
    refused = hand_in(program(reader))
    assert (refused.status_code, Document.objects.exists()) == (403, False)


def test_a_document_is_deleted_and_restored(analyst: User, program: Program) -> None:
    changes, url = program(analyst), f"{DOCUMENTS}/{enter(analyst, 'a.txt', '甲').pk}"
    gone = [changes.delete(url).json()["deleted_at"] for _ in range(2)]
    assert (gone[0] is None, gone[0] == gone[1], changes.get(DOCUMENTS).json()["count"]) == (False, True, 0)
    assert changes.get(DOCUMENTS, {"deleted": True}).json()["count"] == 1
    back = [changes.post(f"{url}/restore").json()["deleted_at"] for _ in range(2)]
    assert (back, changes.get(DOCUMENTS).json()["count"]) == ([None, None], 1)
    lines = [(each["action"], each["by"]) for each in changes.get(f"{url}/history").json()["items"]]
    assert [action for action, by in lines if by == "李分析"][:2] == ["library.restored", "library.deleted"]


def test_a_document_is_read_again(analyst: User, program: Program) -> None:
    reads = program(analyst)
    url = f"{DOCUMENTS}/{hand_in(reads).json()['document']['id']}"
    call_command("work", once=True)
    Reading.objects.update(figures=0)
    answer = reads.post(f"{url}/read-again")
    assert (answer.status_code, answer.json()["state"]) == (202, "waiting")
    call_command("work", once=True)
    assert reads.get(url).json()["figures"] == 2


def test_what_is_not_there_is_not_found(analyst: User, program: Program) -> None:
    changes, url = program(analyst), f"{DOCUMENTS}/999"
    answers = [changes.delete(url), changes.post(f"{url}/restore"), changes.post(f"{url}/read-again")]
    assert [each.status_code for each in answers] == [404, 404, 404]
