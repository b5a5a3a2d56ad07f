"""What is wrong with a query, in the reader's language: the rooms below speak English."""

import re
from collections.abc import Mapping
from string import Formatter

from graph.errors import IndexDamaged, IndexUnavailable, MinhBachError, StoreError
from web.exchange import i18n

# Each as it is raised, gaps in braces, and what a Vietnamese reader is told.
VIETNAMESE: Mapping[str, str] = {
    "the query is longer than {limit} characters": "truy vấn dài hơn {limit} ký tự",
    "a string begins here and does not end": "chuỗi bắt đầu ở đây không có dấu kết thúc",
    "there is no query": "không có truy vấn nào",
    "SELECT, ASK, CONSTRUCT or DESCRIBE was expected, not {word}: this endpoint answers queries and "
    "takes no updates": "ở đây phải là SELECT, ASK, CONSTRUCT hoặc DESCRIBE, không phải {word}: địa chỉ "
    "này chỉ trả lời truy vấn, không nhận cập nhật",
    "brackets are nested deeper than {limit}": "ngoặc lồng nhau sâu hơn {limit} lớp",
    "more than {limit} negations in a row": "hơn {limit} dấu phủ định liên tiếp",
    "more than {limit} operators": "hơn {limit} toán tử",
    "a group of more than {limit} patterns": "một nhóm có hơn {limit} mẫu",
    "SERVICE is allowed only with the text search of this site, {iri}: this endpoint calls no other "
    "server": "SERVICE chỉ dùng được với tìm toàn văn của trang này, {iri}: ở đây không gọi máy chủ khác",
    "{word} reads like SERVICE; choose another name": "{word} dễ nhầm với SERVICE; hãy đặt tên khác",
    "'<' is ambiguous here: write a space after it where it compares, and keep the word SERVICE out of "
    "strings and comments where it does not": "dấu '<' ở đây có thể hiểu hai cách: nếu để so sánh, hãy "
    "viết một dấu cách sau nó; nếu không, đừng viết từ SERVICE trong chuỗi và chú thích",
    "{escape} is not a character": "{escape} không phải là một ký tự",
    "a code point escape spells a character of another escape": "mã của một ký tự lại chứa mã của ký tự khác",
    "there is no text search here": "ở đây không có tìm toàn văn",
    "more than {limit} text searches": "hơn {limit} lần tìm toàn văn",
    "SERVICE mb:search: the clause is not closed": "SERVICE mb:search: thiếu dấu đóng ngoặc",
    "SERVICE mb:search: '{{' was expected": "SERVICE mb:search: ở đây phải là dấu '{{'",
    "SERVICE mb:search: a clause finds one variable; write a clause for each": "SERVICE mb:search: mỗi "
    "mệnh đề tìm một biến; hãy viết cho mỗi biến một mệnh đề",
    "SERVICE mb:search: it begins with the variable that it finds": "SERVICE mb:search: phải bắt đầu bằng "
    "biến cần tìm",
    "SERVICE mb:search: only mb:matches, mb:score, mb:snippet, mb:limit and mb:type stand here": "SERVICE "
    "mb:search: ở đây chỉ có mb:matches, mb:score, mb:snippet, mb:limit và mb:type",
    "SERVICE mb:search: mb:matches is missing": "SERVICE mb:search: thiếu mb:matches",
    "SERVICE mb:search: mb:matches takes one string, and no variable": "SERVICE mb:search: mb:matches nhận "
    "một chuỗi, không nhận biến",
    "SERVICE mb:search: unknown escape {escape}": "SERVICE mb:search: không có ký hiệu {escape} trong chuỗi",
    "SERVICE mb:search: mb:limit takes a whole number": "SERVICE mb:search: mb:limit nhận một số nguyên",
    "SERVICE mb:search: mb:type takes a class": "SERVICE mb:search: mb:type nhận một lớp",
    "SERVICE mb:search: mb:{name} binds a variable": "SERVICE mb:search: mb:{name} phải đi với một biến",
    "SERVICE mb:search: there is no mb:{name}": "SERVICE mb:search: không có mb:{name}",
    "SERVICE mb:search: its variables must differ": "SERVICE mb:search: các biến phải khác nhau",
    "SERVICE mb:search: more than {limit} facts have these words; add words, or take the latest with "
    "mb:limit": "SERVICE mb:search: hơn {limit} dữ kiện có các chữ này; hãy thêm chữ, hoặc lấy những dữ kiện "
    "mới nhất bằng mb:limit",
    "the text search took longer than it may here; lower mb:limit or leave out mb:snippet": "tìm toàn văn "
    "quá thời gian cho phép; hãy giảm mb:limit hoặc bỏ mb:snippet",
    "the query cannot be read here": "không hiểu được truy vấn ở chỗ này",
    "expected {words}": "cú pháp chưa đúng, ở đây phải là {words}",
    "the prefix '{prefix}:' is not declared": "tiền tố '{prefix}:' chưa được khai báo bằng PREFIX",
    "the prefix '{prefix}:' is not declared; begin the query with PREFIX {name}: <{iri}>": "tiền tố "
    "'{prefix}:' chưa được khai báo; hãy thêm vào đầu truy vấn PREFIX {name}: <{iri}>",
    "an address between '<' and '>' is no IRI, or a relative one without BASE": "địa chỉ giữa '<' và '>' "
    "không phải là IRI, hoặc là địa chỉ tương đối mà thiếu BASE",
    "{found} cannot stand here; expected {words}": "ở đây không thể là {found}, mà phải là {words}",
    "the query ends too early; expected {words}": "truy vấn kết thúc quá sớm, còn thiếu {words}",
    "an IRI begins here and does not end: '>' is missing, or a character stands before it that no IRI has, "
    "such as a space or a quotation mark": "IRI bắt đầu ở đây không có chỗ kết thúc: thiếu dấu '>', hoặc "
    "trước nó có ký tự không được có trong IRI, như dấu cách hay dấu nháy",
    "PREFIX takes a name that ends with ':' and <an IRI>": "sau PREFIX là một tên có dấu ':' ở "
    "cuối và <một IRI>",
    "unknown escape {escape}": "không có ký hiệu {escape} trong chuỗi",
    "SELECT computes with a variable that is neither grouped nor aggregated": "SELECT tính với một biến "
    "không có trong GROUP BY và không được gộp",
    "SELECT names a variable twice": "SELECT nêu một biến hai lần",
    "SELECT * does not go with GROUP BY; name the variables": "SELECT * không dùng cùng GROUP BY; hãy "
    "nêu tên các biến",
    "LIMIT takes no number as large as this": "LIMIT không nhận số lớn như vậy",
    "OFFSET takes no number as large as this": "OFFSET không nhận số lớn như vậy",
    "SELECT names a variable that is neither grouped nor aggregated": "SELECT nêu một biến không có trong "
    "GROUP BY và không được gộp",
    "AS names a variable that the query already binds": "AS đặt tên một biến mà truy vấn đã dùng",
    "The custom function {iri} is not supported": "không có hàm {iri}",
    "no answer to {form} has the form {accept}; ask for {choices}": "kết quả của {form} không có dạng "
    "{accept}; hãy chọn {choices}",
    "the name of a graph, {graph}, is no absolute IRI": "tên đồ thị {graph} không phải là một IRI tuyệt đối",
    "you have {number} queries under way; wait for one of them": "bạn đang có {number} truy vấn chưa xong; "
    "hãy chờ một truy vấn xong",
    "too many queries are waiting": "quá nhiều truy vấn đang chờ",
    "no worker became free in time": "chờ quá lâu mà chưa đến lượt",
    "the query was stopped after {seconds} s, the most that it may take here; narrow its patterns, ask for "
    "less at a time, or work on the dump": "truy vấn bị dừng sau {seconds} giây, thời gian tối đa ở đây; "
    "hãy thu hẹp các mẫu, hỏi ít hơn mỗi lần, hoặc làm việc trên tệp tải toàn bộ (/dump/)",
    "the query was stopped after {seconds} s, as its timeout asked, and has no answer yet; ask for up to "
    "{most} s, narrow its patterns, or ask for less at a time": "truy vấn bị dừng sau {seconds} giây theo "
    "tham số timeout của yêu cầu, chưa có kết quả; hãy cho nhiều thời gian hơn (tối đa {most} giây), thu hẹp "
    "các mẫu, hoặc hỏi ít hơn mỗi lần",
    "the query took more than {size} MiB of memory, the most that it may take here; narrow its patterns, "
    "sort or group less at a time, or work on the dump": "truy vấn dùng quá {size} MiB bộ nhớ, mức tối đa "
    "ở đây; hãy thu hẹp các mẫu, sắp xếp hay gộp ít hơn mỗi lần, hoặc làm việc trên tệp tải "
    "toàn bộ (/dump/)",
    "the query is too complex for the engine": "truy vấn quá phức tạp đối với máy truy vấn",
    "the answer is larger than {size} MiB, the most that it may be here; ask for fewer variables, for parts "
    "with LIMIT and OFFSET, or work on the dump": "kết quả lớn hơn {size} MiB, mức tối đa ở đây; hãy hỏi "
    "ít biến hơn, lấy từng phần bằng LIMIT và OFFSET, hoặc làm việc trên tệp tải toàn bộ (/dump/)",
    "the answer has more than {rows} rows or triples, the most that it may have here; ask for parts with "
    "LIMIT and OFFSET, or work on the dump": "kết quả có hơn {rows} dòng hoặc bộ ba, mức tối đa ở đây; "
    "hãy lấy từng phần bằng LIMIT và OFFSET, hoặc làm việc trên tệp tải toàn bộ (/dump/)",
    "the server stopped the query before its end": "máy chủ đã dừng truy vấn trước khi xong",
}  # fmt: skip


