"""One OpenSearch server over HTTP: JSON in, whole answers or errors out.

An answer of which a part is missing (a shard that failed, a time that was over) is an error here,
never a short answer. Requests may be sent twice, so all that are sent change nothing the second time.
"""

from __future__ import annotations

import json
import re
from base64 import b64encode
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import parse_qsl, quote, unquote, urlencode, urlsplit

import urllib3

from graph.errors import IndexDamaged, IndexUnavailable

Json = dict[str, Any]

_SCHEMES = {"opensearch+http": "http", "opensearch+https": "https"}
_PREFIX = re.compile(r"[a-z0-9][a-z0-9_-]{0,79}")
_PORT = 9200
_TIMEOUT = 30.0
_CONNECT = 3.0
# A server that is starting, electing or overloaded says so by these, and is asked twice more.
PASSING = (429, 502, 503, 504)
_MISSING = 404
_LATE = 408
_TRIES = 3
_PAUSE = 0.2
# Answers of a node that are no JSON come from what stands before it; so much of them is told.
_TOLD = 300
_JSON = "application/json"
_LINES = "application/x-ndjson"


@dataclass(frozen=True, slots=True)
class Server:
    """Where a server is, and how its indexes of ours begin; *timeout* (seconds) bounds each wait.

    *ca* is a file of certificates to trust in place of the system's.
    """

    url: str
    prefix: str
    user: str = ""
    password: str = field(default="", repr=False)
    timeout: float = _TIMEOUT
    ca: str | None = None


def server(address: str) -> Server:
    """Return the server that *address* names, as an operator writes it in one line.

    ``opensearch+https://user:password@host:9200/prefix#timeout=10&ca=/etc/ssl/own.pem``: the last part
    of the path is the prefix of our indexes, what follows ``#`` is never sent. Raises ValueError.
    """
    parts = urlsplit(address)
    if parts.scheme not in _SCHEMES or not parts.hostname:
        raise ValueError("must be opensearch+http(s)://[user:password@]host[:port]/prefix")
    base, _, prefix = parts.path.rstrip("/").rpartition("/")
    if not _PREFIX.fullmatch(prefix):
        raise ValueError("must end with a prefix of small letters, digits, _ and -")
    if parts.query:
        raise ValueError("options follow '#', not '?'")
    options = dict(parse_qsl(parts.fragment, strict_parsing=True)) if parts.fragment else {}
    if unknown := options.keys() - {"timeout", "ca"}:
        raise ValueError(f"unknown after '#': {', '.join(sorted(unknown))}")
    timeout = float(options.get("timeout", _TIMEOUT))
    if not timeout > 0:
        raise ValueError("timeout must be more than nothing")
    place = f"{_host(parts.hostname)}:{parts.port or _PORT}"
    return Server(
        url=f"{_SCHEMES[parts.scheme]}://{place}{base}",
        prefix=prefix,
        user=unquote(parts.username or ""),
        password=unquote(parts.password or ""),
        timeout=timeout,
        ca=options.get("ca"),
    )


def _host(name: str) -> str:
    return f"[{name}]" if ":" in name else name


