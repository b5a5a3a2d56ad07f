"""Pages: what they declare of themselves, and the article without what stands around it."""

import codecs
import signal
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graph.errors import BadDocument
from graph.model import Document
from graph.sources import html, read

PARAGRAPHS = [
    "Chiều 12/5, Ủy ban nhân dân tỉnh Bình Sơn Hạ tổ chức hội nghị sơ kết công tác cải cách hành chính "
    "năm tháng đầu năm, triển khai nhiệm vụ các tháng còn lại của năm.",
    "Theo báo cáo, toàn tỉnh đã đưa 412 thủ tục lên mạng, đạt 96% kế hoạch; tỷ lệ hồ sơ giải quyết "
    "đúng hạn đạt 98,7%, cao hơn cùng kỳ năm trước.",
    "Kết luận hội nghị, lãnh đạo tỉnh yêu cầu các sở, ngành tiếp tục rút ngắn thời gian giải quyết "
    "hồ sơ cho người dân và doanh nghiệp.",
]
PAGE = f"""<!DOCTYPE html>
<html lang="vi"><head><meta charset="utf-8">
<title>Sơ kết cải cách hành chính - Cổng thử</title>
<meta property="og:title" content="Sơ kết cải cách hành chính">
<meta property="og:site_name" content="Cổng thử">
<meta property="article:published_time" content="2019-05-12T16:30:00+07:00">
<link rel="canonical" href="https://tin.example/so-ket">
</head><body>
<nav><a href="/">Trang chủ</a> <a href="/lien-he">Liên hệ</a></nav>
<article><h1>Sơ kết cải cách hành chính</h1>{"".join(f"<p>{text}</p>" for text in PARAGRAPHS)}</article>
<footer>Bản quyền thuộc Cổng thử</footer></body></html>"""


def _one(file: Path) -> Document | BadDocument:
    (found,) = read([file])
    return found


@pytest.mark.parametrize("name", ["so-ket.html", "so-ket.HTM"])
def test_article_of_a_page_is_read(tmp_path: Path, name: str) -> None:
    file = tmp_path / name
    file.write_text(PAGE, "utf-8")

    document = _one(file)

    assert isinstance(document, Document)
    assert document.id == "so-ket"
    assert document.title == "Sơ kết cải cách hành chính"
    assert document.published == "2019-05-12"
    assert document.source == "Cổng thử"
    assert document.url == "https://tin.example/so-ket"
    assert all(paragraph in document.text for paragraph in PARAGRAPHS)
    assert "Trang chủ" not in document.text
    assert "Bản quyền" not in document.text


def test_day_is_not_guessed_from_the_text(tmp_path: Path) -> None:
    file = tmp_path / "a.html"
    file.write_text(PAGE.replace('content="2019-05-12T16:30:00+07:00"', ""), "utf-8")

    document = _one(file)

    assert isinstance(document, Document)
    assert document.published is None


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "windows-1258"])
def test_encoding_is_the_declared_one(tmp_path: Path, encoding: str) -> None:
    file = tmp_path / "a.html"
    page = PAGE.replace('charset="utf-8"', f'charset="{encoding}"')
    # Windows-1258 lacks most vowels with a tone; "đưa" it has.
    file.write_bytes(page.encode(encoding, "replace"))

    document = _one(file)

    assert isinstance(document, Document)
    assert "đưa 412" in document.text


@pytest.mark.parametrize(
    ("mark", "served", "encoding"),
    [
        (b"", "utf-8", "utf-8"),
        (b"", "windows-1258", "windows-1258"),
        (codecs.BOM_UTF8, "windows-1258", "utf-8"),
        (codecs.BOM_UTF16_LE, "windows-1258", "utf-16-le"),
    ],
)
def test_the_encoding_that_a_server_names_goes_before_that_of_the_page(
    mark: bytes, served: str, encoding: str
) -> None:
    """Only a mark in the page itself goes before both."""
    page = PAGE.replace('charset="utf-8"', 'charset="koi8-r"')
    article = html.parse("here", mark + page.encode(encoding, "replace"), id="a", charset=served)

    assert "đưa 412" in article.text


@pytest.mark.parametrize(
    ("page", "why"),
    [
        (b"", "no article"),
        (b"<html><body></body></html>", "no article"),
        (b"\x00\x01\x02", "no article"),
        (PAGE.encode("utf-16")[2:], "binary data"),
        ("<p>Sở</p>".encode() + b"\xff", "not UTF-8"),
        (b'<meta charset="shift-nothing"><p>A</p>', "encoding that it declares, shift-nothing"),
        (b'<meta charset="ascii"><p>\xe1</p>', "encoding that it declares, ascii"),
        (b'<meta charset="base64"><p>A</p>', "encoding that it declares, base64"),
        (b'<meta charset="punycode"><p>A</p>-', "encoding that it declares, punycode"),
        (b'<meta charset="utf-7"><p>A</p>', "encoding that it declares, utf-7"),
        (
            b'<p title=">">A</p>\n<p title=">"'
            + b"".join(b" a%d='>'" % number for number in range(5001))
            + b">B</p>",
            "a tag of more than 5,000 attributes in line 2",
        ),
        (b" " * 5_000_001, "longer than 5,000,000 bytes"),
    ],
    ids=[
        "empty",
        "bare",
        "binary",
        "unmarked UTF-16",
        "not UTF-8",
        "unknown",
        "wrong",
        "no charset",
        "names of hosts",
        "no charset of HTML 5",
        "attributes",
        "too long",
    ],
)
def test_page_without_an_article_is_reported_once(
    tmp_path: Path, caplog: pytest.LogCaptureFixture, page: bytes, why: str
) -> None:
    file = tmp_path / "a.html"
    file.write_bytes(page)

    bad = _one(file)

    assert isinstance(bad, BadDocument)
    assert why in bad.why
    assert caplog.records == []


def test_deep_nesting_is_survived(tmp_path: Path) -> None:
    file = tmp_path / "a.html"
    file.write_text("<div>" * 20_000 + PARAGRAPHS[0], "utf-8")

    assert isinstance(_one(file), Document | BadDocument)


def test_a_page_that_keeps_the_reader_is_given_up(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(html, "SECONDS", 0.3)
    broken = '{"@type": "NewsArticle", "headline": "' + r"\" " * 20_000
    file = tmp_path / "a.html"
    file.write_text(
        f'<script type="application/ld+json">{broken}</script><p>{PARAGRAPHS[0]}</p>', "utf-8"
    )

    bad = _one(file)

    assert isinstance(bad, BadDocument)
    assert bad.why == "HTML that takes over 0.3 seconds to read"
    assert signal.getitimer(signal.ITIMER_VIRTUAL) == (0, 0)


def test_a_page_is_read_beside_the_main_thread_too() -> None:
    with ThreadPoolExecutor() as aside:
        article = aside.submit(html.parse, "here", PAGE.encode(), id="a").result()

    assert "đưa 412" in article.text


@settings(max_examples=40)
@given(
    st.one_of(
        st.binary(max_size=200),
        st.text(alphabet='<>/="ap body!-[]&;#x0 meta', max_size=200).map(str.encode),
    )
)
def test_whatever_a_page_holds_it_is_read_or_reported(
    tmp_path_factory: pytest.TempPathFactory, page: bytes
) -> None:
    file = tmp_path_factory.mktemp("page") / "a.html"
    file.write_bytes(page)

    assert isinstance(_one(file), Document | BadDocument)