# What the grammar expects, in lists of choices.
_WORDS: Mapping[str, str] = {
    "an expression": "một biểu thức",
    "a condition": "một điều kiện",
    "a clause such as OPTIONAL": "một mệnh đề như OPTIONAL",
    "a term": "một IRI, biến hay giá trị",
    "a value": "một giá trị",
    "a property": "một thuộc tính",
    "an IRI between '<' and '>'": "một IRI giữa '<' và '>'",
    "an IRI": "một IRI",
    "a number": "một số",
    "an operator": "một phép toán",
    "a variable": "một biến",
    "a prefix that ends with ':'": "một tiền tố có dấu ':' ở cuối",
    "a whole number": "một số nguyên",
    "a string": "một chuỗi",
    "a language": "mã ngôn ngữ",
    "the end of the query": "hết truy vấn",
    "others": "thứ khác",
}


# Faults of what stands behind us: the words of another program follow, whatever they are.
_FAULTS: Mapping[type[MinhBachError], str] = {
    StoreError: "kho dữ liệu không trả lời được lúc này",
    IndexDamaged: "chỉ mục tìm kiếm bị hỏng, người quản trị cần dựng lại",
    IndexUnavailable: "chỉ mục tìm kiếm không trả lời được lúc này",
}


def said(error: MinhBachError) -> str:
    """What *error* tells, in the reader's language where it is known there."""
    told = str(error)
    if i18n.language() != "vi":
        return told
    for pattern, translated in _PATTERNS:
        if found := pattern.fullmatch(told):
            gaps = {name: _listed(gap) for name, gap in found.groupdict().items()}
            return translated.format(**gaps)
    for cls, beginning in _FAULTS.items():
        if isinstance(error, cls):
            return f"{beginning} ({told})"
    return told


def _listed(words: str) -> str:
    """A list of choices with Vietnamese words between them."""
    return " hoặc ".join(_WORDS.get(word, word) for word in words.split(" or "))


def _pattern(template: str) -> re.Pattern[str]:
    pieces = []
    for text, name, _, _ in Formatter().parse(template):
        pieces.append(re.escape(text))
        if name:
            pieces.append(f"(?P<{name}>.+)")
    return re.compile("".join(pieces), re.DOTALL)


_PATTERNS = tuple((_pattern(template), told) for template, told in VIETNAMESE.items())
