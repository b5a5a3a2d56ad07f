"""How far the title of an agreement runs: up to its parties, its date or a verb of the sentence."""

from graph.extract import runs
from graph.extract.base import Scan
from graph.extract.document_names import (
    enumerations,
    title_joints,
    title_tails,
    title_verbs,
    treaty_sides,
)
from graph.extract.syllables import Syllables
from graph.lexicon import outlets, words
from graph.patterns import Led

_TYPES = (
    "hiệp định khung|hiệp định|hiệp ước|công ước khung|công ước|nghị định thư|biên bản ghi nhớ|"
    "biên bản thỏa thuận|bản ghi nhớ|thỏa thuận khung|thỏa thuận|tuyên bố chung|thông cáo chung|"
    "tuyên bố tầm nhìn chung|tuyên bố tầm nhìn|tuyên bố|bộ quy tắc ứng xử|biên bản kỳ họp|hiến chương|điều lệ"
)
TYPE = Led(rf"(?P<type>{_TYPES})(?=[ \xa0]|(?<=chung)[;,.)])", by=_TYPES)
_STOP = words.of(
    "để được đã sẽ là do theo nhằm khi giúp góp sau trước này đó nêu trên có từ tại với không đang vừa bị "
    "gồm ngày mà nên thì như của hiện cùng giữa nếu hay hoặc vào trong tới đến mới số phù dựa căn một ra nói "
    "hôm ký nó cũng trở khiến sắp mang bằng chưa còn phải nhưng vẫn thuộc"
)
# Behind "và" these go on with the sentence, not with the title.
SAID = frozenset(
    (
        "khẳng định",
        "hoan nghênh",
        "đánh giá",
        "nhất trí",
        "bày tỏ",
        "cho rằng",
        "đề nghị",
        "nhấn mạnh",
    )
)
_NEXT = SAID | title_joints.PAPERS | title_joints.TOLD_NEXT
_LIMIT = 24
# Which of its versions is meant: "Hiệp định TPP ban đầu".
_OF_A_TIME = frozenset(("ban đầu", "mới nhất", "hiện nay", "hiện hành", "lần này", "lịch sử"))


def run(scan: Scan, text: Syllables, first: int) -> int:
    """The index after the title that begins at *first*, its parties left aside."""
    after, paired = first, -1
    while after < len(text) and after - first < _LIMIT:
        word = text.word(after)
        if word == "," and _listed(scan, first, after):
            after += 1
            continue
        if after == paired and word.isalpha() and not text.capital(after) and word != "về":
            break  # "Hiệp định thương mại tự do Việt Nam - Hàn Quốc mở cửa thị trường"
        if _tells(scan, text, first, after) or (after > first and _parts(scan, text, after)):
            break
        if word in "-–":
            if text.gap(after) and not _partner(text, after + 1):
                break
            if country := text.toponym(after + 1):
                paired = country[0]
        elif word == "và":
            if _and_ends(text, after):
                break
        elif word in _STOP and not text.capital(after) and not _goes_on(text, after, first):
            break
        after += 1
    while after > first and text.word(after - 1) in ("-", "–", "&", "và", "về", "năm"):
        after -= 1
    if text.words(after - 2, after) == "thế hệ":
        after -= 2  # "… tự do thế hệ mới"
    return after


def _tells(scan: Scan, text: Syllables, first: int, at: int) -> bool:
    """Whether a verb of the sentence, a day or the years that the agreement is for begin at *at*."""
    pair = text.words(at, at + 2)
    if text.word(at) == "tháng" and text.word(at + 1)[:1].isdigit():
        return True
    if pair == "giai đoạn" and text.word(at + 2).isdigit():
        return True  # the years that it is for are read behind it
    if at > first and pair in _OF_A_TIME:
        return True
    named = at - first > 1 or text.capital(first)
    return named and title_verbs.acts_on(scan.tokens, first, at)


def _parts(scan: Scan, text: Syllables, at: int) -> bool:
    """Whether a sign, a date or another document at *at* parts what follows from the title."""
    word = text.word(at)
    if not (text.joined(at) and (word.isalnum() or word in "-–&")):
        return True
    if text.capital(at) and _begins(scan, text, at):
        return True
    # "Hiệp định Paris 2015 về …": its date
    return word.isdigit() and text.word(at + 1) == "về" and text.word(at - 1) != "năm"


def _and_ends(text: Syllables, at: int) -> bool:
    """Whether "và" at *at* goes on with the sentence, or with another document."""
    following = text.word(at + 1)
    general = following in ("các", "những") or text.words(at + 1, at + 3) in _NEXT
    return general or following.isdigit()


def _partner(text: Syllables, at: int) -> bool:
    """Whether a State or a body of several States stands at *at*."""
    return bool(
        text.toponym(at)
        or treaty_sides.owner(text, at) > at
        or outlets.organizations().match(text.tokens, at)
        or text.word(at) == "âu"  # "Liên minh Kinh tế Á - Âu"
    )


def _listed(scan: Scan, first: int, at: int) -> bool:
    """Whether the comma at *at* goes on with what sides trade or do: "Mua bán, trao đổi hàng hóa và …"."""
    tokens = scan.tokens
    if enumerations.coupled(tokens, at):
        return True
    if at - first < 2 or tokens[at - 1].word.isdigit() or tokens[at + 1].capital:
        return False
    fields = any(enumerations.pair(tokens, before) == "lĩnh vực" for before in range(first, at))
    return enumerations.closed(tokens, at) or (fields and enumerations.goes_on(scan, first, at))


# What is a word with its "có": "tội phạm có tổ chức".
_HAVING = frozenset(("có tổ", "có động", "có yếu", "có hoàn", "có công"))


def _goes_on(text: Syllables, index: int, first: int) -> bool:
    """Whether a word that else ends a title stands inside it."""
    word, following = text.word(index), text.word(index + 1)
    if word == "bị":
        return text.word(index - 1) == "người"
    if word == "đến" and following == "năm":
        return text.word(index + 2).isdigit()
    if word == "với":
        return text.word(index - 1) in ("đối", "ứng")  # "thích ứng với"
    if word == "trên":
        return title_tails.over(text.tokens, index)
    if word == "có":
        return text.words(index, index + 2) in _HAVING
    if word == "không" and text.word(index - 1) == "trên":
        return True
    if word in ("do", "nhận", "từ", "theo", "hiện", "đến", "không", "ký"):
        return text.compound(index - 1, index + 1)
    if word == "của":
        return following in ("các", "người", "trẻ", "bị") and index > first
    if word == "trong":
        small = following.isalpha() and not text.capital(index + 1)
        return small and following not in ("đó", "năm", "thời", "tháng", "vòng", "bối")
    return False


def _begins(scan: Scan, text: Syllables, index: int) -> bool:
    """Whether another document or a sentence begins at the capital *index*."""
    if TYPE.match(scan.normalised, text.tokens[index].start) or runs.clause(scan, index):
        return True
    title = text.title(index)
    return title is not None and title > index + 1