class Connection:
    """Requests to one server, by any number of threads.

    What cannot be answered, or only in part, raises IndexUnavailable; what is gone, IndexDamaged.
    """

    def __init__(self, server: Server) -> None:
        self.server = server
        self._headers = {"Accept": _JSON}
        if server.user:
            pair = b64encode(f"{server.user}:{server.password}".encode()).decode()
            self._headers["Authorization"] = f"Basic {pair}"
        self._http = urllib3.PoolManager(maxsize=16, ca_certs=server.ca)
        self._again = urllib3.Retry(
            total=_TRIES - 1,
            read=1,  # a connection that had been closed meanwhile; who is silent twice stays so
            status_forcelist=PASSING,
            allowed_methods=None,
            backoff_factor=_PAUSE,
            respect_retry_after_header=False,
            raise_on_status=False,
        )

    def send(
        self,
        method: str,
        path: Sequence[str],
        body: Any = None,
        *,
        again: bool = True,
        missing: bool = False,
        late: bool = False,
        least: float = 0,
        parameters: Mapping[str, str] = {},
    ) -> Json:
        """Send one request and return its answer; *path* is given by its parts.

        *again* is false where a second sending could do harm. *missing* also returns the answer of a
        404, *late* that of a 408, where they would raise. *least* are the seconds that its answer is
        waited for where the server's own timeout is shorter.
        """
        sent, kind = _packed(body)
        query = f"?{urlencode(parameters)}" if parameters else ""
        where = "/".join(quote(part, safe="*,") for part in path)
        try:
            response = self._http.request(
                method,
                f"{self.server.url}/{where}{query}",
                body=sent,
                headers=self._headers | kind,
                timeout=urllib3.Timeout(connect=_CONNECT, read=max(self.server.timeout, least)),
                retries=self._again if again else False,
                redirect=False,
            )
        except urllib3.exceptions.HTTPError as error:
            raise IndexUnavailable(f"the search server cannot be asked: {_reason(error)}") from None
        answer = _read(response)
        if response.status == _MISSING and not missing:
            raise IndexDamaged(f"{where}: not on the search server ({_why(answer)})")
        answered = {_MISSING, _LATE} if late else {_MISSING}
        if response.status >= 400 and response.status not in answered:
            told = f"{response.status}: {_why(answer)}"
            raise IndexUnavailable(f"the search server answered {method} {where} by {told}")
        return answer

    def search(self, index: str, body: Json) -> Json:
        """Return the whole answer to one search."""
        return _whole(self.send("POST", (index, "_search"), body, parameters=_WHOLE))

    def searches(self, index: str, bodies: Sequence[Json]) -> list[Json]:
        """Return the whole answers to several searches, asked at one go."""
        if not bodies:
            return []
        header = {"allow_partial_search_results": False}
        lines = [line for body in bodies for line in (header, body)]
        asked = {"search_type": _WHOLE["search_type"]}
        answers = self.send("POST", (index, "_msearch"), lines, parameters=asked)["responses"]
        return [_whole(answer) for answer in answers]

    def close(self) -> None:
        """Give back all connections."""
        self._http.clear()


# Rarity is counted over all shards, so that a record ranks alike on whichever it lies.
_WHOLE = {"search_type": "dfs_query_then_fetch", "allow_partial_search_results": "false"}


def _packed(body: Any) -> tuple[bytes | None, dict[str, str]]:
    """Return *body* as it is sent, a list as lines, and the header that says so."""
    if body is None:
        return None, {}
    if isinstance(body, list):
        lines = (json.dumps(line, ensure_ascii=False).encode() + b"\n" for line in body)
        return b"".join(lines), {"Content-Type": _LINES}
    return json.dumps(body).encode(), {"Content-Type": _JSON}


def _read(response: urllib3.BaseHTTPResponse) -> Json:
    try:
        answer = json.loads(response.data)
    except ValueError:
        if response.status < 400:
            raise IndexUnavailable("the search server's answer is no JSON") from None
        return {"error": response.data[:_TOLD].decode(errors="replace").strip()}
    return answer if isinstance(answer, dict) else {"error": str(answer)[:_TOLD]}


def _whole(answer: Json) -> Json:
    """Return *answer* if nothing of it is missing."""
    if "error" in answer:
        raise IndexUnavailable(f"the search server could not search: {_why(answer)}")
    if answer["timed_out"]:
        raise IndexUnavailable("the search server's time was over before its answer was whole")
    shards = answer["_shards"]
    if shards["failed"]:
        told = _why({"error": (shards.get("failures") or [{}])[0].get("reason", {})})
        raise IndexUnavailable(
            f"{shards['failed']} of {shards['total']} shards of the search index failed: {told}"
        )
    return answer


def _why(answer: Mapping[str, Any]) -> str:
    """Return what an answer says of its failure: type and reason, those of the deepest cause."""
    error = answer.get("error", answer.get("result", "no reason given"))
    if not isinstance(error, Mapping):
        return str(error)
    causes = error.get("root_cause") or error.get("failed_shards") or [error]
    cause = causes[0].get("reason", causes[0])
    deepest = cause if isinstance(cause, Mapping) else causes[0]
    return f"{deepest.get('type', 'error')}: {deepest.get('reason', 'no reason given')}"


def _reason(error: urllib3.exceptions.HTTPError) -> str:
    """Return what went wrong without the address, which is nobody's business but the operator's."""
    cause = getattr(error, "reason", None) or error
    if isinstance(cause, urllib3.exceptions.NewConnectionError | urllib3.exceptions.SSLError):
        return str(cause).rpartition(": ")[2]
    return type(cause).__name__
