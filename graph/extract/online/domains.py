"""Domain names, web addresses and addresses of electronic mail (RFC 1035, RFC 3986, RFC 5321)."""

import re
from collections.abc import Iterator

from graph.extract.base import Scan, Span
from graph.model import MentionKind

# Top-level domains seen in Vietnamese news; "Th.S" and "v.v" must stay what they are. The last is
# the one that RFC 2606 keeps for invented addresses.
_TOP = "vn|com|net|org|edu|gov|info|biz|asia|eu|uk|us|jp|kr|cn|sg|fr|de|ru|io|app|tv|me|int|mil|example"
_LABEL = r"[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?"
_HOST = rf"(?:{_LABEL}\.){{1,6}}(?:{_TOP})(?![a-z0-9-]|\.[a-z0-9])"
_ADDRESS = re.compile(
    rf"(?<!\w)(?=[a-z0-9])(?:(?P<mail>(?<![\w.+-])[a-z0-9][\w.+-]{{0,63}}@{_HOST})"
    rf"|(?P<url>https?://(?:[a-zà-ỹđ0-9-]{{1,63}}\.){{1,6}}[a-z]{{2,}}(?::\d+)?(?:/[^\s<>“”\"]*)?)"
    rf"|(?P<host>(?<![\w@.-]){_HOST}(?P<path>/[^\s<>“”\"]*)?))",
    re.IGNORECASE | re.ASCII,
)
# What every address holds; most articles hold none, and this is quick to see.
_HINT = re.compile(rf"://|@[a-z0-9]|\.(?:{_TOP})(?![a-z0-9-])", re.IGNORECASE | re.ASCII)
_ENDING = re.compile(_TOP)
# A paper by its address, where it is who asks or tells: "chia sẻ với Zing.vn".
_PRESS_BEFORE = re.compile(
    r"(?<!\w)(?:với|phóng viên|pv|nhà báo|nguồn tin của|báo điện tử|báo)[ \xa0]$"
)
_CLOSING = ".,;:!?)]}’'…"


def extract(scan: Scan) -> Iterator[Span]:
    """Yield addresses as they are written, without the punctuation that closes the sentence."""
    for found in _addresses(scan):
        written = found[0].rstrip(_CLOSING)
        rule = f"domain/{found.lastgroup if found.lastgroup != 'path' else 'host'}"
        told = found["host"] and not found["path"] and written[0].isupper()
        told = told and written.lower().endswith(".vn")  # of any country: "Hoamai.com"
        end = found.start() + len(written)
        press = _PRESS_BEFORE.search(scan.before(found.start(), 20)) if told else None
        if press:
            # "báo Zing.vn" is its name, as "báo Tuổi Trẻ" is.
            paper = found.start() - 4 if press[0].strip() == "báo" else found.start()
            yield Span(paper, end, MentionKind.AGENCY, "agency/press-address")
        else:
            yield Span(found.start(), found.start() + len(written), MentionKind.DOMAIN, rule)


def _addresses(scan: Scan) -> Iterator[re.Match[str]]:
    """The addresses, looked for in the lines that may hold one: none crosses the end of its line."""
    text, after = scan.text, 0
    if not _may_hold(scan):
        return
    for hint in _HINT.finditer(text):
        if hint.start() >= after:
            start = max(after, text.rfind("\n", 0, hint.start()) + 1)
            after = text.find("\n", hint.start()) + 1 or len(text)
            yield from _ADDRESS.finditer(text, start, after)


def _may_hold(scan: Scan) -> bool:
    """Whether a sign of an address stands anywhere, or a point before what may begin its last label."""
    if "://" in scan.text or "@" in scan.text:
        return True
    row = scan.tokens
    behind = [row.following[at] for at in row.places.get(".", ())]
    return any(map(_ENDING.match, behind))
