"""Foreign names that the words around them tell to be companies': "Bega, một hãng xe", "do Bega sản xuất".

One such place tells of the name wherever it stands, unless a person is called so.
"""

from __future__ import annotations

from collections.abc import Iterator

from graph.extract.base import Scan
from graph.extract.companies import introduced, wares
from graph.extract.syllables import Syllables
from graph.lexicon import contexts, foreign_names

_LONGEST = 3
# What a company is called, behind its name.
_KINDS = frozenset(
    (
        "công ty", "tập đoàn", "hãng", "doanh nghiệp", "nhà sản xuất", "nhà cung cấp", "hợp tác xã",
        "thương hiệu", "chuỗi", "nhà phát triển", "đơn vị sản xuất", "startup",
        "ngân hàng", "nhà bán lẻ", "nhà mạng", "công ty con", "công ty mẹ", "đại gia", "gã khổng lồ",
        "liên doanh", "quỹ đầu tư",
    )
)  # fmt: skip
# What is done by companies, behind "do" and their name.
_MADE = frozenset(
    (
        "sản xuất", "cung cấp", "chế tạo", "phân phối", "thi công", "nhập khẩu", "kinh doanh", "lắp đặt",
        "vận hành", "phát hành", "lắp ráp", "khai thác",
    )
)  # fmt: skip
# What only companies do.
_DEEDS = frozenset(
    (
        "niêm yết", "tuyển dụng", "rót vốn", "phát hành", "khai trương", "ra mắt", "phân phối", "sản xuất",
        "bán ra", "thâu tóm", "cắt giảm", "thu hồi", "nộp thuế", "chào bán", "thoái vốn",
        "sa thải", "báo lãi", "báo lỗ", "báo cáo lãi", "góp vốn", "đạt doanh", "có doanh", "mở rộng",
        "cung cấp", "đầu tư", "lãi", "lỗ", "hợp tác", "ký kết", "phá sản", "cổ phần",
    )
)  # fmt: skip
# What is of a company, before its name: "cổ phiếu Bega", "sản phẩm của Bega".
_OWN = frozenset(
    (
        "doanh thu", "lợi nhuận", "cổ phiếu", "cổ phần", "cổ đông", "nhân viên", "thị phần", "công nhân",
        "hợp tác với", "ký kết với", "hệ sinh thái", "lãnh đạo", "đại lý", "ceo", "giám đốc điều hành",
        "nhà sáng lập", "đồng sáng lập", "người sáng lập",
    )
)  # fmt: skip
_OF = frozenset(
    (
        "khách hàng", "sản phẩm", "nhà máy", "chi nhánh", "trụ sở", "thương hiệu", "động cơ", "thiết bị",
        "nền tảng", "đối tác", "bộ phận", "vốn hóa", "kỹ sư", "dây chuyền", "công nghệ", "cửa hàng", "camera",
        "dịch vụ", "tổng tài sản", "hoạt động kinh doanh", "máy bay",
    )
)  # fmt: skip
_ADVERBS = frozenset(("đã", "đang", "sẽ", "vừa", "cũng", "vẫn", "từng", "còn", "dự", "mới"))


def named(scan: Scan, text: Syllables) -> Iterator[tuple[int, int]]:
    """Where a foreign name stands that the words around it tell to be a company's, by syllables."""
    found: dict[str, tuple[int, int]] = {}
    persons = set()
    done = 0
    for index in text.foreign:
        token = scan.tokens[index]
        if index < done or not introduced.foreign(scan, index):
            continue
        if not scan.free(token.start, token.end) or not token.word.isalpha():
            continue
        if scan.text[token.start - 1 : token.start] in ("’", "'", "-"):
            continue  # "xã Nâm N’Jang"
        done = _end(scan, text, index)
        if scan.text[token.start : token.end].isupper() and done == index + 1:
            continue
        name = text.words(index, done)
        person = done - index > 1 and text.word(index) in foreign_names.given()
        if person or text.titled(index) not in (None, "office") or _personal(text, index):
            persons |= {name, *name.split()}
        elif text.joined(done) and text.toponym(done) and not _country(text, done):
            persons.add(name)  # "Alumin Nhân Cơ"
        elif wares.named(text, index) and _of_a_product(text, index, done):
            persons.add(name)
        elif name not in found and _told(text, index, done):
            found[name] = index, done
    for name, place in found.items():
        if name not in persons:
            yield place


def _of_a_product(text: Syllables, first: int, last: int) -> bool:
    """Whether the name from *first* to before *last* has a number somewhere, as products do: "Vario 125"."""
    name, width = text.words(first, last), last - first
    return any(
        text.words(at, at + width) == name and _numbered(text, at + width)
        for at in text.standing(text.word(first))
    )


def _numbered(text: Syllables, index: int) -> bool:
    return text.joined(index) and text.word(index).isdigit() and len(text.word(index)) < 5


def _told(text: Syllables, first: int, last: int) -> bool:
    """Whether the words around the name from *first* to before *last* tell of a company."""
    if text.word(first - 1) in contexts.of("plural"):
        return False  # "các Index (Công ty …)"
    if wares.named(text, first):
        return False  # "mẫu xe Vario mới ra mắt"
    return _called(text, last) or _does(text, first, last) or _owns(text, first, last)


def _country(text: Syllables, index: int) -> bool:
    found = text.toponym(index)
    return found is not None and all(place.level == "country" for place in found[1])


def _end(scan: Scan, text: Syllables, index: int) -> int:
    last = index + 1
    while last - index < _LONGEST and text.joined(last) and text.capital(last):
        if not introduced.foreign(scan, last):
            break
        last += 1
    return last


def _personal(text: Syllables, index: int) -> bool:
    """Whether a capital stands before that no name of a company holds: "Elon Musk"."""
    return text.joined(index) and text.capital(index - 1) and text.head(index - 1) is None


def _kind(text: Syllables, index: int) -> bool:
    return any(text.words(index, index + width) in _KINDS for width in (1, 2, 3))


def _called(text: Syllables, index: int) -> bool:
    """Whether what is called so is told at *index*: ", một hãng …", "(tập đoàn …)", "là một công ty"."""
    index += text.word(index) in _ADVERBS and text.word(index + 1) == "là"
    word = text.word(index)
    if word == "(":
        return _kind(text, index + 1)
    if word in (",", "-", "–", "là"):
        index += 1
        index += text.word(index) in ("một", "những")
        index += text.words(index, index + 2) == "trong những"
        index += text.word(index) == "những"
        return (word == "là" or text.word(index - 1) == "một") and _kind(text, index)
    return False


def _does(text: Syllables, first: int, last: int) -> bool:
    """Whether the name does what companies do: "do Bega sản xuất", "Bega đã niêm yết"."""
    if not text.joined(last):
        return False
    if text.word(first - 1) == "do" and text.words(last, last + 2) in _MADE:
        return True
    at = last
    while text.word(at) in _ADVERBS:
        at += 1
    return at > last and (text.words(at, at + 2) in _DEEDS or text.word(at) in _DEEDS)


def _owns(text: Syllables, first: int, last: int) -> bool:
    """Whether what companies have stands before: "nhân viên của Bega"."""
    of = text.word(first - 1) == "của"
    if not text.joined(first) or (last - first > 1 and not of):
        return False  # "nhà sáng lập Apora John Smith"
    at = first - of
    return any(
        (words := text.words(max(at - width, 0), at)) in _OWN or (of and words in _OF)
        for width in (1, 2, 3)
    )
