"""The platform behind nginx with the file of deploy/: ports and folders of this machine, all else as it stands."""

import http.client
import os
import shutil
import ssl
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from django.contrib.auth.hashers import PBKDF2PasswordHasher
from playwright.sync_api import Browser, Page, expect
from tests.house.repository import ROOT
from tests.pages.conftest import PASSWORD, PATIENCE, Launch
from tests.pages.serving import free_port, platform, process

from lantu_platform.audit.models import Entry
from lantu_platform.library.models import Document
from lantu_platform.people.models import User

SITE = "lantu.example"
ELSEWHERE = "127.0.0.2"
"""An address of this machine that the file takes for one outside."""
HTTP = """
user root;
worker_processes 1;
pid {folder}/pid;
error_log {folder}/error.log;
events {{}}
http {{
    include /etc/nginx/mime.types;
    client_body_temp_path {folder}/body;
    proxy_temp_path {folder}/proxy;
    fastcgi_temp_path {folder}/fastcgi;
    uwsgi_temp_path {folder}/uwsgi;
    scgi_temp_path {folder}/scgi;
    include {folder}/lantu.conf;
}}
"""
"""What Debian's nginx.conf is around the file."""


@dataclass(frozen=True, slots=True)
class Proxy:
    """A running nginx."""

    plain: int
    secure: int
    log: Path

    def ask(self, path: str, *, source: str = "127.0.0.1", **headers: str) -> http.client.HTTPResponse:
        """The answer to a request over TLS."""
        trusting = ssl.create_default_context()
        trusting.check_hostname, trusting.verify_mode = False, ssl.CERT_NONE
        asked = http.client.HTTPSConnection(
            "127.0.0.1", self.secure, context=trusting, source_address=(source, 0), timeout=30
        )
        try:
            asked.request("POST" if "Content-Length" in headers else "GET", path, headers={"Host": SITE, **headers})
            answer = asked.getresponse()
            answer.read()
        finally:
            asked.close()
        return answer


@pytest.fixture(scope="module")
def proxy(django_db_setup: None, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Proxy]:
    """nginx before the platform, with TLS by a certificate of its own."""
    program = shutil.which("nginx") or shutil.which("nginx", path="/usr/sbin")
    if not program:
        assert "CI" not in os.environ, "CI must install nginx-light"
        pytest.skip("nginx is not installed: apt install nginx-light")
    folder = tmp_path_factory.mktemp("nginx")
    key, certificate = folder / "key.pem", folder / "certificate.pem"
    make = ["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes"]
    make += ["-keyout", str(key), "-out", str(certificate), "-subj", f"/CN={SITE}"]
    subprocess.run(make, check=True, capture_output=True)
    plain, secure = free_port(), free_port()
    with platform(LANTU_HOSTS=SITE, LANTU_PLAIN_HTTP="0") as address:
        text = (ROOT / "deploy/nginx/lantu.conf").read_text("utf-8")
        for written, here in {
            "listen 80;": f"listen {plain};",
            "listen [::]:80;": "",
            "listen 443 ": f"listen {secure} ",
            "listen [::]:443 ssl http2;": "",
            "/etc/lantu/tls": str(folder),
            "/var/log/nginx": str(folder),
            "http://127.0.0.1:8000": address,
        }.items():
            assert written in text
            text = text.replace(written, here)
        (folder / "lantu.conf").write_text(text)
        whole = folder / "nginx.conf"
        whole.write_text(HTTP.format(folder=folder).replace("user root;" if os.getuid() else "no user", ""))
        command = [program, "-p", str(folder), "-c", str(whole), "-g", "daemon off;"]
        tested = subprocess.run([*command[:-2], "-t"], capture_output=True, text=True, check=False)
        assert tested.returncode == 0, tested.stderr
        assert "warn" not in tested.stderr, tested.stderr
        with process(command, f"http://127.0.0.1:{plain}/", {}):
            yield Proxy(plain, secure, folder / "lantu.log")


@pytest.fixture(scope="module")
def outside(proxy: Proxy, launch: Launch) -> Iterator[Browser]:
    """A browser that knows the site by its name, as the city's do."""
    browser = launch(f"--host-resolver-rules=MAP {SITE}:443 127.0.0.1:{proxy.secure}")
    yield browser
    browser.close()


@pytest.fixture
def page(outside: Browser, analyst: User) -> Iterator[Page]:
    """Li is signed in, and lies about where she sits."""
    User.objects.update(password=PBKDF2PasswordHasher().encode(PASSWORD, "salt"))
    context = outside.new_context(base_url=f"https://{SITE}", locale="zh-CN", ignore_https_errors=True)
    context.set_extra_http_headers({"X-Forwarded-For": "6.6.6.6"})
    context.set_default_timeout(PATIENCE)
    page = context.new_page()
    page.goto("/sign-in/")
    page.fill("#id_username", "li")
    page.fill("#id_password", PASSWORD)
    page.click(".gate-form button")
    expect(page.locator(".person-name")).to_have_text("李分析")
    yield page
    context.close()


def test_who_signs_in_is_logged_with_the_address_that_nginx_saw(page: Page) -> None:
    assert Entry.objects.get(action="people.signed-in").address == "127.0.0.1"
    assert {cookie["secure"] for cookie in page.context.cookies()} == {True}


def test_a_document_of_the_largest_size_comes_in(page: Page, tmp_path: Path) -> None:
    file = tmp_path / "large.txt"
    file.write_bytes(b"a" * 100 * 2**20)
    page.goto("/library/")
    page.set_input_files("#files", file)
    expect(page.locator(".receipt.new")).to_have_count(1, timeout=60_000)
    document = Document.objects.get()
    assert document.path.stat().st_size == document.size == 100 * 2**20
    document.path.unlink()


def test_more_than_the_server_takes_is_refused_at_the_door(proxy: Proxy) -> None:
    assert proxy.ask("/library/add/", **{"Content-Length": str(2**30 + 1)}).status == 413


def test_words_that_were_looked_for_are_not_in_the_log(page: Page, proxy: Proxy) -> None:
    page.goto("/search/?q=maglev")
    lines = proxy.log.read_text()
    assert '"GET /search/" 200' in lines
    assert "maglev" not in lines


def test_pages_come_with_their_guards_and_over_tls_alone(proxy: Proxy) -> None:
    answer = proxy.ask("/sign-in/")
    assert answer.status == 200
    assert "default-src 'none'" in answer.headers["Content-Security-Policy"]
    assert answer.headers["Strict-Transport-Security"] == "max-age=31536000"
    plain = http.client.HTTPConnection("127.0.0.1", proxy.plain)
    plain.request("GET", "/sign-in/?next=/", headers={"Host": SITE})
    sent_on = plain.getresponse()
    plain.close()
    assert (sent_on.status, sent_on.headers["Location"]) == (301, f"https://{SITE}/sign-in/?next=/")


def test_a_style_sheet_is_kept_by_the_browser_for_good(page: Page, proxy: Proxy) -> None:
    sheet = page.locator("link[rel=stylesheet]").first.get_attribute("href") or ""
    answer = proxy.ask(sheet)
    assert (answer.status, "immutable" in answer.headers["Cache-Control"]) == (200, True)


@pytest.mark.parametrize("path", ["/health", "/ready"])
def test_health_is_for_the_inside(proxy: Proxy, path: str) -> None:
    assert [proxy.ask(path, source=source).status for source in ("127.0.0.1", ELSEWHERE)] == [200, 403]


def test_another_sites_name_is_refused(proxy: Proxy) -> None:
    assert proxy.ask("/sign-in/", Host="evil.example").status == 400
