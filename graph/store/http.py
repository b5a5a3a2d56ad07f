"""One SPARQL server over HTTP: requests, digest authentication, and answers that are whole or errors."""

import urllib.request
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from urllib.parse import urlencode

import urllib3
from rdflib import URIRef

from graph.errors import BadQuery, QueryTimeout, StoreError

# A server that stops a query half way may still say 200: Virtuoso tells so in this header alone.
_PARTIAL = "X-SQL-State"
_FORM = "application/x-www-form-urlencoded; charset=utf-8"
_PIECE = 1 << 16


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
        self._http = urllib3.PoolManager(
            retries=False, timeout=urllib3.Timeout(server.timeout), maxsize=8
        )
        self._passwords = urllib.request.HTTPPasswordMgrWithDefaultRealm()
        for address in (server.query, server.update):
            if server.user and address:
                self._passwords.add_password(None, address, server.user, server.password)

    def query(
        self, text: str, accept: str, dataset: Mapping[str, tuple[str, ...]] | None = None
    ) -> tuple[str, Iterator[bytes]]:
        """Return the media type and the pieces of the answer to a query.

        Without a *dataset* of the protocol the default graph is that of the facts. Raises BadQuery,
        QueryTimeout and StoreError, the latter two also while the pieces are read.
        """
        fields = [("query", text)]
        if dataset is not None:
            fields += ((name, iri) for name, iris in dataset.items() for iri in iris)
        elif self.server.facts is not None:
            fields.append(("default-graph-uri", str(self.server.facts)))
        response = self._post(self.server.query, fields, accept)
        if response.headers.get(_PARTIAL):
            response.drain_conn()
            raise QueryTimeout("the server stopped the query before its end")
        media_type = response.headers.get("Content-Type", "").partition(";")[0].strip()
        return media_type, self._pieces(response)

    def update(self, text: str) -> None:
        """Run an update; raises StoreError."""
        response = self._post(self.server.update, [("update", text)], "*/*")
        response.drain_conn()

    def close(self) -> None:
        """Give back all connections."""
        self._http.clear()

    def _post(
        self, address: str, fields: list[tuple[str, str]], accept: str
    ) -> urllib3.BaseHTTPResponse:
        # Form-encoded: some servers never answer a direct POST of application/sparql-query.
        body = urlencode(fields).encode("ascii")
        headers = {"Accept": accept, "Content-Type": _FORM}
        try:
            response = self._send(address, body, headers)
            challenge = response.headers.get("WWW-Authenticate", "")
            if response.status == 401 and self.server.user:
                response.drain_conn()
                headers["Authorization"] = self._authorization(address, challenge)
                response = self._send(address, body, headers)
            if response.status >= 400:
                words = response.read(2000).decode(errors="replace").strip()
                response.drain_conn()
                if response.status == 400:
                    raise BadQuery(words or "the server refused the query")
                raise StoreError(f"{address} answered {response.status}: {words}")
        except urllib3.exceptions.TimeoutError:
            raise QueryTimeout(f"{address} did not answer in {self.server.timeout:g} s") from None
        except urllib3.exceptions.HTTPError as error:
            raise StoreError(f"cannot reach {address}: {error}") from None
        return response

    def _send(
        self, address: str, body: bytes, headers: Mapping[str, str]
    ) -> urllib3.BaseHTTPResponse:
        return self._http.request(
            "POST", address, body=body, headers=headers, preload_content=False, redirect=False
        )

    def _authorization(self, address: str, challenge: str) -> str:
        """Answer a digest challenge (RFC 7616) with what the standard library knows of it."""
        scheme, _, rest = challenge.partition(" ")
        if scheme.lower() != "digest":
            basic = f"{self.server.user}:{self.server.password}"
            return urllib3.make_headers(basic_auth=basic)["authorization"]
        values = urllib.request.parse_keqv_list(urllib.request.parse_http_list(rest))
        handler = urllib.request.HTTPDigestAuthHandler(self._passwords)
        request = urllib.request.Request(address, data=b"")
        answer = handler.get_authorization(request, values)
        return f"Digest {answer}"

    def _pieces(self, response: urllib3.BaseHTTPResponse) -> Iterator[bytes]:
        try:
            yield from response.stream(_PIECE)
        except urllib3.exceptions.TimeoutError:
            raise QueryTimeout("the server stopped in the middle of its answer") from None
        except urllib3.exceptions.HTTPError as error:
            raise StoreError(f"the answer was cut: {error}") from None
        finally:
            response.close()
