"""Works and natural features named as such: roads, bridges, stations, estates, rivers, shrines."""

import re
from collections.abc import Iterator

from graph.extract import runs
from graph.extract.base import Scan, Span, placed
from graph.extract.works import roads, sections, site_ends, site_words
from graph.lexicon import sites
from graph.model import MentionKind

_ROADS = ("đường ", "phố ", "đại lộ ", "đê ")
# A plant, a port, a hotel is an organization where it acts or is acted on as one.
_ACTING = (
    "nhà máy", "cảng", "khách sạn", "khu du lịch", "siêu thị", "resort", "trung tâm", "khu nghỉ dưỡng",
    "bến xe", "sân bay", "sân golf", "khu vui chơi", "công viên",
)  # fmt: skip
_ACTS = re.compile(
    r"(?<!\w)(?:cổ phần hóa|giám đốc|lãnh đạo|đại diện|công nhân|nhân viên|(?<!về )(?<!từ )phía|xử phạt|"
    r"yêu cầu|đề nghị|tổng quản lý|chủ đầu tư)[ \xa0]$"
)

_DOES = re.compile(
    r"[ \xa0](?:bị (?:xử )?phạt|bị đình chỉ|cam kết|xin lỗi|cho biết|khẳng định|nộp|nợ|tuyển dụng|"
    r"xả thải)(?!\w)"
)


def extract(scan: Scan) -> Iterator[Span]:
    """Yield named sites with the word for what they are."""
    rows = [*sections.extract(scan), *sections.stretches(scan), *roads.rows(scan)]
    yield from rows
    listed = {span.start for span in rows}
    for hit in sites.words().scan(scan.tokens):
        if runs.signed(scan, hit.start) or _inside_toponym(scan, hit.start):
            continue
        site = hit.values[0]
        first = scan.token(hit.start)
        after = scan.token(hit.end)
        if after < len(scan.tokens) and scan.tokens[after].start in listed:
            continue
        if site.word.split()[0] in site_words.SIDES and not scan.tokens[first].capital:
            inner = sites.words().match(scan.tokens, first + 1)
            if inner is not None:
                site, first = inner[1][0], first + 1  # "bờ nam sông Hương"
        last = site_ends.of(scan, site, first, after)
        if last is None or _cuts_word(scan, after, last):
            continue
        start, end = scan.tokens.bounds(first, last)
        acts = _ACTS.search(scan.before(start, 20)) or _DOES.match(scan.normalised, end)
        if site.word.startswith(_ACTING) and acts:
            yield Span(start, end, MentionKind.ORGANIZATION, "organization/site")
        else:
            yield placed(start, end, "place/site")
            if scan.normalised.startswith(_ROADS, hit.start):
                yield from roads.chained(scan, last)
                yield from roads.listed(scan, first, last)
    yield from roads.numbered(scan)


# Bodies that look after a site or build it, and are named after it.
_KEEPERS = tuple(
    f"{board} "
    for board in (
        "ban quản lý", "ban quản lý dự án", "ban qlda", "bql dự án", "bqlda", "bảo tàng",
        "bộ tư lệnh bảo vệ", "phường", "xã",
    )
)  # fmt: skip


# The grounds of a landmark are called after it: "khu di tích Hoàng thành Thăng Long".
_GROUNDS = ("quần thể di tích ", "khu di tích ", "khu danh thắng ", "trung tâm di sản ")


def landmarks(scan: Scan) -> Iterator[Span]:
    """Yield the few sites whose names hold an institution's ("Nhà Quốc hội")."""
    for hit in sites.landmarks().scan(scan.tokens):
        before = scan.before(hit.start, 30)
        if before.endswith(_KEEPERS):
            continue  # the body that looks after it
        ground = next((len(word) for word in _GROUNDS if before.endswith(word)), 0)
        yield placed(hit.start - ground, hit.end, "place/landmark")


def _cuts_word(scan: Scan, start: int, last: int) -> bool:
    """Tell whether the name is but the first syllable of a word: "Tháp Tài chính"."""
    return last - start == 1 and runs.completes(scan, last)


def _inside_toponym(scan: Scan, position: int) -> bool:
    """Tell whether *position* lies within a longer place name: "đồng bằng sông Hồng"."""
    return scan.toponym_start(position) < position
