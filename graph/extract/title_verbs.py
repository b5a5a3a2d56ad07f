"""Verbs of the sentence that end the title of a document: what is told of a plan."""

from graph.extract import enumerations
from graph.lexicon import contexts, words
from graph.lexicon.trie import Token

# What happens to a plan: "Dự án đường sắt Tân Lập bắt đầu chạy thử".
_ACTS = frozenset(
    (
        "bắt đầu", "yêu cầu", "khẳng định", "cho biết", "cho rằng", "đề nghị", "kết thúc", "dự kiến",
        "ban hành", "góp phần", "chủ trì", "chính thức", "cho thấy", "thành dự", "ra đời", "trị giá",
        "áp dụng", "thay vì", "đi vào", "diễn ra", "đem lại", "chính là", "nói riêng", "nói chung",
        "nhấn mạnh", "đặt nền", "khơi mào", "đặt mục", "gây tranh", "tạo được", "mang tính",
        "hôm nay", "hôm qua", "hiện nay", "vừa qua", "mới đây", "lần này",
    )
)  # fmt: skip


def acts_on(tokens: tuple[Token, ...], first: int, index: int) -> bool:
    """Tell whether a verb of the sentence follows: a rarer one only right behind a name."""
    pair = enumerations.pair(tokens, index)
    beyond = tokens[index + 1 : index + 3]
    if tokens[index].word == "trình" and beyond and beyond[0].capital:
        return tokens[index - 1].word not in _TEXTS
    if pair == "thực hiện" and beyond[-1].word in ("trên", "tại", "từ"):
        return True
    if pair == "thông qua" and beyond[-1].word in ("các", "những", "việc", "hình"):
        return True
    named = tokens[index - 1].capital and index - first > 2 and not tokens[index].capital
    if pair in _ACTS or (named and (pair in _BEHIND_NAME or pair in contexts.of("acting"))):
        return True
    # "Dự án xây dựng Trụ sở mới Bộ Ngoại giao vượt gần 2.000 tỷ đồng".
    whole = tokens[index - 2].capital and enumerations.pair(tokens, index - 2) in words.compounds()
    return whole and index - first > 3 and pair in _BEHIND_NAME


_TEXTS = words.of("chương công quy quá lộ tờ giáo tiến hành")
_BEHIND_NAME = frozenset(
    (
        "xác định", "quy định", "thanh toán", "giải ngân", "thua lỗ", "đặt ra", "đi qua", "vượt gần",
        "vượt hơn", "trao đổi", "đội vốn", "chậm tiến", "gây ra", "kéo dài",
    )
)  # fmt: skip
