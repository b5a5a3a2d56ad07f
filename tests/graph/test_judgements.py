"""A person's decisions hold, can be taken back, and never get lost."""

import json
import resource
from dataclasses import replace

import pytest

from graph import judgements
from graph.judgements import BadJudgement, Judgement, Ruling, Verdict

A, B, C = "nguoi/tran-van-khao", "nguoi/tran-van-khao-2", "nguoi/ong-khao"


def judge(verdict, left, right, *documents):
    return Judgement(
        Verdict(verdict), left, right, "thu-ky", "cùng chức vụ", "2025-01-01", documents
    )


def test_without_judgements_nothing_moves():
    ruling = Ruling()

    assert ruling.path(A, "bai-1") == A
    assert ruling.merged() == {}
    assert not ruling.decided(A, B)


def test_the_right_one_leads_to_the_left_one():
    ruling = Ruling([judge("same", A, B)])

    assert ruling.path(B, "bai-1") == ruling.path(A, "bai-1") == A
    assert ruling.merged() == {B: A}
    assert ruling.decided(B, A)


@pytest.mark.parametrize(
    ("decisions", "merged"),
    [
        ([("same", A, B), ("same", A, C)], {B: A, C: A}),
        ([("same", A, B), ("same", B, C)], {B: A, C: A}),
        ([("same", B, C), ("same", A, B)], {B: A, C: A}),
        ([("same", A, B), ("same", C, A)], {A: C, B: C}),
        ([("same", A, B), ("same", B, A)], {A: B}),
        ([("same", A, B), ("different", B, A)], {}),
        ([("same", A, B), ("same", B, C), ("different", A, B)], {C: B}),
        ([("same", A, B), ("undecided", B, A)], {}),
    ],
)
def test_judgements_add_up_and_the_last_one_counts(decisions, merged):
    ruling = Ruling([judge(verdict, left, right) for verdict, left, right in decisions])

    assert ruling.merged() == merged


def test_a_pair_judged_different_is_decided():
    assert Ruling([judge("different", A, B)]).decided(B, A)


def test_an_undecided_pair_is_as_if_nobody_had_judged_it():
    taken_back = [judge("different", A, B), judge("undecided", B, A)]
    proofs = [((1, A), (2, B))]

    assert not Ruling(taken_back).decided(A, B)
    assert Ruling(taken_back, proofs).merged() == {B: A}


def test_lines_are_added_all_or_none(tmp_path):
    file = tmp_path / "judgements.jsonl"
    lines = [judge("same", A, B), judge("same", B, C), judge("different", A, C)]
    with pytest.raises(BadJudgement, match="first judge different"):
        judgements.append(file, *lines)
    assert judgements.read(file) == ()

    judgements.append(file, *lines[:2])
    assert judgements.read(file) == tuple(lines[:2])


def test_a_split_holds_in_its_documents_alone_and_can_be_taken_back():
    split = judge("split", A, B, "bai-1")
    ruling = Ruling([split])

    assert ruling.path(A, "bai-1") == B
    assert ruling.path(A, "bai-2") == A
    assert Ruling([split, judge("whole", A, B)]).path(A, "bai-1") == A


def test_a_split_of_what_was_merged_reaches_all_that_was_merged():
    merged = [judge("same", A, B), judge("split", A, C, "bai-1")]

    assert Ruling(merged).path(B, "bai-1") == C
    assert Ruling(merged).path(B, "bai-2") == A
    assert Ruling([*merged, judge("same", A, C)]).path(B, "bai-1") == A


def test_nothing_is_judged_against_itself():
    with pytest.raises(BadJudgement, match="against itself"):
        Ruling([judge("same", A, A)])


def test_the_file_gives_back_what_was_added(tmp_path):
    path = tmp_path / "judgements.jsonl"
    lines = [judge(Verdict.SAME, A, B), judge(Verdict.SPLIT, A, C, "bai-1", "bai-2")]
    assert judgements.read(path) == ()

    for line in lines:
        judgements.append(path, line)

    assert judgements.read(path) == tuple(lines)


