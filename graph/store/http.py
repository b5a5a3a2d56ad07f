"""One SPARQL server over HTTP: requests, digest authentication, and answers that are whole or errors."""

import urllib.request
from base64 import b64encode
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise
from urllib.parse import urlencode

import urllib3
from rdflib import URIRef

from graph.errors import BadQuery, QueryTimeout, StoreError
from graph.store import tokens

# A server that stops a query half way may still say 200: Virtuoso tells so in this header alone.
_PARTIAL = "X-SQL-State"
_FORM = "application/x-www-form-urlencoded; charset=utf-8"
_PIECE = 1 << 16

# The parameters of the protocol that choose graphs: name to addresses.
Dataset = Mapping[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Server:
    """Where a SPARQL 1.1 server takes queries and updates.

    *facts* is the graph that holds the facts where the engine has no default graph of its own (that
    of Virtuoso and others is all graphs together); without it the default graph does. *timeout* is in
    seconds.
    """

    query: str
    update: str = ""
    facts: URIRef | None = None
    user: str = ""
    password: str = ""
    timeout: float = 60.0


class Connection:
    """Requests to one server, by any number of threads."""

    def __init__(self, server: Server) -> None:
        self.server = server
        self._http = urllib3.PoolManager(retries=False, maxsize=8)
        self._passwords = urllib.request.HTTPPasswordMgrWithDefaultRealm()
        for address in (server.query, server.update):
            if server.user and address:
                self._passwords.add_password(None, address, server.user, server.password)

    def query(
        self,
        text: str,
        accept: str,
        dataset: Dataset | None = None,
        *,
        timeout: float | None = None,
    ) -> tuple[str, Iterator[bytes]]:
        """Return the media type and the pieces of the answer to a query.

        Without a *dataset* of the protocol the default graph is that of the facts. *timeout* (seconds)
        bounds each wait, the server's own where it is missing. Raises BadQuery,
        QueryTimeout and StoreError, the latter two also while the pieces are read.
        """
        fields = [("query", text)]
        if dataset is not None:
            fields += ((name, iri) for name, iris in dataset.items() for iri in iris)
        elif self.server.facts is not None:
            fields.append(("default-graph-uri", str(self.server.facts)))
            # A dataset has the named graphs that are named: Virtuoso reads GRAPH ?g without, not this.
            fields += (("named-graph-uri", iri) for iri in _named(text))
        response = self._post(self.server.query, fields, accept, timeout)
        if response.headers.get(_PARTIAL):
            response.drain_conn()
            raise QueryTimeout("the server stopped the query before its end")
        media_type = response.headers.get("Content-Type", "").partition(";")[0].strip()
        return media_type, self._pieces(response)

    def update(self, text: str) -> None:
        """Run an update; raises StoreError."""
        try:
            self._post(self.server.update, [("update", text)], "*/*").drain_conn()
        except BadQuery as error:
            raise StoreError(f"the server did not take an update: {error}") from None

    def close(self) -> None:
        """Give back all connections."""
        self._http.clear()

    def _post(
        self,
        address: str,
        fields: list[tuple[str, str]],
        accept: str,
        timeout: float | None = None,
    ) -> urllib3.BaseHTTPResponse:
        """Send a form, again with a password where one is asked for; raises what a refusal means."""
        # Form-encoded: some servers never answer a direct POST of application/sparql-query.
        body = urlencode(fields).encode("ascii")
        headers = {"Accept": accept, "Content-Type": _FORM}
        seconds = timeout or self.server.timeout
        try:
            response = self._send(address, body, headers, seconds)
            challenge = response.headers.get("WWW-Authenticate", "")
            if response.status == 401 and self.server.user:
                response.drain_conn()
                headers["Authorization"] = self._authorization(address, challenge)
                response = self._send(address, body, headers, seconds)
            if response.status >= 300:
                words = response.read(500).decode(errors="replace").strip()
                response.drain_conn()
                if response.status == 400:
                    raise BadQuery(words or "the server refused the query")
                raise StoreError(f"{address} answered {response.status}: {words}")
        except urllib3.exceptions.NewConnectionError as error:
            raise StoreError(f"cannot reach {address}: {error}") from None
        except urllib3.exceptions.TimeoutError:
            raise QueryTimeout(f"{address} did not answer in {seconds:g} s") from None
        except urllib3.exceptions.HTTPError as error:
            raise StoreError(f"cannot reach {address}: {error}") from None
        return response

    def _send(
        self, address: str, body: bytes, headers: Mapping[str, str], seconds: float
    ) -> urllib3.BaseHTTPResponse:
        return self._http.request(
            "POST",
            address,
            body=body,
            headers=headers,
            timeout=seconds,
            preload_content=False,
            redirect=False,
        )

    def _authorization(self, address: str, challenge: str) -> str:
        """Answer a digest challenge (RFC 7616) with what the standard library knows of it."""
        scheme, _, rest = challenge.partition(" ")
        if scheme.lower() != "digest":
            pair = f"{self.server.user}:{self.server.password}".encode()
            return f"Basic {b64encode(pair).decode()}"
        values = urllib.request.parse_keqv_list(urllib.request.parse_http_list(rest))
        handler = urllib.request.HTTPDigestAuthHandler(self._passwords)
        request = urllib.request.Request(address, data=b"")
        try:
            answer = handler.get_authorization(request, values)
        except UnicodeEncodeError:
            raise StoreError("a digest needs a user and a password of ASCII letters") from None
        return f"Digest {answer}"

    def _pieces(self, response: urllib3.BaseHTTPResponse) -> Iterator[bytes]:
        """Yield the body of *response*; raises QueryTimeout or StoreError where it is cut."""
        try:
            yield from response.stream(_PIECE)
        except urllib3.exceptions.TimeoutError:
            raise QueryTimeout("the server stopped in the middle of its answer") from None
        except urllib3.exceptions.HTTPError as error:
            raise StoreError(f"the answer was cut: {error}") from None
        finally:
            response.close()


def _named(text: str) -> dict[str, None]:
    """The graphs that a query names by their addresses."""
    found = tokens.significant(text)
    return {
        name.text[1:-1]: None
        for word, name in pairwise(found)
        if word.keyword == "GRAPH" and name.kind == "iri"
    }
