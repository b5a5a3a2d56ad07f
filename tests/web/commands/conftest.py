"""A data directory of its own for each test, and one with articles in it for those that only read.

Their graphs hold no place that is smaller than a province: commands on all reference data are run by
`tests/test_docs.py` and `tests/test_crash.py`.
"""

import json
import shutil

import pytest
from click.testing import CliRunner

from tests import little_reference
from web.cli import main

ARTICLES = [
    {
        "id": "bo-nhiem-giam-doc",
        "title": "Bổ nhiệm Giám đốc Sở Y tế tỉnh Lam Châu",
        "published": "2020-03-05",
        "source": "Bài viết thử",
        "text": "Bổ nhiệm Giám đốc Sở Y tế tỉnh Lam Châu\n\n"
        "Chiều 4/3, UBND tỉnh Lam Châu công bố Quyết định số 412/QĐ-UBND ngày 03/3/2020 về việc"
        " bổ nhiệm ông Trần Văn Khảo giữ chức Giám đốc Sở Y tế tỉnh Lam Châu.\n\n"
        "Giám đốc Sở Y tế tỉnh Lam Châu Trần Văn Khảo cảm ơn lãnh đạo tỉnh.",
    },
    {
        "id": "tong-ket-nam",
        "title": "Sở Thông tin và Truyền thông tổng kết năm 2017",
        "published": "2018-01-12",
        "text": "Năm 2017, Sở TT&TT tỉnh Lam Châu đã tiến hành 08 cuộc thanh tra.\n\n"
        "Dịp này, Sở Thông tin và Truyền thông tỉnh Lam Châu được tặng"
        " Huân chương Lao động hạng Ba.",
    },
]


def invoke(*arguments, data, **options):
    return CliRunner().invoke(main, arguments, env={"MINHBACH_DATA": str(data)}, **options)


@pytest.fixture(autouse=True)
def few_places():
    """The reference data that commands of this process load are those of *reference*."""
    with little_reference.given():
        yield


@pytest.fixture(scope="session")
def reference(little_reference):
    """A store that holds that little alone, for copies."""
    return little_reference


@pytest.fixture(scope="session")
def articles(tmp_path_factory):
    """Two articles as JSON Lines."""
    path = tmp_path_factory.mktemp("articles") / "articles.jsonl"
    lines = [json.dumps(article, ensure_ascii=False) for article in ARTICLES]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path


@pytest.fixture(scope="session")
def run_at():
    """Run a command on a data directory that the test names."""
    return invoke


@pytest.fixture
def run(tmp_path, reference):
    """Run a command on a data directory without articles."""
    shutil.copytree(reference, tmp_path / "data" / "work" / "store")
    return lambda *arguments, **options: invoke(*arguments, data=tmp_path / "data", **options)


@pytest.fixture(scope="session")
def filled(tmp_path_factory, articles, reference):
    """A data directory that holds the two articles."""
    data = tmp_path_factory.mktemp("filled")
    shutil.copytree(reference, data / "work" / "store")
    result = invoke("ingest", "-q", str(articles), data=data)
    assert result.exit_code == 0, result.output
    return data


@pytest.fixture
def ask(filled):
    """Run a command that only reads on the two articles."""
    return lambda *arguments, **options: invoke(*arguments, data=filled, **options)
