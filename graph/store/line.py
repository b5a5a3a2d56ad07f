"""Who is next: networks in turn, in each of them clients in turn, and who asks for little first."""

import ipaddress
import itertools
import time
from collections import Counter, OrderedDict
from collections.abc import Callable
from functools import lru_cache

_REMEMBERED = 60.0  # seconds for which a client who held a thing for too long goes after the others
_IPV4, _IPV6 = 24, 64  # bits of the addresses that one house may have for itself


@lru_cache(maxsize=4096)
def network(client: str) -> str:
    """Return the network of an address (IPv4 by 24 bits, IPv6 by 64); any other name is its own."""
    try:
        address = ipaddress.ip_address(client)
    except ValueError:
        return client
    if isinstance(address, ipaddress.IPv6Address) and address.ipv4_mapped is not None:
        address = address.ipv4_mapped
    bits = _IPV4 if address.version == 4 else _IPV6
    return str(ipaddress.ip_network((address, bits), strict=False))


class Place:
    """A place in the line, of a *client* who asks for little (*light*) or for who knows how much."""

    __slots__ = ("client", "light", "network", "number")

    def __init__(self, client: str, *, light: bool) -> None:
        self.client = client
        self.light = light
        self.network = network(client)
        self.number = 0


class Memory:
    """Who held a thing for too long in the last minute."""

    def __init__(self) -> None:
        self._late: OrderedDict[str, float] = OrderedDict()

    def add(self, client: str) -> None:
        """Remember *client* for a minute."""
        now = time.monotonic()
        self._late.pop(client, None)
        self._late[client] = now
        while now - next(iter(self._late.values())) > _REMEMBERED:
            self._late.popitem(last=False)

    def __contains__(self, client: str) -> bool:
        return time.monotonic() - self._late.get(client, float("-inf")) <= _REMEMBERED


class Line:
    """Places in the order in which they are served; used by one thread at a time.

    Networks have turns, and so have the clients of a network: whoever has many addresses or many
    queries delays his own alone. Before that, who asks for little goes before the others, unless it
    took him long lately (*misjudged*); who lately held a thing for too long (*late*) goes last.
    """

    def __init__(self) -> None:
        self.late = Memory()
        self.misjudged = Memory()
        self._places: list[Place] = []
        self._numbers = itertools.count()
        self._since: dict[
            str, int
        ] = {}  # network or client, to the time when its turn was last over

    def __len__(self) -> int:
        return len(self._places)

    def count(self, client: str, *, light: bool) -> int:
        """How many places of one sort *client* has."""
        return sum(place.client == client and place.light == light for place in self._places)

    @property
    def crowd(self) -> int:
        """How many clients wait with queries of unknown weight and were not late."""
        clients = {place.client for place in self._places if not place.light}
        return sum(client not in self.late for client in clients)

    def join(self, place: Place) -> None:
        """Put *place* at the end of its client's."""
        place.number = next(self._numbers)
        for name in _names(place):
            self._since.setdefault(name, place.number)
        self._places.append(place)

    def leave(self, place: Place, *, served: bool = False) -> None:
        """Take *place* out; where it was *served*, the turn of its client and network is over."""
        self._places.remove(place)
        staying = {name for other in self._places for name in _names(other)}
        for name in _names(place):
            if name not in staying:
                del self._since[name]
            elif served:
                self._since[name] = next(self._numbers)

    def next(self, able: Callable[[Place], bool]) -> Place | None:
        """Return the place to be served now among those who are *able* to be."""
        return min(filter(able, self._places), key=self._order, default=None)

    def last(self, newcomer: Place) -> Place | None:
        """Return whose place is to be given to *newcomer* where the line is full; None for nobody's.

        That is the last of those who have more places than the newcomer would have: by networks, then
        by clients within his own. A light query may also have the place of any that is not.
        """
        networks = Counter(place.network for place in self._places)
        clients = Counter(place.client for place in self._places)

        def has_more(place: Place) -> bool:
            if newcomer.light and not place.light:
                return True
            if networks[place.network] != networks[newcomer.network]:
                return networks[place.network] > networks[newcomer.network] + 1
            return clients[place.client] > clients[newcomer.client] + 1

        return max(
            filter(has_more, self._places),
            key=lambda place: (
                not place.light,
                networks[place.network],
                clients[place.client],
                place.number,
            ),
            default=None,
        )

    def _order(self, place: Place) -> tuple[int, int, int, int]:
        """What of *place* is compared: light first, late last, then networks and clients by turn."""
        if place.light and place.client not in self.misjudged:
            rank = 0
        else:
            rank = 2 if place.client in self.late else 1
        network, client = (self._since[name] for name in _names(place))
        return rank, network, client, place.number


def _names(place: Place) -> tuple[str, str]:
    return f"network {place.network}", f"client {place.client}"
