"""The same article about another province, department or person is read the same way."""

from collections.abc import Callable

import pytest

from graph.extract.base import Span
from graph.vietnamese import nfc

Read = Callable[[str], tuple[Span, ...]]

ARTICLE = """Giám đốc Sở {short} {director} cho biết: Năm 2017, Sở {long} {place} đã cấp 12 giấy phép.

Sở {short} thực hiện Quyết định số 34/QĐ-UBND ngày 19/12/2017 của UBND {place}, tham mưu Tỉnh ủy, UBND tỉnh.

Phó Chủ tịch UBND tỉnh {deputy} phát biểu. Ảnh: KT

Phó Chủ tịch UBND {place} {deputy} yêu cầu Sở {short} {bare} làm tốt; ông {given} ghi nhận Sở đã cố gắng.

Nhân dịp này, thừa ủy quyền của Chủ tịch nước, bà {deputy_b} trao Bằng khen cho Thanh tra Sở {short}.

{writer}
"""
BASE = {
    "short": "TT&TT",
    "long": "Thông tin và Truyền thông",
    "place": "tỉnh Quảng Trị",
    "bare": "Quảng Trị",
    "director": "Phạm Quang Sơn",
    "deputy": "Nguyễn Văn Bắc",
    "given": "Bắc",
    "deputy_b": "Lê Thị Mai Phương",
    "writer": "Kim Thành",
}


def structure(read: Read, text: str, names: dict[str, str]) -> list[tuple[str, str]]:
    """What was found, with the names of this variant put back into their slots."""
    found = []
    slots = sorted(names, key=lambda slot: -len(names[slot]))
    for span in read(text):
        surface = " ".join(nfc(text[span.start : span.end]).split())
        for slot in slots:
            surface = surface.replace(names[slot], f"<{slot}>")
        found.append((str(span.kind), surface))
    return found


@pytest.mark.parametrize(
    "swap",
    [
        {"place": "tỉnh Lâm Đồng", "bare": "Lâm Đồng"},
        {"place": "tỉnh Thái Bình", "bare": "Thái Bình"},
        {"place": "tỉnh Hà Nam", "bare": "Hà Nam"},
        {"place": "tỉnh Bà Rịa - Vũng Tàu", "bare": "Bà Rịa - Vũng Tàu"},
        {"place": "tỉnh Đắk Lắk", "bare": "Đắk Lắk"},
        {"short": "KH&ĐT", "long": "Kế hoạch và Đầu tư"},
        {"short": "KH và ĐT", "long": "Kế hoạch và Đầu tư"},
        {"short": "LĐ-TB&XH", "long": "Lao động - Thương binh và Xã hội"},
        {"short": "VH,TT&DL", "long": "Văn hóa, Thể thao và Du lịch"},
        {"short": "GTVT", "long": "Giao thông vận tải"},
        {"short": "NN-PTNT", "long": "Nông nghiệp và Phát triển nông thôn"},
        {"director": "Lâm Thanh Tùng"},
        {"director": "Hà Duy Thái", "deputy": "Thái Bá Hà", "given": "Hà"},
        {"director": "Ông Văn Lợi"},
        {"director": "Tòng Thị Phương Mai"},
        {"director": "Cầm Bá Xuân Lộc", "deputy": "Vừ A Páo", "given": "Páo"},
        {"deputy": "Nguyễn Thị Hải Phòng", "given": "Phòng"},
        {"deputy": "Ngô Xuân Trường", "given": "Trường"},
        {"deputy": "Trần Hữu Trưởng", "given": "Trưởng"},
        {"writer": "Hải Yến"},
        {"writer": "Tiên Lãng"},
    ],
    ids=lambda swap: ",".join(swap.values()),
)
def test_another_name_changes_nothing_else(read: Read, swap: dict[str, str]) -> None:
    names = BASE | swap

    assert structure(read, ARTICLE.format(**names), names) == structure(
        read, ARTICLE.format(**BASE), BASE
    )


@pytest.mark.parametrize(
    "change",
    [
        lambda text: text.replace("\n", "\r\n"),
        lambda text: text.replace("ủy", "uỷ").replace("Ủy", "Uỷ"),
        lambda text: text.replace(" - ", " – "),
        lambda text: text.replace("Sở ", "Sở  "),
    ],
    ids=["CRLF", "tone placement", "dash", "two blanks"],
)
def test_another_way_of_writing_changes_nothing(read: Read, change: Callable[[str], str]) -> None:
    def bare(found: list[tuple[str, str]]) -> list[tuple[str, str]]:
        return [(kind, surface.replace("uỷ", "ủy").replace("–", "-")) for kind, surface in found]

    text = ARTICLE.format(**BASE)
    assert bare(structure(read, change(text), BASE)) == bare(structure(read, text, BASE))


def test_the_article_is_read_as_meant(read: Read) -> None:
    assert structure(read, ARTICLE.format(**BASE), BASE) == [
        ("agency", "Sở <short>"),
        ("person", "<director>"),
        ("agency", "Sở <long> <place>"),
        ("agency", "Sở <short>"),
        ("document", "Quyết định số 34/QĐ-UBND"),
        ("agency", "UBND <place>"),
        ("agency", "Tỉnh ủy"),
        ("agency", "UBND tỉnh"),
        ("agency", "UBND tỉnh"),
        ("person", "<deputy>"),
        ("person", "KT"),
        ("agency", "UBND <place>"),
        ("person", "<deputy>"),
        ("agency", "Sở <short> <bare>"),
        ("person", "<given>"),
        ("agency", "Sở"),
        ("agency", "Chủ tịch nước"),
        ("person", "<deputy_b>"),
        ("award", "Bằng khen"),
        ("agency", "Thanh tra Sở <short>"),
        ("person", "<writer>"),
    ]
