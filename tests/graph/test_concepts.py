"""The kind of a thing, as its name shows."""

import pytest

from graph import concepts
from graph.model import MentionKind

DOCUMENT, AWARD, AGENCY = MentionKind.DOCUMENT, MentionKind.AWARD, MentionKind.AGENCY


@pytest.mark.parametrize(
    ("kind", "name", "number", "slug"),
    [
        (DOCUMENT, "Nghị quyết số 49-NQ/TW", "49-NQ/TW", "nghi-quyet"),
        (DOCUMENT, "Thông tư liên tịch 01/2016/TTLT-BTC-BCA", "01/2016/TTLT-BTC-BCA", "thong-tu-lien-tich"),
        (DOCUMENT, "Thông tư 01/2016/TT-BTC", "01/2016/TT-BTC", "thong-tu"),
        (DOCUMENT, "bộ luật Hình sự", None, "bo-luat"),
        (DOCUMENT, "Luật Báo chí", None, "luat"),
        (DOCUMENT, "Đề án phát triển báo chí", None, "de-an"),
        (DOCUMENT, "49-NQ/TW", "49-NQ/TW", "nghi-quyet"),
        (DOCUMENT, "181-QyĐ/TW", "181-QyĐ/TW", "quy-dinh"),
        (DOCUMENT, "Số 15/GP-SVHTT", "15/GP-SVHTT", "giay-phep"),
        (DOCUMENT, "Văn bản số 12/QĐ-UBND", "12/QĐ-UBND", "quyet-dinh"),
        (DOCUMENT, "Văn bản số 34/UBND-TC", "34/UBND-TC", None),
        (DOCUMENT, "56/STC-KH", "56/STC-KH", None),
        (DOCUMENT, "Công ước về rừng ngập mặn", None, "hiep-dinh"),
        (DOCUMENT, "Nghị định thư Lam Châu", None, "hiep-dinh"),
        (DOCUMENT, "Nghị định về rừng", None, "nghi-dinh"),
        (DOCUMENT, "Thỏa thuận hợp tác giữa hai tỉnh", None, "ban-thoa-thuan"),
        (DOCUMENT, "QCVN 99:2019/BTNMT", "QCVN99:2019/BTNMT", "tieu-chuan"),
        (DOCUMENT, "45/2013/QH13", "45/2013/QH13", None),
        (DOCUMENT, "Văn bản số 346/UB", "346/UB", None),
        (AWARD, "Huân chương Lao động hạng Ba", None, "huan-chuong"),
        (AWARD, "Cờ thi đua của Chính phủ", None, "co-thi-dua"),
        (AWARD, "Mẹ Việt Nam Anh hùng", None, "danh-hieu-vinh-du"),
        (AWARD, "Nghệ sĩ Nhân dân", None, "danh-hieu-vinh-du"),
        (AGENCY, "Uỷ ban nhân dân thành phố Hải Phòng", None, "uy-ban-nhan-dan"),
        (AGENCY, "Ủy ban Kiểm tra Tỉnh ủy", None, "uy-ban-kiem-tra"),
        (MentionKind.PERSON, "Bộ Thị Mẫu", None, None),
        (DOCUMENT, "", None, None),
    ],
)  # fmt: skip
def test_the_first_words_of_a_name_show_its_kind(kind, name, number, slug):
    assert concepts.of(kind, name, number) == slug