@pytest.mark.parametrize(
    "line",
    [
        "{",
        "[]",
        '{"verdict": "maybe"}',
        '{"verdict": "same"}',
        '{"verdict": "same", "left": 1, "right": "b", "by": "c", "why": "d", "at": "e"}',
        '{"verdict": "split", "left": "a", "right": "b", "by": "c", "why": "d", "at": "e", "documents": "f"}',
        '{"verdict": "same", "left": "\\ud800',
    ],
)
def test_a_line_that_is_no_judgement_is_told_with_its_place(tmp_path, line):
    path = tmp_path / "judgements.jsonl"
    judgements.append(path, judge(Verdict.SAME, A, B))
    path.write_text(path.read_text("utf-8") + line + "\n", encoding="utf-8")

    with pytest.raises(BadJudgement, match=r"judgements\.jsonl:2"):
        judgements.read(path)


def test_a_contradiction_is_not_written(tmp_path):
    path = tmp_path / "judgements.jsonl"
    with pytest.raises(BadJudgement):
        judgements.append(path, judge(Verdict.SAME, A, A))

    assert not path.exists()


@pytest.mark.parametrize(
    "decisions",
    [
        [("same", A, B), ("same", B, C), ("different", A, C)],
        [("different", A, C), ("same", A, B), ("same", B, C)],
    ],
)
def test_two_that_are_judged_different_are_not_made_one_by_way_of_a_third(tmp_path, decisions):
    path = tmp_path / "judgements.jsonl"
    *before, last = [judge(verdict, left, right) for verdict, left, right in decisions]
    for line in before:
        judgements.append(path, line)

    with pytest.raises(BadJudgement, match="through other judgements"):
        judgements.append(path, last)
    assert judgements.read(path) == tuple(before)


def test_what_articles_prove_holds_until_somebody_judges_otherwise():
    proofs = [((1, A), (2, B)), ((2, B), (3, C))]

    assert Ruling(proofs=proofs).merged() == {B: A, C: A}
    assert Ruling([judge("different", A, C)], proofs).merged() == {B: A}
    assert Ruling([judge("same", C, B)], proofs).merged() == {A: C, B: C}


def test_the_file_is_read_by_people_too(tmp_path):
    path = tmp_path / "judgements.jsonl"
    judgements.append(path, judge(Verdict.SAME, A, B))

    assert json.loads(path.read_text("utf-8"))["why"] == "cùng chức vụ"
    assert "cùng chức vụ" in path.read_text("utf-8")


def test_a_reason_may_hold_any_sign(tmp_path):
    path = tmp_path / "judgements.jsonl"
    line = replace(judge(Verdict.SAME, A, B), why="một\u2028hai\u0085ba\nbốn")
    judgements.append(path, line)

    assert judgements.read(path) == (line,)


def test_a_file_that_an_editor_has_saved_is_read_and_gone_on_with(tmp_path):
    """A byte order mark, ends of lines of Windows, and none at the end."""
    path = tmp_path / "judgements.jsonl"
    judgements.append(path, judge(Verdict.SAME, A, B))
    path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes().replace(b"\n", b"\r\n") + b"  ")
    judgements.append(path, judge(Verdict.DIFFERENT, A, B))

    assert [line.verdict for line in judgements.read(path)] == [Verdict.SAME, Verdict.DIFFERENT]


def test_a_line_that_the_disk_has_no_room_for_leaves_none_of_it(tmp_path):
    path = tmp_path / "judgements.jsonl"
    judgements.append(path, judge(Verdict.SAME, A, B))
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (path.stat().st_size + 20, hard))
    try:
        with pytest.raises(OSError, match=r"space|large"):
            judgements.append(path, judge(Verdict.DIFFERENT, A, B))
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))

    assert judgements.read(path) == (judge(Verdict.SAME, A, B),)
